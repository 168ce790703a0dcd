import { concepts, editionsOf, inquiryId, levels, namedGroups, regions, type Size, subregionsIn } from './inquiry.ts';
import type { Rounds } from './serve.ts';

const analysis = `/api/inquiries/${inquiryId}/analysis`;
const groups = ['all', ...regions.flatMap((region) => [region, ...subregionsIn(region)]), ...Object.keys(namedGroups)];

/** Every page of the workbench: the board of each group, each question and indicator in all groups, and the rest. */
export const wholeBoard: readonly string[] = [
	...groups.map((group) => `${analysis}?group=${group}`),
	...concepts.map((concept) => `${analysis}/questions/${concept}`),
	...levels.map((level) => `${analysis}/indicators/${level}-score`),
	`${analysis}/response`,
	`${analysis}/quality`,
];

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
};

/** How long each page takes, one after another, in ms. */
export const readBoard = async ({ analyst }: Rounds): Promise<number[]> => {
	const times: number[] = [];
	for (const path of wholeBoard) times.push(await timed(() => analyst.get(path)));
	return times;
};

type Draft = { contentHash: string };

const releasesOf = async ({ steward }: Rounds, edition: string): Promise<{ path: string; freezeOn: string }> => {
	const { rounds } = (await steward.get('/api/rounds')) as { rounds: { id: string; edition: string }[] };
	const round = rounds.find((one) => one.edition === edition);
	return { path: `/api/rounds/${round?.id}/releases`, freezeOn: `${edition}-12-31` };
};

export const draftRelease = async (rounds: Rounds, edition: string): Promise<Draft> => {
	const { path, freezeOn } = await releasesOf(rounds, edition);
	return (await rounds.steward.send('POST', `${path}/draft`, { freezeOn, leaveOut: [] })) as Draft;
};

export const freezeRelease = async (rounds: Rounds, edition: string): Promise<void> => {
	const { path, freezeOn } = await releasesOf(rounds, edition);
	const { contentHash } = await draftRelease(rounds, edition);
	await rounds.steward.send('POST', path, { freezeOn, leaveOut: [], note: null, contentHash });
};

/** Freezes a release of every round but the last. */
export const freezeEarlier = async (rounds: Rounds, size: Size): Promise<void> => {
	for (const edition of editionsOf(size).slice(0, -1)) await freezeRelease(rounds, edition);
};

export const releaseAddress = (edition: string): string => `/api/inquiries/${inquiryId}/releases/${edition}/1`;
