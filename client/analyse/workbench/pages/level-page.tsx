import { useMemo } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../i18n/text.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../../ui/states.tsx';
import { useRequest } from '../../../ui/use-request.ts';
import { meanSteps } from '../../computation.ts';
import { FigureTable } from '../../figure-table.tsx';
import { type Computation, HowComputed } from '../../how-computed.tsx';
import { LevelScore } from '../../level-score.tsx';
import { RowFigure } from '../../row-figure.tsx';
import type { Level, Row } from '../../view.ts';
import { itemsOf } from '../board/board-items.ts';
import { Cards } from '../board/cards.tsx';
import { GroupsSection } from '../groups/groups-section.tsx';
import { sinceOf, usePageAddress, useScope } from '../place.ts';
import { ScopeBar } from '../scope.tsx';
import type { ChangeOfLevel, OfIndicator } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';
import { levelChangeTable, sensitivityTable } from './level-tables.ts';

type Shared = { view: WorkView; words: WorkWords };

/** Which questions are not counted in a change, and why. */
const LeftOut = ({ change, words }: { change: Exclude<ChangeOfLevel, { kind: 'confidential' }>; words: WorkWords }) => {
	const { w } = words;
	if (change.leftOut.length === 0) return null;
	return (
		<details>
			<summary>{w('level.left-out', { count: change.leftOut.length })}</summary>
			<ul>
				{change.leftOut.map(({ concept, because }) => (
					<li key={concept}>
						{w('level.left-out-item', { title: words.title(concept), why: w(`level.because.${because}`) })}
					</li>
				))}
			</ul>
		</details>
	);
};

const saidOf = (change: ChangeOfLevel, words: WorkWords): string => {
	const { w, t, label } = words;
	switch (change.kind) {
		case 'confidential':
			return words.t('figure.confidential');
		case 'missing':
			return w('change.missing', { edition: label(change.edition), reason: t(`missing.${change.reason}`) });
		case 'not-comparable':
			return w(`level.not-comparable.${change.reason}`);
		case 'compared':
			return change.panel.kind === 'missing'
				? w('change.nobody-both', { edition: label(change.from) })
				: w('level.moved-said', {
						rose: change.panel.rose,
						fell: change.panel.fell,
						unchanged: change.panel.unchanged,
						base: change.panel.base,
						questions: change.common.length,
					});
	}
};

const computationsOf = (change: ChangeOfLevel, row: Row, words: WorkWords): Computation[] => {
	if (change.kind !== 'compared' || change.panel.kind === 'missing') return [];
	const least = row.kind === 'difference' ? -100 : 0;
	const { first, second } = change.panel;
	return [
		{ of: words.label(change.to), steps: meanSteps(second, least, words) },
		{ of: words.label(change.from), steps: meanSteps(first, least, words) },
	];
};

const Changes = ({ found, row, words }: { found: OfIndicator; row: Row; words: WorkWords }) => {
	const { w, label } = words;
	if (found.changes.length === 0) return null;
	return (
		<section className="stack" aria-labelledby="changes">
			<h2 id="changes">{w('change.heading')}</h2>
			<p className="small">{w('level.change-how')}</p>
			{found.changes.toReversed().map((change, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the changes of an indicator are a fixed list.
				<section key={place} className="stack change" aria-label={w('change.heading')}>
					{'from' in change && <h3>{w('change.between', { first: label(change.from), second: label(change.to) })}</h3>}
					<p className="lead">{saidOf(change, words)}</p>
					{change.kind === 'compared' && <FigureTable table={levelChangeTable(change, row.title, words)} />}
					{change.kind !== 'confidential' && <LeftOut change={change} words={words} />}
					<HowComputed computations={computationsOf(change, row, words)} words={words} />
				</section>
			))}
		</section>
	);
};

const HowFar = ({ found, row, words }: { found: OfIndicator; row: Row; words: WorkWords }) => {
	const { w, label } = words;
	const shown = found.editions
		.toReversed()
		.flatMap(({ edition, sensitivity }) => (sensitivity ? [{ edition, sensitivity }] : []));
	if (shown.length === 0) return null;
	return (
		<section className="stack" aria-labelledby="sensitivity">
			<h2 id="sensitivity">{w('sensitivity.heading')}</h2>
			<p className="small">{w('sensitivity.how')}</p>
			{shown.map(({ edition, sensitivity }) => (
				<section key={edition} className="stack tight" aria-label={label(edition)}>
					<h3>{label(edition)}</h3>
					<FigureTable table={sensitivityTable(sensitivity, edition, row.kind, words)} />
				</section>
			))}
		</section>
	);
};

const OfScore = ({ view, words, row }: Shared & { row: Row }) => {
	const { language } = useText('analysis');
	const [scope] = useScope();
	const read = useRequest('GET /api/inquiries/:inquiry/analysis/indicators/:indicator', {
		params: { inquiry: view.results.inquiry.id, indicator: row.id },
		query: { language, ...sinceOf(scope) },
	});
	if (read.state === 'loading') return <Loading />;
	if (read.state === 'failed') return <ProblemNote problem={read.problem} again={read.again} />;
	const found = read.result as OfIndicator;
	return (
		<>
			<Changes found={found} row={row} words={words} />
			<GroupsSection row={row} groups={view.analysis.groups} editions={found.editions} changes={[]} words={words} />
			<HowFar found={found} row={row} words={words} />
		</>
	);
};

const Head = ({ view, words, title }: Shared & { title: string }) => {
	const addressOf = usePageAddress(view.results.inquiry.id);
	return (
		<header className="stack">
			<p className="small eyebrow">
				<Link href={addressOf({ page: 'board' })}>{words.w('nav.board')}</Link>
			</p>
			<PageHeading>{title}</PageHeading>
			<ScopeBar view={view} words={words} />
		</header>
	);
};

/** A level: its score and how it is made, then its questions. */
export const LevelPage = ({ view, words, level }: Shared & { level: Level }) => {
	const { w } = words;
	const addressOf = usePageAddress(view.results.inquiry.id);
	const items = useMemo(
		() => itemsOf(view, words).filter((item) => item.level === level.id && item.row.of === 'question'),
		[view, words, level],
	);
	return (
		<>
			<Head view={view} words={words} title={level.title} />
			{level.score && <LevelScore view={view} score={level.score} words={words} />}
			<section className="stack" aria-labelledby="questions">
				<h2 id="questions">{w('level.questions')}</h2>
				<Cards items={items} words={words} addressOf={addressOf} />
			</section>
			{level.score && <OfScore key={level.score.id} view={view} words={words} row={level.score} />}
		</>
	);
};

/** An indicator that stands for no level. */
export const IndicatorPage = ({ view, words, row }: Shared & { row: Row }) => (
	<>
		<Head view={view} words={words} title={row.title} />
		<RowFigure view={view} row={row} words={words} heading={<h2 className="unseen">{words.t('figures.heading')}</h2>} />
		<OfScore view={view} words={words} row={row} />
	</>
);
