import { type AnswersFigure, isAbsent, type MeanFigure, type ReportedFigure, type ShareFigure } from './board.ts';
import {
	boundsInWords,
	changeInWords,
	intervalInWords,
	linkInShort,
	percent,
	reasonInWords,
	reportedInShort,
	reportedRange,
	type Words,
} from './figure-words.ts';
import type { Cell, TableModel } from './table-model.ts';
import { type Point, type Row, type RowKind, shownPoints } from './view.ts';

/** A column of numbers: what it says of a figure of the platform's own, and of a reported one, if anything. */
type Column<Figure> = {
	label: string;
	of: (figure: Figure) => Cell;
	reported?: (figure: ReportedFigure) => Cell;
};

const numeric = (text: string): Cell => ({ text, numeric: true });

/** One row an edition: everything that a share of yes is of. */
export const shareTable = (row: Row, words: Words): TableModel => {
	const { t } = words;
	const count = counting(words);
	const conditional = row.wordings.some((wording) => wording.conditional);
	return editionTable<ShareFigure>(row, words, [
		{ label: t('table.yes'), of: ({ yes }) => count(yes) },
		{ label: t('table.answered'), of: ({ base }) => count(base) },
		contactedColumn(words),
		{
			label: t('table.share'),
			of: ({ share }) => numeric(percent(share, words, 1)),
			reported: (figure) => ({ ...numeric(reportedInShort(figure, row.kind, words)), said: true }),
		},
		{ label: t('table.bounds'), of: (figure) => numeric(boundsInWords(figure, row.kind, words, 1)) },
		{ label: t('table.interval'), of: (figure) => numeric(intervalInWords(figure, words, 1)) },
		{ label: t('table.not-applicable'), of: ({ notApplicable }) => count(notApplicable) },
		{ label: t('table.preferred-not'), of: ({ preferredNot }) => count(preferredNot) },
		{ label: t('table.unanswered'), of: ({ unanswered }) => count(unanswered) },
		...(conditional ? [notAskedColumn(words)] : []),
	]);
};

/** One row an edition: a mean over governments, of scores or of differences. */
export const meanTable = (row: Row, words: Words): TableModel => {
	const { t } = words;
	const write = (value: string): Cell => numeric(words.numbers.points(value, 1));
	const quartiles: Column<MeanFigure>[] = [
		{ label: t('table.median'), of: ({ quartiles: found }) => (found ? write(found[1]) : none(words)) },
		{
			label: t('table.quartiles'),
			of: ({ quartiles: found }) =>
				found
					? numeric(
							t('figure.range', { low: words.numbers.points(found[0], 1), high: words.numbers.points(found[2], 1) }),
						)
					: none(words),
		},
	];
	return editionTable<MeanFigure>(row, words, [
		{
			label: t(row.kind === 'difference' ? 'table.difference' : 'table.mean'),
			of: ({ mean }) => write(mean),
			reported: (figure) => ({ ...numeric(reportedInShort(figure, row.kind, words)), said: true }),
		},
		{ label: t('table.governments'), of: ({ base }) => counting(words)(base) },
		contactedColumn(words),
		{ label: t('table.bounds'), of: (figure) => numeric(boundsInWords(figure, 'score', words, 1)) },
		// Of differences that are −100, 0 or 100 the quartiles say nothing.
		...(row.kind === 'difference' ? [] : quartiles),
		{ label: t('table.without-score'), of: ({ withoutScore }) => counting(words)(withoutScore) },
		{ label: t('table.not-applicable'), of: ({ notAsked }) => counting(words)(notAsked) },
	]);
};

/** One row an edition: how many wrote an answer. */
export const writtenTable = (row: Row, words: Words): TableModel => {
	const { t } = words;
	const count = counting(words);
	return editionTable<AnswersFigure>(row, words, [
		{ label: t('table.wrote'), of: ({ base }) => count(base) },
		{ label: t('table.unanswered'), of: ({ unanswered }) => count(unanswered) },
		notAskedColumn(words),
		{ label: t('table.returned'), of: ({ submitted }) => count(submitted) },
		contactedColumn(words),
	]);
};

const counting =
	({ numbers }: Words) =>
	(count: number): Cell =>
		numeric(numbers.count(count));

const none = ({ t }: Words): Cell => ({ text: '–', numeric: true, spoken: t('table.not-known') });

const notAskedColumn = (words: Words): Column<{ notAsked: number }> => ({
	label: words.t('table.not-asked'),
	of: ({ notAsked }) => counting(words)(notAsked),
});

const contactedColumn = (words: Words): Column<{ contacted: number }> => ({
	label: words.t('table.contacted'),
	of: ({ contacted }) => counting(words)(contacted),
	reported: ({ contacted }) => (contacted === undefined ? none(words) : counting(words)(contacted)),
});

const editionTable = <Figure extends Point['figure'] & { kind: 'value' }>(
	row: Row,
	words: Words,
	columns: readonly Column<Figure>[],
): TableModel => {
	const { t } = words;
	return {
		caption: t('table.caption', { title: row.title }),
		columns: [
			{ label: t('table.edition') },
			...columns.map(({ label }) => ({ label, numeric: true })),
			{ label: t(`table.comparability.${row.of}`) },
		],
		rows: shownPoints(row).map((point) => ({
			id: point.edition,
			head: editionHead(point, words),
			cells: cellsOf(point, words, columns),
		})),
		notes: notesOf(row, words),
	};
};

/** Where reported results were published, and what changed where a wording did. */
export const notesOf = (row: Row, words: Words): TableModel['notes'] =>
	shownPoints(row).flatMap(({ edition, figure, comparability }) => {
		const note = { id: edition, about: words.label(edition) };
		if (figure.kind === 'reported') return [{ ...note, text: sourceOf(figure, row.kind, words) }];
		const changed = figure.kind === 'value' ? changeInWords(comparability, row.of, words) : undefined;
		return changed === undefined ? [] : [{ ...note, text: changed }];
	});

/** The edition, with the mark of what may not leave the data stewards. */
const editionHead = ({ edition, publishable }: Point, { t, label }: Words): Cell => ({
	text: label(edition),
	...(!publishable && { detail: t('mark.not-publishable') }),
});

const cellsOf = <Figure extends Point['figure'] & { kind: 'value' }>(
	{ edition, figure, comparability }: Point,
	words: Words,
	columns: readonly Column<Figure>[],
): Cell[] => {
	if (isAbsent(figure)) return [{ text: reasonInWords(figure, edition, words), span: columns.length + 1 }];
	if (figure.kind === 'reported')
		return [
			...columns.map(({ reported }) => reported?.(figure) ?? none(words)),
			{ text: words.t('link.short.reported') },
		];
	const compared = { text: linkInShort(comparability, words) };
	// The columns are those of the row's kind, and so is every figure of its own.
	return [...columns.map(({ of }) => of(figure as Figure)), compared];
};

/** What a reported result says of the number, and where it was published. */
const sourceOf = (figure: ReportedFigure, kind: RowKind, words: Words): string => {
	const { t } = words;
	const { document, passage } = figure.source;
	const range = reportedRange(figure, kind, words);
	const said = range === undefined ? t('reported.number') : t('reported.as-range', { range });
	return t(figure.derived ? 'reported.derived-from' : 'reported.source', {
		said,
		publishedIn: figure.publishedIn,
		passage: passage === undefined ? document : `${document}, ${passage}`,
	});
};
