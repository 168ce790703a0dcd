import { expect, test } from 'vitest';
import { rowsFound } from '#client/analyse/rows-found.ts';
import { trial } from './trial.ts';

const found = (find: string) => rowsFound(trial(), find).map(({ id }) => id);

test('a question is found by parts of its words in any order, with or without accents', () => {
	expect(found('REC')).toEqual(['recognises']);
	expect(found('récog')).toEqual(['recognises']);
	expect(found('? plan')).toEqual(['plan']);
});

test('nothing is found where one of the words is nowhere', () => {
	expect(found('plan nowhere')).toEqual([]);
});
