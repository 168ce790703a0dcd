import { questionsIn } from '#domain/survey/condition.ts';
import type { Question } from '#domain/survey/definition.ts';

/**
 * The concepts of an edition that conditions tie together, for each concept: whether one is asked tells something of the
 * answer to another, so they can only change together. A concept without ties is alone.
 */
export const clustersOf = (questions: readonly Question[]): ReadonlyMap<string, readonly string[]> => {
	const conceptOf = new Map(questions.map(({ id, concept }) => [id, concept]));
	const clusters = new Map(questions.map(({ concept }) => [concept, [concept]]));
	for (const { concept, askedWhen } of questions)
		for (const gate of askedWhen ? questionsIn(askedWhen) : []) {
			const [own, other] = [clusters.get(concept), clusters.get(conceptOf.get(gate) ?? '')];
			if (!own || !other || own === other) continue;
			own.push(...other);
			for (const moved of other) clusters.set(moved, own);
		}
	return clusters;
};

/** The concepts on whose answers it hangs whether a closed question is asked. */
export const gatesIn = (questions: readonly Question[]): ReadonlySet<string> => {
	const conceptOf = new Map(questions.map(({ id, concept }) => [id, concept]));
	const gates = new Set<string>();
	for (const { askedWhen, type } of questions)
		if (askedWhen && type !== 'open') for (const id of questionsIn(askedWhen)) gates.add(conceptOf.get(id) ?? '');
	return gates;
};
