import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { statesByConcept } from '#domain/indicators/figures/answer-state.ts';
import { qualityFlags } from '#domain/indicators/figures/quality-flags.ts';
import { type Score, scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import type { FieldedEdition, Scenario } from '#domain/survey/definition.ts';
import { parseFiles } from '#domain/survey/definition-files.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { readDefinitionFolder } from '#server/definitions/definition-folder.ts';
import { inquiryFolders } from '#server/definitions/read-inquiry.ts';

const root = fileURLToPath(new URL('../../../survey-definitions/', import.meta.url));

/** A score as scenarios write it: an exact number, or why there is none. */
const shown = (score: Score | undefined) => {
	if (score?.kind === 'points') return score.points;
	return score?.kind === 'band' ? score.band : { missing: score?.reason };
};

/** Golden answers of each definition: what is asked, what is wrong, what is computed. */
describe.each(inquiryFolders(root))('the scenarios of %s', (folder) => {
	const { parsed } = parseFiles(readDefinitionFolder(`${root}${folder}`).files);
	const { editions, scenarios } = parsed;
	const { indicators = [], contradictions = [] } = parsed.indicators?.content ?? {};
	const editionOf = (id: string): FieldedEdition => {
		const edition = editions.find(({ content }) => content.id === id)?.content;
		if (edition?.kind !== 'fielded') throw new Error(`no fielded edition ${id}`);
		return edition;
	};
	const cases = scenarios.map(({ content }): [string, Scenario] => [`${content.edition}: ${content.title}`, content]);

	test('there are some', () => {
		expect(cases.length).toBeGreaterThan(0);
	});

	test('each contradiction is shown in one of them', () => {
		const shown = new Set(cases.flatMap(([, { expect: expected }]) => expected.contradictions ?? []));
		expect([...shown].toSorted()).toEqual(contradictions.map(({ id }) => id).toSorted());
	});

	test.each(cases)('%s', (_, { edition: id, answers, expect: expected }) => {
		const edition = editionOf(id);
		const evaluation = evaluateQuestionnaire(edition, answers, 'submit');
		expect(evaluation.asked).toEqual(expect.arrayContaining(expected.asked ?? []));
		for (const question of expected.notAsked ?? []) expect(evaluation.asked).not.toContain(question);

		const empty = evaluation.problems.filter(({ code }) => code === 'unanswered').map(({ questionId }) => questionId);
		expect(empty).toEqual(expect.arrayContaining(expected.unanswered ?? []));
		const wrong = evaluation.problems
			.filter(({ code }) => code !== 'unanswered')
			.map(({ questionId, code }) => ({ questionId, code }));
		if (expected.problems) expect(wrong).toEqual(expected.problems);

		const given = { unit: 'XAA', asked: new Set(evaluation.asked), answers: evaluation.answers };
		expect(statesByConcept(edition, given)).toMatchObject(expected.states ?? {});
		const scores = scoresOf(scoringFor(indicators, edition), given);
		const computed = Object.fromEntries(
			Object.keys(expected.scores ?? {}).map((indicator) => [indicator, shown(scores.get(indicator))]),
		);
		expect(computed).toEqual(expected.scores ?? {});

		const round = { edition: id, kind: 'named' as const, contacted: 1, returns: [given] };
		const [flagged] = qualityFlags({ edition, round, indicators, contradictions }).returns;
		const found = flagged?.flags.flatMap((flag) => (flag.kind === 'contradiction' ? [flag.rule] : []));
		if (expected.contradictions) expect(found).toEqual(expected.contradictions);
	});
});
