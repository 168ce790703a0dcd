import type { Words } from './figure-words.ts';
import { RowFigure } from './row-figure.tsx';
import type { ResultsView, Row } from './view.ts';

/** The mean score of a level over governments: its figures, and what a score is. */
export const LevelScore = ({ view, score, words }: { view: ResultsView; score: Row; words: Words }) => {
	const { t } = words;
	return (
		<section className="stack" aria-labelledby="score">
			<h2 id="score">{t('level.score')}</h2>
			<p className="small">{t('level.how')}</p>
			<RowFigure view={view} row={score} words={words} heading={null} />
		</section>
	);
};
