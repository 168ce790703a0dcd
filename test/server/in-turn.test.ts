import { expect, test } from 'vitest';
import { inTurn } from '#server/threads/in-turn.ts';

test('works run one after another in their order, also after one that failed', async () => {
	const turn = inTurn();
	const steps: string[] = [];
	const work = (name: string, failure?: Error) => async (): Promise<string> => {
		steps.push(`${name} begins`);
		await Promise.resolve();
		steps.push(`${name} ends`);
		if (failure) throw failure;
		return name;
	};
	const [first, second, third] = [turn(work('one')), turn(work('two', new Error('no'))), turn(work('three'))];
	await expect(second).rejects.toThrow('no');
	expect(await Promise.all([first, third])).toEqual(['one', 'three']);
	expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
});
