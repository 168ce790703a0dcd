import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Meter } from '../ui/meter.tsx';
import { useIsWide } from '../ui/use-is-wide.ts';
import { totalOf, useEvaluation, useResponse } from './response-context.ts';

const Item = ({ id, title, beside, current }: { id: string; title: string; beside?: string; current: string }) => (
	<li>
		<Link href={id === '' ? '/respond' : `/respond/${id}`} aria-current={id === current ? 'page' : undefined}>
			<span>{title}</span>
			{beside && <span className="small">{beside}</span>}
		</Link>
	</li>
);

/** The sections with their progress: a list on a wide screen, folded away on a narrow one. */
export const SectionsNav = ({ current }: { current: string }) => {
	const { t, formats } = useText('respond');
	const { questionnaire, round } = useResponse().response;
	const isWide = useIsWide();
	const evaluation = useEvaluation();
	const { sections } = questionnaire;
	const total = totalOf(evaluation);
	const position = sections.findIndex(({ id }) => id === current);
	const here = sections[position];

	const progressOf = (id: string): string => {
		const { answered = 0, asked = 0 } = evaluation.progress.find(({ sectionId }) => sectionId === id) ?? {};
		return answered === asked ? t('sections.done') : t('sections.progress', { answered, asked });
	};
	const summary = here
		? t('sections.where', { number: position + 1, of: sections.length, title: here.title })
		: t('sections.label');
	const all = t('progress.all', total);
	return (
		<nav className="sections-nav stack" aria-label={t('sections.label')}>
			<details className="sections" open={isWide}>
				<summary>{summary}</summary>
				<ol className="steps plain-list">
					<Item id="" title={t('sections.overview')} current={current} />
					{sections.map(({ id, title }) => (
						<Item key={id} id={id} title={title} beside={progressOf(id)} current={current} />
					))}
					<Item id="review" title={t('sections.review')} current={current} />
				</ol>
			</details>
			<div className="stack tight small inset">
				<Meter value={total.answered} of={total.asked} label={all} />
				<p>
					{all} {t('progress.closes', { date: formats.instant(round.closesAt) })} {t('progress.leave')}
				</p>
			</div>
		</nav>
	);
};
