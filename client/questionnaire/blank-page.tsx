import { useParams } from 'wouter';
import type { QuestionnaireView } from '#domain/contract/responses.ts';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/page.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useRequest } from '../ui/use-request.ts';
import { BlankPaper } from './blank-paper.tsx';
import { PaperFrame } from './paper-frame.tsx';

/** The questionnaire of a round, open to everybody, to be read and printed. */
export const BlankQuestionnairePage = () => {
	const { language } = useText();
	const { round = '' } = useParams();
	const asked = useRequest('GET /api/rounds/:round/questionnaire', { params: { round }, query: { language } });
	if (asked.state === 'loading')
		return (
			<Page>
				<Loading />
			</Page>
		);
	if (asked.state === 'failed')
		return (
			<Page>
				<ProblemNote problem={asked.problem} again={asked.again} />
			</Page>
		);
	const { result } = asked;
	return (
		<PaperFrame back="/" synthetic={result.round.synthetic}>
			<BlankPaper round={result.round} questionnaire={result.questionnaire as QuestionnaireView} />
		</PaperFrame>
	);
};
