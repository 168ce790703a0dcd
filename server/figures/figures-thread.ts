import { Worker } from 'node:worker_threads';
import type { FromThread, ToThread } from './figures-task.ts';

/** What a thread that computes figures answers: a finished text, or what it lacks. */
export type Answered = Extract<FromThread, { text: string | null } | { lacking: unknown }>;
type ViewMessage = Omit<ToThread & { kind: 'view' }, 'id' | 'kind'>;

export type FiguresThread = {
	ask: (message: ViewMessage) => Promise<Answered>;
	tell: (message: Exclude<ToThread, { kind: 'view' }>) => void;
	close: () => Promise<void>;
};

const mostMemory = { maxOldGenerationSizeMb: 4000 };

type Waiting = { resolve: (answered: Answered) => void; reject: (error: Error) => void };
type Running = { worker: Worker; waiting: Map<number, Waiting>; silence: NodeJS.Timeout | undefined };

/** A view takes seconds at the most: a thread that answers nothing for so long will not answer any more. In milliseconds. */
const usualSilence = 120_000;

/**
 * One thread that lives on: started on first use, and again after it ended, whatever it ended of. It keeps no process
 * alive. What it holds is lost with it; it says so itself. One that somebody waits for in vain is ended.
 */
export const figuresThread = (longestSilence = usualSilence): FiguresThread => {
	let running: Running | undefined;
	let lastId = 0;
	const start = (): Running => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: mostMemory });
		const started: Running = { worker, waiting: new Map(), silence: undefined };
		const end = (error: Error): void => {
			if (running === started) running = undefined;
			clearTimeout(started.silence);
			for (const { reject } of started.waiting.values()) reject(error);
			started.waiting.clear();
		};
		worker.unref();
		worker.on('message', (answered: FromThread) => {
			const waiting = started.waiting.get(answered.id);
			started.waiting.delete(answered.id);
			listen(started);
			if ('error' in answered) waiting?.reject(new Error(`A view failed in the thread of figures: ${answered.error}`));
			else waiting?.resolve(answered);
		});
		worker.on('error', (error) => {
			const { name, code = '' } = error as NodeJS.ErrnoException;
			end(new Error(`The thread that computes figures failed: ${name} ${code}`));
		});
		worker.on('exit', () => end(new Error('The thread that computes figures has ended.')));
		return started;
	};
	/** From now on, as long as somebody waits: the process must not end, and the thread must not be silent. */
	const listen = (one: Running): void => {
		clearTimeout(one.silence);
		if (one.waiting.size === 0) {
			one.worker.unref();
			return;
		}
		one.worker.ref();
		one.silence = setTimeout(() => void one.worker.terminate(), longestSilence);
	};
	return {
		ask: (message) =>
			new Promise((resolve, reject) => {
				running ??= start();
				lastId += 1;
				running.waiting.set(lastId, { resolve, reject });
				if (running.waiting.size === 1) listen(running);
				running.worker.postMessage({ kind: 'view', id: lastId, ...message });
			}),
		tell: (message) => {
			running ??= start();
			running.worker.postMessage(message);
		},
		close: async () => {
			await running?.worker.terminate();
		},
	};
};
