import { type DistributionFigure, isAbsent } from './board.ts';
import { notesOf } from './edition-tables.ts';
import { countOf, linkInShort, percent, reasonInWords, type Words } from './figure-words.ts';
import type { Cell, TableModel } from './table-model.ts';
import { type Point, type Row, shownPoints } from './view.ts';

export type Option = { id: string; label: string };
type Distributed = Point & { figure: DistributionFigure };

const isDistributed = (point: Point): point is Distributed =>
	point.figure.kind === 'value' && point.figure.measure === 'distribution';

export const distributedPoints = (row: Row): Distributed[] => row.points.filter(isDistributed);

/** Every option of any edition, the newest first, in the words of the newest edition that has it. */
export const optionsOf = (row: Row): Option[] => {
	const options = new Map<string, Option>();
	for (const { options: offered } of row.wordings.toReversed())
		for (const option of offered) if (!options.has(option.id)) options.set(option.id, option);
	for (const { figure } of distributedPoints(row))
		for (const { id } of figure.options) if (!options.has(id)) options.set(id, { id, label: id });
	return [...options.values()];
};

export const sharesIn = ({ figure }: Distributed, option: string) => figure.options.find(({ id }) => id === option);

/** One row an option, one column an edition, and below them what the shares are of. */
export const listTable = (row: Row, words: Words): TableModel => {
	const { t, label } = words;
	const points = shownPoints(row);
	const line = (id: string, text: string, cellOf: (point: Distributed) => Cell) => ({
		id,
		head: { text },
		cells: points.map((point) => (isDistributed(point) ? cellOf(point) : none(words))),
	});
	const count = (number: number): Cell => ({ text: words.numbers.count(number), numeric: true });
	return {
		caption: t('table.caption', { title: row.title }),
		columns: [
			{ label: t('table.answer') },
			...points.map(({ edition }) => ({ label: t('table.share-in', { edition: label(edition) }), numeric: true })),
		],
		rows: [
			...optionsOf(row).map((option) => line(option.id, option.label, (point) => optionCell(point, option, words))),
			line('#base', t('table.chose'), ({ figure }) => count(figure.base)),
			line('#unanswered', t('table.unanswered'), ({ figure }) => count(figure.unanswered)),
			line('#not-asked', t('table.not-asked'), ({ figure }) => count(figure.notAsked)),
			line('#contacted', t('table.contacted'), ({ figure }) => count(figure.contacted)),
			{ id: '#compared', head: { text: t(`table.comparability.${row.of}`) }, cells: points.map(comparedIn(words)) },
		],
		notes: notesOf(row, words),
	};
};

const none = ({ t }: Words): Cell => ({ text: '–', numeric: true, spoken: t('table.not-known') });

const optionCell = (point: Distributed, option: Option, words: Words): Cell => {
	const found = sharesIn(point, option.id);
	if (!found) return { text: '–', numeric: true, spoken: words.t('table.not-offered') };
	const detail = countOf(found.count, point.figure.base, words);
	return { text: percent(found.share, words, 1), numeric: true, detail };
};

const comparedIn =
	(words: Words) =>
	({ edition, figure, comparability, publishable }: Point): Cell => {
		if (isAbsent(figure)) return { text: reasonInWords(figure, edition, words), numeric: true, said: true };
		const text = linkInShort(comparability, words);
		return { text, numeric: true, said: true, ...(!publishable && { detail: words.t('mark.not-publishable') }) };
	};

/** The options in words: "2012: Acted on 45% (38 of 84); …". */
export const listInWords = (point: Distributed, row: Row, words: Words): string =>
	words.t('point.list', {
		edition: words.label(point.edition),
		options: optionsOf(row)
			.flatMap((option) => {
				const found = sharesIn(point, option.id);
				if (!found) return [];
				const share = percent(found.share, words);
				return [
					words.t('point.option', { option: option.label, share, of: countOf(found.count, point.figure.base, words) }),
				];
			})
			.join('; '),
	});

/** The option chosen most often, or both where two were; undefined where more were. */
export const mostChosen = (
	point: Distributed,
	row: Row,
	words: Words,
): { said: string; share: string; of: string } | undefined => {
	const most = Math.max(...point.figure.options.map(({ count }) => count));
	const leading = point.figure.options.filter(({ count }) => count === most);
	const [first] = leading;
	if (!first || leading.length > 2) return undefined;
	const labels = optionsOf(row).filter(({ id }) => leading.some((option) => option.id === id));
	return {
		said: words.list(labels.map(({ label }) => words.t('figure.quoted', { wording: label }))),
		share: percent(first.share, words),
		of: countOf(most, point.figure.base, words),
	};
};
