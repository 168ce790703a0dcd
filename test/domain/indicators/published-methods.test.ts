import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { figuresOfRound } from '#domain/indicators/figures/edition-figures.ts';
import { type Score, scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import { type FieldedEdition, questionsOf } from '#domain/survey/definition.ts';
import { checkDefinition } from '#domain/survey/definition-check.ts';
import { parseFiles } from '#domain/survey/definition-files.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { readDefinitionFolder } from '#server/definitions/definition-folder.ts';

const root = fileURLToPath(new URL('./published-methods/', import.meta.url));

const readMethod = (folder: string) => {
	const { files } = readDefinitionFolder(`${root}${folder}`);
	const { parsed } = parseFiles(files);
	const edition = parsed.editions[0]?.content;
	if (edition?.kind !== 'fielded' || !parsed.indicators) throw new Error(`no definition in ${folder}`);
	return { files, edition, indicators: parsed.indicators.content.indicators };
};

type Choices = Readonly<Record<string, string>>;

/** A return with these choices and nothing else, as the engine reads it. */
const returned = (edition: FieldedEdition, choices: Choices, unit = 'XAA') => {
	const answers = Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { choice }]));
	const evaluation = evaluateQuestionnaire(edition, answers, 'draft');
	if (evaluation.problems.length > 0) throw new Error(JSON.stringify(evaluation.problems));
	return { unit, asked: new Set(evaluation.asked), answers: evaluation.answers };
};

const shown = (score: Score | undefined): string => {
	if (score?.kind === 'points') return score.points;
	return score?.kind === 'band' ? score.band : `missing: ${score?.reason}`;
};

const scorer = ({ edition, indicators }: ReturnType<typeof readMethod>) => {
	const scoring = scoringFor(indicators, edition);
	return (choices: Choices, id: string) => shown(scoresOf(scoring, returned(edition, choices)).get(id));
};

test.each(['sdg-10-7-2', 'sdg-17-14-1'])('%s is a definition without a problem', (folder) => {
	expect(checkDefinition(readMethod(folder).files, {})).toEqual([]);
});

// UN DESA and IOM, metadata of SDG indicator 10.7.2: the mean of 30 sub-categories, 5 in each of 6 domains; those of the
// first are 1, 0.5 or 0, the others 1 or 0; a missing value is 0.
describe('SDG indicator 10.7.2', () => {
	const method = readMethod('sdg-10-7-2');
	const scoreOf = scorer(method);
	const ids = questionsOf(method.edition).map(({ id }) => id);
	const [listed, yesNo] = [ids.slice(0, 5), ids.slice(5)];
	const choosing = (chosen: readonly string[], choice: string): Choices =>
		Object.fromEntries(chosen.map((id) => [id, choice]));
	/** So many in the whole, and so many in part; the others are said to be no. */
	const answers = (whole: number, half: number): Choices => ({
		...choosing(listed, 'no'),
		...choosing(yesNo, 'no'),
		...choosing(listed.slice(0, half), 'regular-status'),
		...choosing(yesNo.slice(0, whole), 'yes'),
		...choosing(listed.slice(half, half + Math.max(0, whole - yesNo.length)), 'whatever-status'),
	});

	test('has six domains of five sub-categories', () => {
		expect(method.edition.sections.map(({ questions }) => questions.length)).toEqual([5, 5, 5, 5, 5, 5]);
	});

	test.each([
		[0, 0, '0', 'requires-further-progress'],
		[11, 1, '115/3', 'requires-further-progress'],
		[12, 0, '40', 'partially-meets'],
		[11, 2, '40', 'partially-meets'],
		[23, 1, '235/3', 'partially-meets'],
		[24, 0, '80', 'meets'],
		[22, 4, '80', 'meets'],
		[29, 1, '295/3', 'meets'],
		[30, 0, '100', 'fully-meets'],
	])('of %i whole and %i half sub-categories is %s: %s', (whole, half, points, band) => {
		expect(scoreOf(answers(whole, half), 'overall')).toBe(points);
		expect(scoreOf(answers(whole, half), 'overall-bands')).toBe(band);
	});

	test.each([
		[['regular-status', 'regular-status', 'regular-status', 'no', 'no'], '30', 'requires-further-progress'],
		[['whatever-status', 'regular-status', 'regular-status', 'no', 'no'], '40', 'partially-meets'],
		[['whatever-status', 'whatever-status', 'whatever-status', 'regular-status', 'no'], '70', 'partially-meets'],
		[['whatever-status', 'whatever-status', 'whatever-status', 'regular-status', 'regular-status'], '80', 'meets'],
		[Array(5).fill('whatever-status'), '100', 'fully-meets'],
	])('of the first domain with %o is %s: %s', (choices: string[], points, band) => {
		const given = Object.fromEntries(listed.map((id, place) => [id, choices[place] ?? '']));
		expect(scoreOf(given, 'rights')).toBe(points);
		expect(scoreOf(given, 'rights-bands')).toBe(band);
	});

	test('counts what is missing as 0', () => {
		expect(scoreOf({}, 'overall')).toBe('0');
		expect(scoreOf(choosing(yesNo.slice(0, 12), 'yes'), 'overall')).toBe('40');
	});

	test('gives the governments in each band', () => {
		const returns = [answers(0, 0), answers(12, 0), answers(24, 0), answers(30, 0)].map((choices, place) =>
			returned(method.edition, choices, `XA${place}`),
		);
		const round = { edition: '2019', kind: 'named', contacted: 5, returns } as const;
		const { indicators } = figuresOfRound(method.edition, round, method.indicators);
		expect(indicators.get('overall')).toMatchObject({ mean: '55', base: 4, bounds: ['44', '64'] });
		expect(indicators.get('overall-bands')).toMatchObject({
			options: [
				{ id: 'requires-further-progress', count: 1 },
				{ id: 'partially-meets', count: 1 },
				{ id: 'meets', count: 1 },
				{ id: 'fully-meets', count: 1 },
			],
		});
	});
});

// UNEP, metadata of SDG indicator 17.14.1 (March 2021): 8 themes of 10 points; sum / 80 × 100.
describe('SDG indicator 17.14.1', () => {
	const method = readMethod('sdg-17-14-1');
	const scoreOf = scorer(method);
	const ids = questionsOf(method.edition).map(({ id }) => id);
	/** The sum of points of a return that says yes to these and no to the others, of 80. */
	const sumOf = (...yes: string[]): number => {
		const choices = Object.fromEntries(ids.map((id) => [id, yes.includes(id) ? 'yes' : 'no']));
		const [numerator = Number.NaN, denominator = 1] = scoreOf(choices, 'policy-coherence').split('/').map(Number);
		return (numerator / denominator) * (80 / 100);
	};
	const inTheme = (theme: string) => ids.filter((id) => id.startsWith(`${theme}-`));

	test('is 80 points of 80 with everything, and 0 with nothing', () => {
		expect(sumOf(...ids)).toBe(80);
		expect(sumOf()).toBe(0);
		expect(scoreOf({}, 'policy-coherence')).toBe('0');
	});

	test.each([
		'commitment',
		'long-term',
		'coordination',
		'participation',
		'integration',
		'levels',
		'monitoring',
		'financing',
	])('has 10 points in the theme %s', (theme) => {
		expect(sumOf(...inTheme(theme))).toBe(10);
	});

	test.each([
		['the commitment alone', ['commitment-endorsed'], 5],
		['four further commitments', inTheme('commitment').slice(1, 5), 4],
		['five further commitments', inTheme('commitment').slice(1, 6), 5],
		['six further commitments, which are no more than five', inTheme('commitment').slice(1), 5],
		['two mechanisms between levels', ['levels-inputs', 'levels-planning'], 10],
		['three mechanisms between levels, which are no more than two', inTheme('levels').slice(1), 10],
		['one financial tool', ['financing-checklists'], 5],
		['three financial tools, which are no more than two', inTheme('financing'), 10],
		['a mandate without the mechanism', ['coordination-mandate'], 2],
		['reporting and data without the framework', ['monitoring-reporting', 'monitoring-data'], 5],
	])('gives for %s the points of the table', (_, yes, points) => {
		expect(sumOf(...yes)).toBe(points);
	});

	test('adds the themes up', () => {
		const yes = [
			'commitment-endorsed',
			...inTheme('commitment').slice(1),
			'long-term-objectives',
			...inTheme('levels'),
		];
		expect(sumOf(...yes)).toBe(25);
		const choices = Object.fromEntries(yes.map((id) => [id, 'yes']));
		expect(scoreOf(choices, 'policy-coherence')).toBe('125/4');
	});
});
