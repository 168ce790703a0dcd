import { type Publication, type PublishedFigure, wholeRound } from '#domain/indicators/releases/publication.ts';
import { matches } from '../ui/find.ts';
import type { Names, PanelResult, PanelTest, Result, ShareResult } from './types.ts';

/** Shown with its value; words in its place; withheld, without a reason; or nothing to show, as of a question not asked. */
export const statuses = ['shown', 'words', 'withheld', 'none'] as const;
export type Status = (typeof statuses)[number];

/** What a release is made of, in the order in which it is read. */
export const parts = ['whole', 'regions', 'named', 'panels', 'indicators'] as const;
export type Part = (typeof parts)[number];

/** One published figure with what it is of, in words. */
export type FigureRow = {
	id: string;
	status: Status;
	part: Part;
	kind: PublishedFigure['of']['kind'];
	/** The concept or the indicator. */
	subject: string;
	title: string;
	/** The question as it was asked. */
	text: string | null;
	level: string | null;
	group: string;
	groupName: string;
	/** Of a panel: what it is compared with. */
	from: { edition: string; release: number } | undefined;
	result: Result;
	/** Of a panel that is shown. */
	test: PanelTest | undefined;
};

const statusOfKind = { value: 'shown', words: 'words', confidential: 'withheld', missing: 'none' } as const;

export const statusOf = ({ kind }: Pick<Result, 'kind'>): Status => statusOfKind[kind];

type Subject = Pick<FigureRow, 'subject' | 'title' | 'text' | 'level'>;

const conceptSubject = (id: string, { concepts }: Names): Subject => {
	const found = concepts.find((concept) => concept.id === id);
	return { subject: id, title: found?.title ?? id, text: found?.text ?? null, level: found?.level ?? null };
};

const indicatorSubject = (id: string, { indicators }: Names): Subject => {
	const found = indicators.find((indicator) => indicator.id === id);
	return { subject: id, title: found?.title ?? id, text: null, level: found?.level ?? null };
};

const partOf = ({ of, group }: PublishedFigure, { groups }: Pick<Names, 'groups'>): Part => {
	if (of.kind === 'panel') return 'panels';
	if (of.kind === 'indicator') return 'indicators';
	if (group === wholeRound) return 'whole';
	return groups.find(({ id }) => id === group)?.kind === 'named' ? 'named' : 'regions';
};

/** A figure with its names; a group is called by its name, the whole round as the page says. */
export const figureRow = (figure: PublishedFigure, names: Names, whole: string): FigureRow => {
	const { id, of, group, result } = figure;
	const subject = of.kind === 'indicator' ? indicatorSubject(of.indicator, names) : conceptSubject(of.concept, names);
	return {
		id,
		kind: of.kind,
		status: statusOf(result),
		part: partOf(figure, names),
		...subject,
		group,
		groupName: group === wholeRound ? whole : (names.groups.find((one) => one.id === group)?.name ?? group),
		from: of.kind === 'panel' ? of.from : undefined,
		result,
		test: figure.test,
	};
};

export const shareIn = ({ result }: FigureRow): ShareResult | undefined =>
	result.kind === 'value' && result.measure === 'share' ? result : undefined;

export const panelIn = ({ result }: FigureRow): PanelResult | undefined =>
	result.kind === 'value' && result.measure === 'panel' ? result : undefined;

/** The figures of a publication in its own order: that of the questionnaire, the whole round before its groups. */
export const figureRows = ({ figures }: Publication, names: Names, whole: string): FigureRow[] =>
	figures.map((figure) => figureRow(figure, names, whole));

/** The panels by the release that they are compared with. */
export const panelsByRelease = (rows: readonly FigureRow[]): Map<string, FigureRow[]> =>
	Map.groupBy(
		rows.filter(({ from }) => from !== undefined),
		({ from }) => `${from?.edition}/${from?.release}`,
	);

export type Counts = Record<Status, number> & { all: number };

/** How many figures are shown, in words, withheld, or not there. */
export const countsOf = (rows: readonly FigureRow[]): Counts => {
	const counts: Counts = { shown: 0, words: 0, withheld: 0, none: 0, all: rows.length };
	for (const { status } of rows) counts[status] += 1;
	return counts;
};

export type QuestionRow = Subject & { kind: 'question' | 'indicator'; whole: FigureRow | undefined; rows: FigureRow[] };

/** The figures by what they are of: each question and each indicator once, in their order. */
export const bySubject = (rows: readonly FigureRow[]): QuestionRow[] => {
	const found = new Map<string, QuestionRow>();
	for (const row of rows) {
		const { subject, title, text, level } = row;
		const kind = row.kind === 'indicator' ? 'indicator' : 'question';
		const key = `${kind}/${subject}`;
		const own = found.get(key) ?? { kind, subject, title, text, level, whole: undefined, rows: [] };
		own.rows.push(row);
		if (row.kind !== 'panel' && row.group === wholeRound) own.whole = row;
		found.set(key, own);
	}
	return [...found.values()];
};

/** Rows whose title or question holds what is looked for. */
export const findRows = <Row extends Pick<FigureRow, 'title' | 'text'>>(rows: readonly Row[], find: string): Row[] =>
	rows.filter(({ title, text }) => matches([title, text], find));
