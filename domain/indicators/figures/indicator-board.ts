import type { z } from 'zod';
import type { Edition, Indicator, Inquiry, Reported } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import { conceptsOfIndicators } from '../scores/indicator-graph.ts';
import type { boardSchema } from './board-schema.ts';
import { conceptLink, indicatorLink, type Link } from './comparability.ts';
import {
	type EditionFigures,
	type FieldedRound,
	figuresOfReported,
	figuresOfRound,
	figuresOfUnfielded,
	withheldUnderFigureRule,
} from './edition-figures.ts';
import { type Figure, type MissingReason, missing } from './value.ts';

/** Every figure of an inquiry: one row a concept and one an indicator, one point an edition, in order of year. */
export type Board = z.infer<typeof boardSchema>;
export type BoardPoint = Board['concepts'][number]['points'][number];

export type BoardInput = {
	inquiry: Pick<Inquiry, 'concepts'>;
	editions: readonly Edition[];
	indicators: readonly Indicator[];
	reported: readonly Reported[];
	/** At most one of each edition. */
	rounds: readonly FieldedRound[];
	/** Data stewards see every figure; everyone else those of a confidential round under the figure rule. */
	audience: 'data-stewards' | 'everyone';
};

/**
 * Computes the board: each concept and indicator over the editions, with comparability to the edition before that
 * carries it, and the response rate of each round. Survives JSON (`boardSchema`).
 *
 * Refuses two rounds of one edition, a round of no known edition, and what `figuresOfRound` and `scoringFor` refuse.
 */
export const computeBoard = (input: BoardInput): Board => {
	const { inquiry, indicators } = input;
	const rounds = roundsByEdition(input);
	const editions = input.editions.toSorted((a, b) => a.year - b.year || a.id.localeCompare(b.id, 'en'));
	const figures = editions.map((edition) => figuresOf(edition, rounds.get(edition.id), input));
	const conceptsOf = conceptsOfIndicators(indicators);
	return {
		editions: figures.map(({ edition: { id, year, kind }, responseRate }) => {
			const round = rounds.get(id)?.kind;
			return { id, year, kind, ...(round && { round }), responseRate };
		}),
		concepts: inquiry.concepts.map(({ id, level }) => ({ concept: id, level, points: conceptPoints(id, figures) })),
		indicators: indicators.map(({ id, kind }) => ({
			indicator: id,
			kind,
			points: indicatorPoints(id, [...(conceptsOf.get(id) ?? [])], figures),
		})),
	};
};

const roundsByEdition = ({ rounds, editions }: BoardInput): Map<string, FieldedRound> => {
	const fielded = new Set(editions.filter(({ kind }) => kind === 'fielded').map(({ id }) => id));
	const byEdition = new Map<string, FieldedRound>();
	for (const round of rounds) {
		if (!fielded.has(round.edition)) throw new RangeError(`no fielded edition "${round.edition}"`);
		if (byEdition.has(round.edition)) throw new RangeError(`two rounds of edition "${round.edition}"`);
		byEdition.set(round.edition, round);
	}
	return byEdition;
};

const figuresOf = (
	edition: Edition,
	round: FieldedRound | undefined,
	{ indicators, reported, audience }: BoardInput,
): EditionFigures => {
	if (edition.kind === 'reported') {
		const published = reported.find((one) => one.edition === edition.id);
		return figuresOfReported(edition, published, indicators);
	}
	if (!round) return figuresOfUnfielded(edition, indicators);
	const figures = figuresOfRound(edition, round, indicators);
	return round.kind === 'named' || audience === 'data-stewards'
		? figures
		: withheldUnderFigureRule(figures, indicators);
};

type LinkTo = (here: EditionFigures, before: EditionFigures | undefined) => Link;

/** The points of one row; a link is to the nearest edition before that carries the row. */
const pointsOf = (
	figures: readonly EditionFigures[],
	figureIn: (edition: EditionFigures) => Figure,
	linkTo: LinkTo,
): BoardPoint[] => {
	let before: EditionFigures | undefined;
	return figures.map((here) => {
		const figure = figureIn(here);
		const point = { edition: here.edition.id, year: here.edition.year, figure };
		if (!carries(figure)) return point;
		const comparability = linkTo(here, before);
		before = here;
		return { ...point, comparability };
	});
};

const notCarried: readonly MissingReason[] = ['not-in-edition', 'not-reported', 'too-few-questions'];
const carries = (figure: Figure): boolean => figure.kind !== 'missing' || !notCarried.includes(figure.reason);

const conceptPoints = (concept: string, figures: readonly EditionFigures[]): BoardPoint[] => {
	const linkTo: LinkTo = (here, before) => conceptLink(concept, here.edition, before?.edition);
	const figureIn = ({ edition, concepts }: EditionFigures): Figure =>
		concepts.get(concept) ?? missing(edition.kind === 'reported' ? 'not-reported' : 'not-in-edition');
	return pointsOf(figures, figureIn, linkTo).map((point, position) => {
		const question = questionIn(figures[position]?.edition, concept);
		return question ? { ...point, question } : point;
	});
};

const questionIn = (edition: Edition | undefined, concept: string): string | undefined =>
	edition?.kind === 'fielded' ? questionsOf(edition).find((one) => one.concept === concept)?.id : undefined;

const indicatorPoints = (id: string, concepts: readonly string[], figures: readonly EditionFigures[]): BoardPoint[] => {
	const linkTo: LinkTo = (here, before) => {
		const inOne = concepts.filter((concept) => here.concepts.has(concept) || before?.concepts.has(concept));
		const inBoth = inOne.filter((concept) => here.concepts.has(concept) && before?.concepts.has(concept));
		return indicatorLink(inOne, new Set(inBoth), here.edition, before?.edition);
	};
	return pointsOf(figures, ({ indicators }) => indicators.get(id) ?? missing('not-in-edition'), linkTo);
};
