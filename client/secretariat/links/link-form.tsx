import type { FormEvent, ReactNode } from 'react';
import type { ApiProblem } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ProblemNote } from '../../ui/states.tsx';

type LinkFormProps = {
	action: string;
	busy: boolean;
	problem: ApiProblem | undefined;
	onSubmit: (event: FormEvent) => void;
	onCancel: () => void;
	children: ReactNode;
};

/** The first half of a link's dialog: whom it is for. */
export const LinkForm = ({ action, busy, problem, onSubmit, onCancel, children }: LinkFormProps) => {
	const { t } = useText();
	return (
		<form className="stack" noValidate onSubmit={onSubmit}>
			{children}
			{problem && <ProblemNote problem={problem} />}
			<div className="row">
				<button type="submit" disabled={busy}>
					{action}
				</button>
				<button type="button" className="quiet" onClick={onCancel}>
					{t('action.cancel')}
				</button>
			</div>
		</form>
	);
};
