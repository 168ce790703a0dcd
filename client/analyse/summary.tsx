import { roundHalfAway } from '#domain/indicators/arithmetic/exact.ts';
import type { AnswersFigure, MeanFigure, ShareFigure } from './board.ts';
import { boundsInWords, percent, pointInWords, type Words } from './figure-words.ts';
import { distributedPoints, mostChosen } from './list-figures.ts';
import { type Point, type Row, shownPoints } from './view.ts';

type Said = { figure: string; words: string };

const saidOfShare = ({ edition }: Point, figure: ShareFigure, row: Row, words: Words): Said => ({
	figure: percent(figure.share, words),
	words: words.t('summary.share', {
		edition: words.label(edition),
		yes: words.numbers.count(figure.yes),
		base: words.numbers.count(figure.base),
		contacted: words.numbers.count(figure.contacted),
		bounds: boundsInWords(figure, row.kind, words),
	}),
});

const saidOfMean = ({ edition }: Point, figure: MeanFigure, row: Row, words: Words): Said => ({
	figure: words.numbers.points(figure.mean),
	words: words.t(row.kind === 'difference' ? 'summary.difference' : 'summary.score', {
		count: Number(roundHalfAway(figure.mean, 0)),
		edition: words.label(edition),
		base: figure.base,
		bounds: boundsInWords(figure, row.kind, words),
	}),
});

const saidOfList = (point: Point, row: Row, words: Words): Said | undefined => {
	const distributed = distributedPoints(row).find(({ edition }) => edition === point.edition);
	const most = distributed && mostChosen(distributed, row, words);
	return (
		most && { figure: most.share, words: words.t('summary.list', { ...most, edition: words.label(point.edition) }) }
	);
};

const saidOfWritten = ({ edition }: Point, figure: AnswersFigure, words: Words): Said => ({
	figure: words.numbers.count(figure.base),
	words: words.t('summary.written', { edition: words.label(edition), count: figure.base, submitted: figure.submitted }),
});

const said = (point: Point, row: Row, words: Words): Said | undefined => {
	const { figure } = point;
	if (figure.kind !== 'value') return undefined;
	switch (figure.measure) {
		case 'share':
			return saidOfShare(point, figure, row, words);
		case 'mean':
			return saidOfMean(point, figure, row, words);
		case 'distribution':
			return saidOfList(point, row, words);
		case 'answers':
			return saidOfWritten(point, figure, words);
		case 'response-rate':
			return undefined;
	}
};

/** A row without a figure of the platform's own: what was reported, or why there is nothing. */
const Otherwise = ({ row, words }: { row: Row; words: Words }) => {
	const shown = shownPoints(row);
	const point = shown.findLast(({ figure }) => figure.kind === 'reported') ?? shown.at(-1);
	return point ? <p className="lead">{pointInWords(point, row.kind, words)}</p> : null;
};

/** The newest figure of a row, large, and in words what it is of. */
export const Summary = ({ row, words }: { row: Row; words: Words }) => {
	const newest = row.points.findLast(({ figure }) => figure.kind === 'value');
	if (!newest) return <Otherwise row={row} words={words} />;
	const found = said(newest, row, words);
	return (
		found && (
			<p className="finding">
				<span className="big">{found.figure}</span> <span>{found.words}</span>
				{!newest.publishable && <span className="tag">{words.t('mark.not-publishable')}</span>}
			</p>
		)
	);
};
