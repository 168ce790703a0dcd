import { runInThread } from '../threads/run-in-thread.ts';
import type { ImportReading, ImportTask } from './read-import.ts';

const longestReading = 120_000;

/** Reads and judges a file in a thread of its own; undefined where it takes more time or memory than one file may. */
export const readInWorker = (task: ImportTask): Promise<ImportReading | undefined> =>
	runInThread(new URL('./worker.ts', import.meta.url), task, longestReading);
