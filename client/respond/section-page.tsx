import { useEffect } from 'react';
import { Link, useParams } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { readOnlyReason } from './own-response.ts';
import { QuestionView } from './question/question-view.tsx';
import { focusQuestionInAddress } from './question-address.ts';
import { RespondLayout } from './respond-layout.tsx';
import { useEvaluation, useQuestions, useResponse } from './response-context.ts';
import { useAskedAnnouncement } from './use-asked-announcement.ts';

const useFocusFromAddress = (sectionId: string | undefined): void => {
	useEffect(() => {
		if (sectionId && location.hash) focusQuestionInAddress();
		window.addEventListener('hashchange', focusQuestionInAddress);
		return () => window.removeEventListener('hashchange', focusQuestionInAddress);
	}, [sectionId]);
};

const Neighbours = ({ position }: { position: number }) => {
	const { t } = useText('respond');
	const { sections } = useResponse().response.questionnaire;
	const [before, after] = [sections[position - 1], sections[position + 1]];
	const previous = before ? { id: before.id, title: before.title } : { id: '', title: t('sections.overview') };
	const next = after ? { id: after.id, title: after.title } : { id: 'review', title: t('sections.review') };
	return (
		<nav className="row apart neighbours" aria-label={t('sections.neighbours')}>
			<Link className="button quiet" href={previous.id ? `/respond/${previous.id}` : '/respond'}>
				{previous.title}
			</Link>
			<Link className="button" href={`/respond/${next.id}`}>
				{t('next', { title: next.title })}
			</Link>
		</nav>
	);
};

/** One section of the questionnaire: the questions that are asked, given the answers so far. */
export const SectionPage = () => {
	const { t } = useText('respond');
	const { section: wanted } = useParams();
	const { response } = useResponse();
	const { sections } = response.questionnaire;
	const { asked } = useEvaluation();
	const questions = useQuestions();
	const position = sections.findIndex(({ id }) => id === wanted);
	const section = sections[position];
	const shown = (section?.questions ?? []).filter(({ id }) => asked.includes(id));
	const announcement = useAskedAnnouncement(section?.id, shown.length);
	useFocusFromAddress(section?.id);

	if (!section) return <NotFound />;
	const readOnly = readOnlyReason(response) !== undefined;
	return (
		<RespondLayout current={section.id}>
			<div className="stack">
				<p className="small">{t('sections.place', { number: position + 1, of: sections.length })}</p>
				<PageHeading>{section.title}</PageHeading>
				<p className="lead">{section.lead}</p>
			</div>
			<div className="questions">
				{shown.map((question) => (
					<QuestionView
						key={question.id}
						question={question}
						number={questions.get(question.id)?.number ?? 0}
						readOnly={readOnly}
					/>
				))}
			</div>
			<p role="status" className="unseen">
				{announcement}
			</p>
			<Neighbours position={position} />
		</RespondLayout>
	);
};
