import { Worker } from 'node:worker_threads';
import type { ImportReading, ImportTask } from './read-import.ts';

const longestReading = 120_000;
const mostMemory = { maxOldGenerationSizeMb: 1500 };

/**
 * Reads and judges a file in a thread of its own, so that nobody's answer waits for it; undefined where it takes more
 * time or memory than one file may.
 */
export const readInWorker = (task: ImportTask): Promise<ImportReading | undefined> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), {
			workerData: task,
			resourceLimits: mostMemory,
		});
		const timer = setTimeout(() => {
			resolve(undefined);
			void worker.terminate();
		}, longestReading);
		worker.once('message', resolve);
		worker.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(undefined) : reject(error),
		);
		worker.once('exit', () => {
			clearTimeout(timer);
			reject(new Error('The import’s thread ended without a result.'));
		});
	});
