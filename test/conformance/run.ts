import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, holdsFor, linesOf } from './check.ts';
import { checkMethod } from './method.ts';
import { checkStatistics } from './statistics.ts';
import { checkWomenBusinessLaw } from './women-business-law-checks.ts';

/** Compares what the product computes with what was published: a line a check; exit code 1 on any miss. */

const sets: Record<string, (folder: string) => Check[]> = {
	statistics: checkStatistics,
	'women-business-law': checkWomenBusinessLaw,
};

const print = (checks: readonly Check[]): boolean => {
	for (const line of checks.flatMap(linesOf)) console.log(line);
	return checks.every(holdsFor);
};

const runSet = (name: string, folder: string): boolean => {
	if (existsSync(folder)) return print(sets[name]?.(folder) ?? []);
	console.log(`conformance: no data to compare with in ${folder}`);
	return true;
};

const [folder] = process.argv.slice(2);
const results = [print(checkMethod())];
if (folder === undefined || !existsSync(folder)) {
	console.log(`conformance: no data to compare with${folder === undefined ? '; give its folder' : ` in ${folder}`}`);
} else {
	results.push(...Object.keys(sets).map((name) => runSet(name, join(folder, name))));
}
process.exitCode = results.every(Boolean) ? 0 : 1;
