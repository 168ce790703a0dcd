import { runInThread } from '../threads/run-in-thread.ts';
import type { MadeWithHash, Recomputed, ReleaseTask } from './release-task.ts';

const longestComputation = 600_000;

const compute = async <Result>(task: ReleaseTask): Promise<Result> => {
	const result = await runInThread<Result>(new URL('./worker.ts', import.meta.url), task, longestComputation);
	if (result === undefined) throw new Error('A release took more time or memory than it may.');
	return result;
};

export const makeInThread = (task: Extract<ReleaseTask, { kind: 'make' }>) => compute<MadeWithHash>(task);
export const recomputeInThread = (task: Extract<ReleaseTask, { kind: 'recompute' }>) => compute<Recomputed>(task);
