import type { Flag, Quality } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';

export const flagKinds = ['contradiction', 'carried-over', 'late', 'corrected', 'level-too-few'] as const;
export type FlagKind = Flag['kind'];

export type Flagged = { round: string; edition: string; pseudonym: string; region: string | null; flags: Flag[] };

/** The returns with a flag of the kind wanted, and of it those flags alone; the newest round first. */
export const flaggedIn = ({ rounds }: Quality, { kind, round }: { kind: string; round: string }): Flagged[] =>
	rounds
		.toReversed()
		.filter(({ edition }) => round === '' || edition === round)
		.flatMap(({ round: id, edition, flagged }) =>
			flagged.flatMap(({ pseudonym, region, flags }) => {
				const own = flags.filter((flag) => kind === '' || flag.kind === kind);
				return own.length === 0 ? [] : [{ round: id, edition, pseudonym, region, flags: own }];
			}),
		);

/** How many returns have a flag of a kind. */
export const countOf = (flagged: Quality['rounds'][number]['flagged'], kind: FlagKind): number =>
	flagged.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length;

/** The concept of a question's id in an edition; flags know questions, readers know titles. */
const titlesOf = (view: WorkView, edition: string, questions: readonly string[], words: WorkWords): string[] =>
	questions.map((question) => {
		const wording = view.results.wordings.find((one) => one.edition === edition && one.question === question);
		return wording ? words.title(wording.concept) : question;
	});

/** What a flag says, and the titles of the questions it is about where those are many. */
export type FlagWords = { said: string; about: readonly string[] };

export const flagInWords = (
	flag: Flag,
	edition: string,
	{ rules }: Pick<Quality, 'rules'>,
	view: WorkView,
	words: WorkWords,
): FlagWords => {
	const { w } = words;
	const alone = (said: string): FlagWords => ({ said, about: [] });
	switch (flag.kind) {
		case 'contradiction':
			return alone(w('flag.contradiction', { rule: rules.find(({ id }) => id === flag.rule)?.text ?? flag.rule }));
		case 'carried-over':
			return {
				said: w('flag.carried-over', { count: flag.questions.length }),
				about: titlesOf(view, edition, flag.questions, words),
			};
		case 'late':
			return alone(w('flag.late'));
		case 'corrected':
			return alone(w('flag.corrected', { number: flag.number }));
		case 'level-too-few':
			return alone(w('flag.level-too-few', { title: words.title(flag.indicator) }));
	}
};
