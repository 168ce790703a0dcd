import { useState } from 'react';
import { useParams } from 'wouter';
import type { Answer } from '#domain/survey/answer.ts';
import { useText } from '../../i18n/text.tsx';
import { BlankPaper } from '../../questionnaire/blank-paper.tsx';
import { Paper } from '../../questionnaire/paper.tsx';
import { PaperFrame } from '../../questionnaire/paper-frame.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useRequest } from '../../ui/use-request.ts';
import type { OwnResponse } from '../own-response.ts';
import { useAnswersState, useResponse } from '../response-context.ts';
import { savingState, shownAnswers } from '../store/answer-state.ts';
import { Receipt } from './receipt.tsx';

/** The consent that holds is said beside each open answer, so that nobody who clears it has to know the default. */
const withConsentSaid = (
	answers: Readonly<Record<string, Answer>>,
	questionnaire: OwnResponse['questionnaire'],
	defaultConsent: OwnResponse['defaultConsent'],
): Record<string, Answer> => {
	const own = new Set(
		questionnaire.sections.flatMap(({ questions }) =>
			questions.flatMap((question) => (question.type === 'open' && question.ownConsent ? question.id : [])),
		),
	);
	const said = ([id, answer]: [string, Answer]): [string, Answer] =>
		'text' in answer ? [id, { consent: own.has(id) ? 'none' : defaultConsent, ...answer }] : [id, answer];
	return Object.fromEntries(Object.entries(answers).map(said));
};

const DraftPaper = () => {
	const { t, formats } = useText('return');
	const { round, questionnaire, unitName, defaultConsent } = useResponse().response;
	const state = useAnswersState();
	const [printedAt] = useState(() => new Date());
	const draftOf = t('paper.draft-of', { time: formats.instant(printedAt) });
	return (
		<Paper
			questionnaire={questionnaire}
			synthetic={round.synthetic}
			answers={withConsentSaid(shownAnswers(state), questionnaire, defaultConsent)}
			runningHead={
				<>
					<span className="draft-mark">{t('paper.draft')}</span> · {round.title} · {unitName} · {draftOf}
				</>
			}
		>
			<p className="draft-mark">{t('paper.draft')}</p>
			<PageHeading>{round.title}</PageHeading>
			<p className="lead">{unitName}</p>
			<p>{draftOf}</p>
			{savingState(state) !== 'saved' && <p>{t('paper.unsaved')}</p>}
		</Paper>
	);
};

const ReturnPaper = ({ number }: { number: number }) => {
	const { t, formats, language } = useText('return');
	const { response } = useResponse();
	const asked = useRequest('GET /api/responses/:response/returns/:number', {
		params: { response: response.id, number },
		query: { language },
	});
	if (asked.state === 'loading') return <Loading />;
	if (asked.state === 'failed') return <ProblemNote problem={asked.problem} again={asked.again} />;
	const { round, unitName, receipt, questionnaire, answers, defaultConsent } = asked.result;
	const title = t('paper.return', { number, time: formats.instant(receipt.submittedAt) });
	return (
		<Paper
			questionnaire={questionnaire}
			synthetic={round.synthetic}
			answers={withConsentSaid(answers as Record<string, Answer>, questionnaire, defaultConsent)}
			runningHead={`${round.title} · ${unitName} · ${title}`}
			runningFoot={`${t('receipt.hash')}: ${receipt.contentHash}`}
		>
			<PageHeading>{round.title}</PageHeading>
			<p className="lead">{unitName}</p>
			<Receipt receipt={receipt} unitName={unitName} roundTitle={round.title} />
		</Paper>
	);
};

const PaperOf = ({ what }: { what: string }) => {
	const { round, questionnaire, unitName } = useResponse().response;
	if (what === 'blank') return <BlankPaper round={round} questionnaire={questionnaire} unitName={unitName} />;
	if (what === 'draft') return <DraftPaper />;
	return <ReturnPaper number={Number(what.replace('return-', ''))} />;
};

/** The return on paper: blank, as a draft for clearance, or as submitted. */
export const PaperPage = () => {
	const { response } = useResponse();
	const { what = '' } = useParams();
	if (!/^(blank|draft|return-\d+)$/.test(what)) return <NotFound />;
	return (
		<PaperFrame back="/respond" synthetic={response.round.synthetic}>
			<PaperOf what={what} />
		</PaperFrame>
	);
};
