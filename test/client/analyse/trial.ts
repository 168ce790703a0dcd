import { differenceOf, fielded, reportedEdition, reportedIn, returnOf } from '#test/domain/indicators/support.ts';
import { viewIn } from './support.ts';

type Choice = string | undefined;

/** Returns of as many governments as there are choices, one choice each for a concept. */
export const returnsOf = (choices: Readonly<Record<string, readonly Choice[]>>) => {
	const size = Math.max(...Object.values(choices).map(({ length }) => length));
	return Array.from({ length: size }, (_, place) =>
		returnOf(
			`X${place}`,
			Object.fromEntries(Object.entries(choices).map(([concept, given]) => [concept, given[place] ?? 'unanswered'])),
		),
	);
};

export const times = (count: number, choice: Choice): Choice[] => Array.from({ length: count }, () => choice);

const same = { with: '2010', status: 'same' };
const since2008 = { with: '2008', status: 'reworded', note: { en: 'The wording of 2008 is not held.' } };
const since2009 = { with: '2009', status: 'broken', note: { en: 'Another base.' } };

/**
 * 2008 and 2009 are known from publications, 2010 and 2012 were fielded. `plan` is 47 of 87 in 2010 with 140 contacted;
 * `unit` is reported in 2009 and may not be compared; `dropped` is not asked any more in 2012.
 */
export const trial = (kind: 'named' | 'confidential' = 'named') =>
	viewIn(['plan', 'recognises', 'unit', 'dropped'], {
		editions: [
			reportedEdition(2008),
			reportedEdition(2009),
			fielded(2010, [
				{ concept: 'plan', comparability: since2008 },
				{ concept: 'recognises', comparability: since2008 },
				{ concept: 'unit', comparability: since2009 },
				'dropped',
			]),
			fielded(2012, [
				{ concept: 'plan', comparability: same },
				{ concept: 'recognises', comparability: same },
				{ concept: 'unit', comparability: same },
			]),
		],
		indicators: [differenceOf('gap', 'recognises', 'plan')],
		reported: [
			reportedIn(2008, { plan: { percent: 50 }, recognises: { percent: 80, about: true } }),
			reportedIn(2009, { unit: { phrase: 'a-large-majority' } }, 32),
		],
		rounds: [
			{
				edition: '2010',
				kind,
				contacted: 140,
				returns: returnsOf({
					plan: [...times(47, 'yes'), ...times(40, 'no'), 'prefer-not'],
					recognises: [...times(80, 'yes'), ...times(7, 'no')],
					unit: [...times(4, 'yes'), 'no'],
					dropped: times(3, 'yes'),
				}),
			},
			{
				edition: '2012',
				kind,
				contacted: 140,
				returns: returnsOf({ plan: [...times(56, 'yes'), ...times(36, 'no')], recognises: times(92, 'yes'), unit: [] }),
			},
		],
	});
