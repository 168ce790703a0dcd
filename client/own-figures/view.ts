import type { ApiResult } from '#domain/contract/api.ts';
import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { matches } from '../ui/find.ts';

export type OwnFigures = ApiResult<'GET /api/responses/:response/figures'>;
export type OwnQuestion = OwnFigures['questions'][number];
type Released = OwnQuestion['released'][number]['figure']['result'];

/** What stands beside an answer for one group: a share, words in its place, or why there is neither. */
export type Share =
	| { kind: 'share'; share: string; yes: number; base: number; part: number }
	| { kind: 'words'; words: 'all-or-almost-all' | 'none-or-almost-none' }
	| { kind: 'confidential' | 'no-answers' | 'not-in-release' };
export type GroupShare = { group: string; share: Share };

const shareOf = (result: Released): Share => {
	if (result.kind === 'value' && result.measure === 'share') {
		const { share, yes, base } = result;
		return { kind: 'share', share, yes, base, part: toNumber(share) };
	}
	if (result.kind === 'words') return { kind: 'words', words: result.words };
	if (result.kind === 'confidential') return { kind: 'confidential' };
	return { kind: result.kind === 'missing' ? 'no-answers' : 'not-in-release' };
};

/** One line a group, "all" first; a figure that the release leaves out keeps its line. */
export const sharesOf = ({ groups }: OwnFigures, { released }: OwnQuestion): GroupShare[] =>
	['all', ...groups.map(({ id }) => id)].map((group) => {
		const found = released.find((one) => one.group === group);
		return { group, share: found ? shareOf(found.figure.result) : { kind: 'not-in-release' } };
	});

const isAnswered = (given: OwnQuestion['thisTime']): boolean => given !== null && given !== 'not-asked';
const isAnsweredTwice = ({ thisTime, lastTime }: OwnQuestion): boolean => isAnswered(thisTime) && isAnswered(lastTime);

/** Answered both times in the same words, and otherwise than last time. */
export const isChanged = (question: OwnQuestion): boolean =>
	question.comparability === 'same' && isAnsweredTwice(question) && question.thisTime !== question.lastTime;

/** What its own answers say of the time between: only questions in the same words; the reworded ones apart. */
export const changesOf = ({ questions }: OwnFigures) => {
	const moved = (from: string, to: string): OwnQuestion[] =>
		questions.filter((one) => isChanged(one) && one.lastTime === from && one.thisTime === to);
	return {
		gained: moved('no', 'yes'),
		lost: moved('yes', 'no'),
		reworded: questions.filter((one) => one.comparability === 'reworded' && isAnsweredTwice(one)),
	};
};

export type Chosen = { find: string; level: string; which: string };
export const everything: Chosen = { find: '', level: 'all', which: 'all' };

/** The questions chosen, level by level; a level without any is left out. */
export const levelsShown = ({ levels, questions }: OwnFigures, { find, level, which }: Chosen) =>
	levels
		.filter(({ id }) => level === everything.level || id === level)
		.map((one) => ({
			...one,
			questions: questions.filter(
				(question) =>
					question.level === one.id &&
					(which !== 'changed' || isChanged(question)) &&
					matches([question.title, question.text], find),
			),
		}))
		.filter((one) => one.questions.length > 0);
export type LevelShown = ReturnType<typeof levelsShown>[number];
