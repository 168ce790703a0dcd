import { expect, test } from 'vitest';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import type { RoundRead } from '#server/figures/inquiry-figures.ts';
import { qualityView } from '#server/figures/quality-view.ts';
import { smallInquiry } from '#test/support/small-inquiry.ts';

const definition = smallInquiry();
const edition = definition.editions.find(({ id }) => id === '2010') as FieldedEdition;

/** Late returns, so many of each region; all of them are flagged. */
const flaggedOf = (counts: Readonly<Record<string, number>>) => {
	const placed = Object.entries(counts).flatMap(([region, count]) =>
		Array.from({ length: count }, (_, place) => [`${region}-${place}`, region] as const),
	);
	const contacted = new Map(placed);
	const returns = placed.map(([unit]) => ({ unit, answers: {}, asked: new Set<string>(), late: true }));
	const pseudonyms = new Map(placed.map(([unit]) => [unit, `behind ${unit}`]));
	const read: RoundRead = { edition, returns, contacted, pseudonyms };
	const contactedRound = {
		edition: '2010',
		kind: 'confidential' as const,
		contacted: contacted.size,
		units: new Set(contacted.keys()),
		returns,
	};
	const round = { id: 'round', key: 'key', edition: '2010', kind: 'confidential' as const, read, contactedRound };
	const { inquiry, editions, indicators, reported, units } = definition;
	const input = { inquiry, editions, indicators: indicators.indicators, reported, units, rounds: [contactedRound] };
	const view = qualityView({ definition, input, rounds: [round] }, 'en');
	return view.rounds.flatMap(({ flagged }) => flagged);
};

test('a return to look at again has its region where at least five returned in it', () => {
	const regionsOf = (counts: Readonly<Record<string, number>>) => [
		...new Set(flaggedOf(counts).map(({ pseudonym, region }) => `${pseudonym.slice(7, 12)} ${region}`)),
	];
	expect(regionsOf({ north: 6, south: 5 })).toEqual(['north north', 'south south']);
	expect(regionsOf({ north: 6, south: 7, west_: 4 })).toEqual(['north null', 'south south', 'west_ null']);
});
