import { Worker } from 'node:worker_threads';

const mostMemory = { maxOldGenerationSizeMb: 1500 };

/**
 * Runs one task in a thread of its own, so that nobody's answer waits for it; undefined where it takes more time or
 * memory than it may. The module posts one message: the result. What a failed thread says may hold answers: of its error
 * the name alone is handed on.
 *
 * @param longest in milliseconds
 */
export const runInThread = <Result>(module: URL, task: unknown, longest: number): Promise<Result | undefined> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(module, { workerData: task, resourceLimits: mostMemory });
		const timer = setTimeout(() => {
			resolve(undefined);
			void worker.terminate();
		}, longest);
		worker.once('message', resolve);
		worker.once('error', ({ code, name }: NodeJS.ErrnoException) =>
			code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(undefined) : reject(new Error(`The thread failed: ${name}.`)),
		);
		worker.once('exit', () => {
			clearTimeout(timer);
			reject(new Error('The thread ended without a result.'));
		});
	});
