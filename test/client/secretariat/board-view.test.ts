import { describe, expect, test } from 'vitest';
import { type BoardView, daysUntil, governmentsIn, headlineOf } from '#client/secretariat/board/board-view.ts';
import { board, round, standing, submitted } from './support.ts';

const view = (more: Partial<BoardView> = {}): BoardView => ({
	state: 'any',
	region: 'any',
	search: '',
	sorting: { key: 'name', descending: false },
	...more,
});
const shown = (governments: Parameters<typeof board>[0], more: Partial<BoardView> = {}) =>
	governmentsIn(board(governments), view(more), 'en').map(({ unit }) => unit);
const now = Date.parse('2012-08-23T12:00:00.000Z');

describe('the heading of the board', () => {
	test('says the response rate and the days that are left', () => {
		const governments = [submitted('AA'), submitted('AB'), standing('AC')];
		expect(headlineOf(round(), governments, now)).toEqual({ says: 'open', share: 0.67, days: 24 });
	});

	test('never says 100% while one has not answered, nor 0% where one has', () => {
		const most = Array.from({ length: 400 }, (_, n) => (n === 0 ? standing('X') : submitted(`A${n}`)));
		const few = Array.from({ length: 400 }, (_, n) => (n === 0 ? submitted('X') : standing(`A${n}`)));
		expect(headlineOf(round(), most, now)).toMatchObject({ share: 0.99 });
		expect(headlineOf(round(), few, now)).toMatchObject({ share: 0.01 });
	});

	test('says in words that nobody, or everybody, has answered', () => {
		expect(headlineOf(round(), [standing('AA')], now)).toEqual({ says: 'open-none', days: 24 });
		expect(headlineOf(round(), [submitted('AA')], now)).toEqual({ says: 'open-all', days: 24 });
		expect(headlineOf(round({ phase: 'closed' }), [standing('AA')], now)).toEqual({ says: 'closed-none' });
	});

	test('counts a return that is being corrected: it stands until the next', () => {
		const correcting = submitted('AA', { state: 'correcting' });
		expect(headlineOf(round({ phase: 'closed' }), [correcting, standing('AB')], now)).toEqual({
			says: 'closed',
			share: 0.5,
		});
	});

	test('counts the days until a round opens', () => {
		const scheduled = round({ phase: 'scheduled', opensAt: '2012-08-26T10:00:00.000Z' });
		expect(headlineOf(scheduled, [standing('AA')], now)).toEqual({ says: 'scheduled', contacted: 1, days: 2 });
	});

	test('has no day to go in the last 24 hours, and never fewer than none', () => {
		expect(daysUntil('2012-08-24T11:59:59.000Z', now)).toBe(0);
		expect(daysUntil('2012-08-01T00:00:00.000Z', now)).toBe(0);
	});
});

describe('the governments a view shows', () => {
	const governments = [
		submitted('ESP', { name: 'Spain', region: 'europe' }),
		standing('CIV', { name: 'Côte d’Ivoire' }),
		standing('BEN', { name: 'Benin', state: 'opened', links: 1 }),
		standing('VAT', { name: 'Holy See', kind: 'observer', region: 'europe' }),
	];

	test('are found without accents or case, by name or code', () => {
		expect(shown(governments, { search: "COTE D'I" })).toEqual(['CIV']);
		expect(shown(governments, { search: 'esp' })).toEqual(['ESP']);
	});

	test('are those of a region, with observers apart', () => {
		expect(shown(governments, { region: 'europe' })).toEqual(['ESP']);
		expect(shown(governments, { region: 'observers' })).toEqual(['VAT']);
	});

	test('are those in a state, or those that nobody can answer for yet', () => {
		expect(shown(governments, { state: 'opened' })).toEqual(['BEN']);
		expect(shown(governments, { state: 'no-link' })).toEqual(['CIV', 'VAT']);
	});

	test('are all of them where the address holds a state or region that is not known', () => {
		expect(shown(governments, { state: 'lost', region: 'atlantis' })).toHaveLength(4);
	});

	test('are sorted by a column in both directions, and by name where equal', () => {
		const byState = (descending: boolean) => shown(governments, { sorting: { key: 'state', descending } });
		expect(byState(false)).toEqual(['ESP', 'BEN', 'CIV', 'VAT']);
		expect(byState(true)).toEqual(['CIV', 'VAT', 'BEN', 'ESP']);
	});
});
