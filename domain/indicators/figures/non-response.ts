import type { FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import { type EditionFigures, type FieldedRound, figuresOfRound } from './edition-figures.ts';
import { type ContactedRound, type Group, roundWithin } from './groups.ts';
import { responseRate } from './response-rate.ts';
import type { MissingFigure, RateValue } from './value.ts';

/** The response rate of each group. Missing (`no-returns`) for a group of which nobody was contacted. */
export const responseByGroup = (
	round: ContactedRound,
	groups: readonly Group[],
): { group: string; rate: RateValue | MissingFigure }[] =>
	groups.map(({ id, units }) => {
		const { returns, contacted } = roundWithin(round, units);
		return { group: id, rate: responseRate(returns.length, contacted) };
	});

/** Some of the governments that returned, and every figure of an edition over them alone. */
export type FiguresAmong = { governments: number; figures: EditionFigures };

export type ResponseOverTime = {
	/** Returned last time and not this time: how they had answered; and how many of them were not contacted again. */
	left: FiguresAmong & { notContacted: number };
	/** Returned this time and not last time. */
	joined: FiguresAmong;
	/** Returned both times: the result of this time for the panel alone. */
	panel: FiguresAmong;
};

type Fielded<Round> = { edition: FieldedEdition; round: Round };

/**
 * Who answered last time and not this time, and the other way, in numbers and with their figures. No question of
 * comparability arises: each figure is of one edition.
 */
export const responseOverTime = (
	last: Fielded<FieldedRound>,
	now: Fielded<ContactedRound>,
	indicators: readonly Indicator[],
): ResponseOverTime => {
	const [before, after] = [unitsIn(last.round), unitsIn(now.round)];
	const among = ({ edition, round }: Fielded<FieldedRound>, isAmong: (unit: string) => boolean): FiguresAmong => {
		const returns = round.returns.filter(({ unit }) => isAmong(unit));
		const among = { ...round, returns, contacted: returns.length, whole: round.whole ?? round };
		const figures = figuresOfRound(edition, among, indicators);
		return { governments: returns.length, figures };
	};
	const left = [...before].filter((unit) => !after.has(unit));
	return {
		left: {
			...among(last, (unit) => !after.has(unit)),
			notContacted: left.filter((unit) => !now.round.units.has(unit)).length,
		},
		joined: among(now, (unit) => !before.has(unit)),
		panel: among(now, (unit) => before.has(unit)),
	};
};

const unitsIn = ({ returns }: FieldedRound): ReadonlySet<string> => new Set(returns.map(({ unit }) => unit));
