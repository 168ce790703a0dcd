import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { downloadText } from '../../ui/download.ts';
import { ProblemNote } from '../../ui/states.tsx';
import { useResponse } from '../response-context.ts';

/** A copy of a return for the government's own files: its SHA-256 is the content hash of the receipt. */
export const KeepCopy = ({ number }: { number: number }) => {
	const { t, language } = useText('return');
	const { response } = useResponse();
	const [problem, setProblem] = useState<ApiProblem>();

	const keep = async (): Promise<void> => {
		const outcome = await request('GET /api/responses/:response/returns/:number', {
			params: { response: response.id, number },
			query: { language },
		});
		if (!outcome.ok) return setProblem(outcome.problem);
		setProblem(undefined);
		const name = `${response.round.inquiry}-${response.round.edition}-${response.unit}-return-${number}.json`;
		downloadText(name, 'application/json', outcome.result.document);
	};
	return (
		<>
			<button type="button" className="quiet" onClick={() => void keep()}>
				{t('receipt.keep')}
			</button>
			{problem && <ProblemNote problem={problem} />}
		</>
	);
};
