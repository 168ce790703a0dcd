import { describe, expect, test } from 'vitest';
import { cellsIn, sentMapping, targetOf, withTarget, writtenCells } from '#client/secretariat/import/mapping-draft.ts';
import { completeMapping } from '#domain/import/complete-mapping.ts';
import { smallInquiry } from '#test/support/small-inquiry.ts';

const header = ['edition', 'government', 'plan', 'note'];
const guessed = completeMapping({}, header, smallInquiry());

describe('what a column goes to', () => {
	test('is read from the mapping', () => {
		expect(header.map((column) => targetOf(guessed, column))).toEqual([
			'edition',
			'unit',
			'question:plan',
			'undecided',
		]);
	});

	test.each(
		header.flatMap((column) =>
			['edition', 'unit', 'left-out', 'undecided', 'question:budget'].map((to) => [column, to]),
		),
	)('can be changed: %s to %s, and nothing else goes elsewhere twice', (column, target) => {
		const changed = withTarget(guessed, column ?? '', target ?? '');
		expect(targetOf(changed, column ?? '')).toBe(target);
		for (const other of header.filter((one) => one !== column)) {
			const taken = (target === 'edition' || target === 'unit') && targetOf(guessed, other) === target;
			expect(targetOf(changed, other)).toBe(taken ? 'undecided' : targetOf(guessed, other));
		}
	});
});

test('cells are written with bars between, and read again', () => {
	expect(writtenCells(['', 'n/a', 'sans objet'])).toBe('n/a | sans objet');
	expect(cellsIn('n/a | sans objet')).toEqual(['n/a', 'sans objet']);
});

test('a mapping that was not changed is sent as it came, and means the same', () => {
	expect(completeMapping(sentMapping(guessed), header, smallInquiry())).toEqual(guessed);
});
