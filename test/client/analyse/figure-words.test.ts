import { describe, expect, test } from 'vitest';
import { lineDrawing } from '#client/analyse/drawings.ts';
import {
	alternativeOf,
	baseInShort,
	changeInWords,
	figureInShort,
	intervalInWords,
	pointInWords,
} from '#client/analyse/figure-words.ts';
import { type Point, shownPoints } from '#client/analyse/view.ts';
import { rowIn, wordsIn } from './support.ts';
import { trial } from './trial.ts';

const en = wordsIn('en');
const view = trial();
const pointOf = (row: string, edition: string) => {
	const point = rowIn(view, row).points.find((one) => one.edition === edition);
	if (!point) throw new Error(`no ${row} in ${edition}`);
	return point;
};

describe('a share in words', () => {
	const point = pointOf('plan', '2010');

	test('has no decimals and says what it is of', () => {
		expect(figureInShort(point, 'share', en)).toBe('54%');
		expect(baseInShort(point.figure, en)).toBe('47 of 87');
	});

	test('is said with its base and its bounds', () => {
		expect(pointInWords(point, 'share', en)).toBe('2010: 54%, 47 of 87; 34–71% if all had answered.');
	});

	test('stands in the reader’s language, with its space before the sign', () => {
		expect(pointInWords(point, 'share', wordsIn('fr'))).toBe(
			'2010\u00a0: 54\u00a0%, 47 sur 87\u00a0; 34–71\u00a0% si tous avaient répondu.',
		);
	});

	// Wilson with the finite population of 140, as in the method: 0.4754 to 0.6037.
	test('has its interval rounded once', () => {
		const { figure } = point;
		if (figure.kind !== 'value' || figure.measure !== 'share') throw new Error('no share');
		expect(intervalInWords(figure, en, 1)).toBe('47.5–60.4%');
	});
});

describe('a reported result in words', () => {
	test('stands in quotation marks as it was published, never as a number of our own', () => {
		expect(pointInWords(pointOf('recognises', '2008'), 'share', en)).toBe('2008: “on recognises”, reported.');
	});

	test('says how many were contacted, where that was printed', () => {
		expect(pointInWords(pointOf('unit', '2009'), 'share', en)).toBe('2009: “on unit”, reported; 32 contacted.');
	});

	test('that was computed from others stays about, and is marked as derived', () => {
		expect(figureInShort(pointOf('gap', '2008'), 'difference', en)).toBe('about 30 points, derived');
	});
});

describe('a difference in words', () => {
	test('counts the governments that answered both questions', () => {
		expect(pointInWords(pointOf('gap', '2010'), 'difference', en)).toBe(
			'2010: 38 points, 87 governments; −14 to 61 points if all had answered.',
		);
	});
});

describe('what is not there', () => {
	test('is said with its reason', () => {
		expect(pointInWords(pointOf('dropped', '2012'), 'share', en)).toBe('2012: Not asked in this edition.');
		expect(pointInWords(pointOf('unit', '2012'), 'share', en)).toBe('2012: Nobody answered this question.');
	});

	test('is said to be withheld where the round is not open to the reader', () => {
		const point = { ...pointOf('plan', '2012'), figure: { kind: 'missing', reason: 'not-fielded' } as const };
		expect(figureInShort(point, 'share', en)).toBe('No round of this edition yet.');
		expect(figureInShort(point, 'share', wordsIn('en', ['2012']))).toBe('Not open to you: the round is confidential.');
	});
});

describe('comparability in words', () => {
	test('says what changed and why two figures may not be compared', () => {
		expect(changeInWords(pointOf('unit', '2010').comparability, 'question', en)).toBe(
			'Not comparable with 2009. Another base.',
		);
		expect(changeInWords(pointOf('plan', '2010').comparability, 'question', en)).toBe(
			'Reworded since 2008: side by side only. The wording of 2008 is not held.',
		);
	});

	test('says nothing where nothing changed', () => {
		expect(changeInWords(pointOf('plan', '2012').comparability, 'question', en)).toBeUndefined();
	});
});

test('the text alternative of a chart says every figure that it shows', () => {
	const row = rowIn(view, 'plan');
	expect(alternativeOf(row, shownPoints(row), en)).toBe(
		'plan. 2008: “on plan”, reported. 2010: 54%, 47 of 87; 34–71% if all had answered. ' +
			'2012: 61%, 56 of 92; 40–74% if all had answered. The table below has the data.',
	);
});

describe('a figure of a release', () => {
	const row = rowIn(view, 'plan');
	const released = (figure: Point['figure']): Point => ({ ...pointOf('plan', '2010'), figure });

	test.each([
		['en', '2010: all or almost all'],
		['fr', '2010\u00a0: tous ou presque tous'],
		['es', '2010: todos o casi todos'],
	] as const)('that is words says them in its place, in %s', (language, said) => {
		const point = released({ kind: 'words', words: 'all-or-almost-all' });
		expect(pointInWords(point, 'share', wordsIn(language)).replace(/\.$/, '')).toBe(said);
	});

	test('that is words is a gap of the line, with its words beside', () => {
		const drawing = lineDrawing({ ...row, points: [released({ kind: 'words', words: 'none-or-almost-none' })] }, en);
		expect(drawing.marks).toMatchObject([{ kind: 'gap', plain: 'none or almost none' }]);
	});
});
