import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainBetween } from '#domain/survey/comparability-chain.ts';
import { fielded, reportedEdition, since } from '../indicators/support.ts';

type Status = 'same' | 'reworded' | 'broken' | 'unsaid';

/** One edition a year from 2000 on; the first asks plainly, each further one states how it compares with the one before. */
const editionsWith = (...statuses: Status[]) => [
	fielded(2000, ['plan']),
	...statuses.map((status, place) =>
		fielded(2001 + place, [{ concept: 'plan', ...(status === 'unsaid' ? {} : since(2000 + place, status)) }]),
	),
];

const over = (...statuses: Status[]) =>
	chainBetween('plan', '2000', String(2000 + statuses.length), editionsWith(...statuses));

describe('a chain', () => {
	test.each<[Status[], string, string | undefined]>([
		[['same', 'same', 'same'], 'same', undefined],
		[['same', 'reworded', 'same'], 'reworded', undefined],
		[['reworded', 'same', 'reworded'], 'broken', 'reworded-twice'],
		[['same', 'broken', 'same'], 'broken', 'broken'],
		[['same', 'unsaid', 'same'], 'broken', 'not-stated'],
	])('of %o is %s', (statuses, status, reason) => {
		const chain = over(...statuses);
		expect([chain.status, 'reason' in chain ? chain.reason : undefined]).toEqual([status, reason]);
	});

	test('names its links from the later edition back', () => {
		expect(over('reworded', 'same').links.map(({ edition, with: earlier }) => [edition, earlier])).toEqual([
			['2002', '2001'],
			['2001', '2000'],
		]);
	});

	test('goes past an edition that did not ask, and ends at one known from publications alone', () => {
		const skipping = [
			reportedEdition(2000),
			fielded(2001, [{ concept: 'plan', ...since(2000, 'same') }]),
			fielded(2002, ['other']),
			fielded(2003, [{ concept: 'plan', ...since(2001, 'same') }]),
		];
		expect(chainBetween('plan', '2001', '2003', skipping).status).toBe('same');
		expect(chainBetween('plan', '2000', '2003', skipping).status).toBe('same');
		expect(chainBetween('plan', '2002', '2003', skipping)).toMatchObject({ status: 'broken', reason: 'not-stated' });
	});

	test('that leads forwards or round in a circle is broken, and ends', () => {
		const forwards = [
			fielded(2000, ['plan']),
			fielded(2001, [{ concept: 'plan', ...since(2002, 'same') }]),
			fielded(2002, [{ concept: 'plan', ...since(2001, 'same') }]),
		];
		expect(chainBetween('plan', '2000', '2002', forwards)).toMatchObject({ reason: 'not-stated' });
		expect(chainBetween('plan', '2000', '2010', forwards)).toMatchObject({ reason: 'not-stated' });
	});

	test('is never stronger than a part of it', () => {
		const strength = ['broken', 'reworded', 'same'];
		const anyStatus = fc.constantFrom<Status>('same', 'same', 'reworded', 'broken', 'unsaid');
		fc.assert(
			fc.property(fc.array(anyStatus, { minLength: 1, maxLength: 6 }), anyStatus, (statuses, more) => {
				const [part, whole] = [over(...statuses), over(...statuses, more)];
				expect(strength.indexOf(whole.status)).toBeLessThanOrEqual(strength.indexOf(part.status));
			}),
		);
	});
});
