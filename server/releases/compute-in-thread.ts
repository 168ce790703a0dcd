import { inTurn } from '../threads/in-turn.ts';
import { runInThread } from '../threads/run-in-thread.ts';
import type { MadeWithHash, Recomputed, ReleaseTask } from './release-task.ts';

const longestComputation = 600_000;

/** A draft takes a core and hundreds of megabytes: however many are asked for, a process makes one at a time. */
const oneAtATime = inTurn();

const compute = async <Result>(task: ReleaseTask): Promise<Result> => {
	const module = new URL('./worker.ts', import.meta.url);
	const result = await oneAtATime(() => runInThread<Result>(module, task, longestComputation));
	if (result === undefined) throw new Error('A release took more time or memory than it may.');
	return result;
};

export const makeInThread = (task: Extract<ReleaseTask, { kind: 'make' }>) => compute<MadeWithHash>(task);
export const recomputeInThread = (task: Extract<ReleaseTask, { kind: 'recompute' }>) => compute<Recomputed>(task);
