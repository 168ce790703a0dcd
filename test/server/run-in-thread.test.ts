import { expect, test } from 'vitest';
import { runInThread } from '#server/threads/run-in-thread.ts';

test('a thread that fails hands on the name of its error, and no word of what it was working on', async () => {
	const module = new URL(`data:text/javascript,throw new RangeError('what a government wrote')`);
	const failed = await runInThread(module, {}, 60_000).catch((error: unknown) => error);
	expect(failed).toBeInstanceOf(Error);
	const { message, stack } = failed as Error;
	expect(message).toContain('RangeError');
	expect(`${message} ${stack}`).not.toContain('what a government wrote');
});
