import { useEffect } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../ui/page-heading.tsx';
import type { Words } from './figure-words.ts';
import { Audience } from './head.tsx';
import { LevelScore } from './level-score.tsx';
import { overviewAddress, questionAddress } from './place.ts';
import { RowFigure } from './row-figure.tsx';
import type { Level, ResultsView } from './view.ts';

type LevelViewProps = { view: ResultsView; words: Words; level: Level; concept: string | undefined };

/** Every question of a level, with chart and table. */
export const LevelView = ({ view, words, level, concept }: LevelViewProps) => {
	const { t } = words;
	const inquiry = view.results.inquiry.id;
	useEffect(() => {
		if (concept === undefined) return;
		const figure = document.getElementById(concept);
		figure?.scrollIntoView();
		figure?.focus({ preventScroll: true });
	}, [concept]);
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">
					<Link href={overviewAddress(inquiry)}>{t('results.of', { inquiry: view.results.inquiry.title })}</Link>
				</p>
				<PageHeading>{level.title}</PageHeading>
				<Audience view={view} words={words} />
			</header>
			{level.score && <LevelScore view={view} score={level.score} words={words} />}
			{level.rows.map((row) => (
				<RowFigure
					view={view}
					key={row.id}
					row={row}
					words={words}
					address={questionAddress(inquiry, row.id)}
					heading={<h2>{row.title}</h2>}
				/>
			))}
		</>
	);
};
