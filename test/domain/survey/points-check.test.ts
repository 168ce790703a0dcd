import { expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

const file = 'indicators.json';
const text = (words: string) => ({ en: words, fr: words });
const part = (concept: string, points: string) => ({ concept, points });

const theme = (components: unknown[], cap = '2', id = 'theme') => ({ id, title: text(id), cap, components });
const three = [part('plan', '1'), part('unit', '1'), part('budget', '1')];

/** The problems of the small inquiry with a capped sum of these themes, as the fifth indicator. */
const problemsOf = (...themes: unknown[]): string[] =>
	problemsAfter([
		file,
		'/indicators/-',
		{ id: 'sum', title: text('Sum'), kind: 'capped-sum', themes, missing: { policy: 'as-no' } },
	]).map((problem) => problem.replace(`${file} /indicators/4/`, ''));

test('a capped sum without a mistake has no problems', () => {
	expect(problemsOf(theme(three), theme([{ cap: '1', components: [part('evaluation', '1')] }], '1', 'other'))).toEqual(
		[],
	);
});

test('a capped sum needs a policy for missing answers, and a cap of each theme', () => {
	const sum = { id: 'sum', title: text('Sum'), kind: 'capped-sum', themes: [theme(three)] };
	expect(problemsAfter([file, '/indicators/-', sum])).toEqual([
		expect.stringContaining(`${file} /indicators/4 missing-key: The required key "missing" is absent: say `),
	]);
	const { cap: _, ...withoutCap } = theme(three);
	expect(problemsOf(withoutCap)).toEqual(['themes/0 missing-key: The required key "cap" is absent.']);
});

test('a capped sum of two questions is refused', () => {
	expect(problemsOf(theme(three.slice(0, 2)))).toEqual(['themes score: A score is made of at least three questions.']);
});

test('a cap or points of 0 are found', () => {
	expect(problemsOf(theme([part('plan', '0'), ...three.slice(1), part('evaluation', '1')]))).toEqual([
		'themes/0/components/0/points score: A component without points does not count: leave it out.',
	]);
	expect(problemsOf(theme(three, '0'))).toEqual(['themes/0/cap score: A cap of 0 lets nothing count.']);
});

test('a cap that is never reached is found, in a theme and within it', () => {
	expect(problemsOf(theme(three, '3'))).toEqual([]);
	expect(problemsOf(theme(three, '7/2'))).toEqual([
		'themes/0/cap score: Its components never give 7/2 points together.',
	]);
	const inside = { cap: '3', components: three.slice(1) };
	expect(problemsOf(theme([part('plan', '1'), inside], '3'))).toEqual([
		'themes/0/components/1/cap score: Its components never give 3 points together.',
	]);
	expect(problemsOf(theme([part('plan', '1'), { ...inside, cap: '1' }], '3'))).toEqual([
		'themes/0/cap score: Its components never give 3 points together.',
	]);
});

test('a component that is nothing known, or there twice, is found wherever it stands', () => {
	const inside = { cap: '1', components: [part('plans', '1'), part('plan', '1')] };
	expect(problemsOf(theme([...three, inside]))).toEqual([
		'themes/0/components/3/components/1 duplicate: The component "plan" is there twice.',
		'themes/0/components/3/components/0 dangling: There is no concept "plans".',
	]);
	expect(problemsOf(theme(three), theme([part('evaluation', '2')]))).toEqual([
		'themes/1/id duplicate: The theme "theme" is there twice.',
	]);
});
