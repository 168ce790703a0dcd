import { parseExact } from '#domain/indicators/arithmetic/exact.ts';
import type { Figure } from '../../board.ts';
import type { Step } from '../../computation.ts';
import { percent } from '../../figure-words.ts';
import { HowComputed } from '../../how-computed.tsx';
import type { Group, ReweightedFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';

/** "58%" or "57.3", as the measure asks for. */
export const reweightedInShort = (figure: ReweightedFigure, words: WorkWords): string => {
	if (figure.kind === 'missing') return words.t(`missing.${figure.reason}`);
	return figure.measure === 'reweighted-share'
		? percent(figure.value, words, 1)
		: words.numbers.points(figure.value, 1);
};

type Stratum = { name: string; population: number; value: string };

/** What each region counts for, and its figure; undefined where a region's is not there to be shown. */
const strataOf = (
	byGroup: readonly { group: string; figure: Figure }[],
	groups: readonly Group[],
	words: WorkWords,
): Stratum[] | undefined => {
	const regions = groups.filter(({ kind }) => kind === 'region');
	const strata = byGroup.flatMap(({ group, figure }): (Stratum | undefined)[] => {
		if (!regions.some(({ id }) => id === group) || figure.kind === 'missing') return [];
		if (figure.kind !== 'value') return [undefined];
		const name = words.group(group);
		if (figure.measure === 'share')
			return [{ name, population: figure.contacted - figure.notApplicable - figure.notAsked, value: figure.share }];
		if (figure.measure !== 'mean') return [undefined];
		return [{ name, population: figure.contacted - figure.notAsked, value: figure.mean }];
	});
	return strata.every((one) => one !== undefined) ? strata : undefined;
};

/** The weighted mean with its regions in it; none where they do not add up to it, since some governments have no region. */
export const reweightedSteps = (
	figure: ReweightedFigure,
	byGroup: readonly { group: string; figure: Figure }[],
	groups: readonly Group[],
	words: WorkWords,
): Step[] => {
	const { w, numbers } = words;
	if (figure.kind === 'missing') return [];
	const strata = strataOf(byGroup, groups, words);
	const population = strata?.reduce((total, one) => total + one.population, 0);
	if (!strata || population !== figure.population) return [];
	const isShare = figure.measure === 'reweighted-share';
	const write = (value: string): string => (isShare ? percent(value, words, 1) : numbers.points(value, 1));
	const sum = strata.reduce((total, one) => total.add(parseExact(one.value).mul(one.population)), parseExact('0'));
	return [
		...strata.map(({ name, population: size, value }) => ({
			what: name,
			formula: w('how.stratum.formula', { population: numbers.count(size), value: write(value) }),
		})),
		{
			what: w('how.reweighted'),
			formula: w('how.reweighted.formula', {
				sum: numbers.points(sum.toFraction(), 1),
				population: numbers.count(figure.population),
				value: write(figure.value),
			}),
		},
	];
};

type ReweightedProps = {
	plain: Figure | undefined;
	figure: ReweightedFigure;
	edition: string;
	byGroup: readonly { group: string; figure: Figure }[];
	groups: readonly Group[];
	words: WorkWords;
};

/** The plain figure beside it. */
export const plainInShort = (plain: Figure | undefined, words: WorkWords): string => {
	if (plain?.kind !== 'value') return '–';
	if (plain.measure === 'share') return percent(plain.share, words, 1);
	return plain.measure === 'mean' ? words.numbers.points(plain.mean, 1) : '–';
};

/** The figure as it would be if each region had answered as often as it was contacted, beside the plain one. */
export const ReweightedLine = ({ plain, figure, edition, byGroup, groups, words }: ReweightedProps) => {
	const { w } = words;
	if (figure.kind === 'missing') return null;
	const { notRepresented } = figure;
	return (
		<div className="stack tight">
			<p>
				{w('reweighted.said', {
					edition: words.label(edition),
					reweighted: reweightedInShort(figure, words),
					plain: plainInShort(plain, words),
				})}
				{notRepresented.governments > 0 &&
					` ${w('reweighted.without', {
						regions: words.list(notRepresented.regions.map(words.group)),
						count: notRepresented.governments,
					})}`}
			</p>
			<HowComputed
				words={words}
				computations={[
					{
						of: w('reweighted.of', { edition: words.label(edition) }),
						steps: reweightedSteps(figure, byGroup, groups, words),
					},
				]}
			/>
		</div>
	);
};
