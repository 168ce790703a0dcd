import { inOrder } from '#domain/survey/edition-order.ts';
import { unlessOfFew } from '../disclosure/unless-of-few.ts';
import { confidential, type Figure } from '../figures/value.ts';
import { levelChange } from '../scores/level-change.ts';
import type { LevelChange } from '../scores/level-change-value.ts';
import { sensitivityOf } from '../scores/sensitivity.ts';
import type { IndicatorAnalysis, Since } from './analysis.ts';
import { type AnalysisInput, everybody, groupsContacted, roundsInOrder } from './analysis-parts.ts';
import { areOthersTold } from './change-cover.ts';
import { figuresFor, figuresOfAll, leastGovernments, regionsTold } from './figure-cover.ts';

/**
 * One indicator in every edition that has it: over all and group by group, how far it depends on how it is made, and
 * its change from each such edition to the next, or from one of them to each later one.
 *
 * Refuses (RangeError) an indicator that the inquiry does not have.
 */
export const indicatorAnalysis = (input: AnalysisInput, id: string, since: Since = null): IndicatorAnalysis => {
	const indicator = input.indicators.find((one) => one.id === id);
	if (!indicator) throw new RangeError(`there is no indicator "${id}"`);
	const rounds = roundsInOrder(input);
	const carrying = inOrder(input.editions).flatMap((edition) => {
		const figure = figuresOfAll(input, edition).indicators.get(id);
		return figure && isCarried(figure) ? [{ edition, figure }] : [];
	});
	return {
		indicator: id,
		editions: carrying.map(({ edition: { id: edition }, figure }) => {
			const fielded = rounds.find((one) => one.edition.id === edition);
			const all = { group: everybody, figure: unlessOfFew(figure) };
			if (!fielded) return { edition, byGroup: [all], sensitivity: null };
			const groups = groupsContacted(input, fielded).flatMap(({ id: group }) => {
				const own = figuresFor(input, group).get(edition)?.indicators.get(id);
				return own ? [{ group, figure: own }] : [];
			});
			const regions = regionsTold(input, edition, 'indicators', id);
			const sensitivity =
				indicator.kind === 'bands' || all.figure.kind === 'confidential'
					? null
					: sensitivityOf(indicator, input.indicators, fielded.edition, fielded.round, regions);
			return { edition, byGroup: [all, ...groups], sensitivity };
		}),
		changes: carrying.flatMap(({ edition: to }, place) => {
			const from =
				since === null
					? carrying[place - 1]?.edition
					: carrying.slice(0, place).find(({ edition }) => edition.id === since)?.edition;
			if (!from || to.kind !== 'fielded') return [];
			return [unlessPanelOfFew(input, levelChange({ ...input, audience: 'data-stewards' }, id, from.id, to.id))];
		}),
	};
};

const isCarried = (figure: Figure): boolean =>
	figure.kind !== 'missing' || !['not-in-edition', 'not-reported', 'too-few-questions'].includes(figure.reason);

/** The means of few governments, or of few that returned twice, are their scores, and so is what they leave of few others. */
const unlessPanelOfFew = (input: AnalysisInput, change: LevelChange): LevelChange => {
	if (change.kind !== 'compared') return change;
	const { from, to, panel, all } = change;
	if ([all.first, all.second].some(({ base }) => base < leastGovernments)) return confidential;
	if (panel.kind === 'missing') return change;
	const outside = [all.first, all.second].map(({ base }) => base - panel.base);
	return panel.base >= leastGovernments && areOthersTold(input, [from, to], outside) ? change : confidential;
};
