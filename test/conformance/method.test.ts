import { expect, test } from 'vitest';
import { holdsFor, linesOf } from './check.ts';
import { checkMethod } from './method.ts';

test('the values that the method names come out', () => {
	expect(checkMethod().flatMap(linesOf)).toEqual(['method values 3/3']);
	expect(checkMethod().every(holdsFor)).toBe(true);
});
