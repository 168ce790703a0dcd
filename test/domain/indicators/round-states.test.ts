import { describe, expect, test } from 'vitest';
import { statesOfRound } from '#domain/indicators/figures/round-states.ts';
import { fielded, roundIn } from './support.ts';

const edition = fielded(2012, ['plan']);
const round = roundIn('2012', ['plan'], { AA: 'y', BB: 'n' });

describe('the states of a round', () => {
	test('are read once for as long as the round is the same', () => {
		expect(statesOfRound(edition, round)).toBe(statesOfRound(edition, round));
	});

	test('are read anew for another round, and for another edition of the same round', () => {
		expect(statesOfRound(edition, { ...round, returns: round.returns.slice(1) }).returns.size).toBe(1);
		expect(statesOfRound(fielded(2012, ['plan', 'budget']), round).questions).toHaveLength(2);
		expect(statesOfRound(edition, round).questions).toHaveLength(1);
	});
});
