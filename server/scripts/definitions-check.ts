import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareEditions } from '#domain/survey/compare-editions.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import type { DefinitionProblem } from '#domain/survey/definition-problem.ts';
import { readDefinitionFolder } from '#server/definitions/definition-folder.ts';
import { inquiryFolders, readInquiry } from '#server/definitions/read-inquiry.ts';
import { recordFielded } from '#server/definitions/record-fielded.ts';
import { comparisonTable } from './comparison-table.ts';

/**
 * npm run definitions:check [-- paths]                                        every problem of the definitions there
 * npm run definitions:check -- --compare 2010 2012 [--inquiry name-or-folder] what changed between two editions
 * npm run definitions:check -- --record 2012 [--inquiry name-or-folder]       the hash of a fielded edition
 */

type Outcome = { lines: string[]; failed: boolean };

const root = join(import.meta.dirname, '../../survey-definitions');

const fail = (...lines: string[]): Outcome => ({ lines, failed: true });

const run = (): Outcome => {
	const given = readArguments();
	if ('mistake' in given) return fail(given.mistake);
	const { values, positionals } = given;
	if (values.compare === undefined && values.record === undefined) return check(positionals);
	const folder = inquiryFolder(values.inquiry);
	if (!folder) return fail('Say which inquiry: --inquiry with its name or its folder.');
	if (values.record !== undefined) return record(folder, values.record);
	const [to] = positionals;
	if (!values.compare || !to) return fail('Two editions are compared: --compare 2010 2012.');
	return compare(folder, values.compare, to);
};

const readArguments = () => {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { compare: { type: 'string' }, record: { type: 'string' }, inquiry: { type: 'string' } },
		});
	} catch (error) {
		if (error instanceof TypeError) return { mistake: error.message };
		throw error;
	}
};

const isInquiry = (folder: string): boolean =>
	existsSync(join(folder, 'inquiry.json')) || existsSync(join(folder, 'editions'));

const inquiryFolder = (name: string | undefined): string | undefined => {
	const names = inquiryFolders(root);
	const chosen = name ?? (names.length === 1 ? names[0] : undefined);
	return chosen === undefined ? undefined : [join(root, chosen), resolve(chosen)].find(isInquiry);
};

const problemLines = (folder: string, problems: readonly DefinitionProblem[]): string[] =>
	problems.map(
		({ file, pointer, message }) => `${relative('', join(folder, file))}: ${pointer || '(file)'}: ${message}`,
	);

const check = (paths: readonly string[]): Outcome => {
	const found = (paths.length > 0 ? paths : [root]).map((path) => ({ path, folders: foldersAt(resolve(path)) }));
	const without = found
		.filter(({ folders }) => folders.length === 0)
		.map(({ path }) => `${path}: (file): There is no inquiry here.`);
	const folders = [...new Set(found.flatMap((place) => place.folders))];
	const lines = folders
		.flatMap((folder) => problemLines(folder, readDefinitionFolder(folder).problems))
		.concat(without);
	const count = `${lines.length === 0 ? 'No problem' : counted(lines.length, 'problem')} in ${counted(folders.length, 'inquiry', 'inquiries')}.`;
	return { lines: [...lines, count], failed: lines.length > 0 };
};

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** The folders of inquiries that a path means: the one it is, the one it lies in, or those directly in it. */
const foldersAt = (path: string): string[] => {
	if (!existsSync(path)) return [];
	for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) if (isInquiry(folder)) return [folder];
	return statSync(path).isDirectory() ? inquiryFolders(path).map((name) => join(path, name)) : [];
};

const compare = (folder: string, from: string, to: string): Outcome => {
	const reading = readInquiry(folder);
	if ('problems' in reading) return fail(...problemLines(folder, reading.problems));
	const { inquiry, editions } = reading.definition;
	const fielded = editions.filter((edition): edition is FieldedEdition => edition.kind === 'fielded');
	const [first, last] = [from, to].map((id) => fielded.findIndex((edition) => edition.id === id));
	const [previous, next] = [fielded[first ?? -1], fielded[last ?? -1]];
	if (!previous || !next) {
		const ids = fielded.map(({ id }) => id).join(', ');
		return fail(`"${previous ? to : from}" is no edition that was or will be fielded; there are: ${ids}.`);
	}
	if (previous.year >= next.year) return fail(`"${from}" is not before "${to}".`);
	const rows = compareEditions(previous, next, inquiry, fielded);
	const language = inquiry.languages.includes('en') ? 'en' : (inquiry.languages[0] ?? '');
	return { lines: [`${inquiry.id}: ${from} → ${to}`, '', ...comparisonTable(rows, language)], failed: false };
};

const record = (folder: string, edition: string): Outcome => {
	const recording = recordFielded(folder, edition);
	switch (recording.outcome) {
		case 'recorded':
			return { lines: [`Recorded "${edition}": ${recording.hash}`], failed: false };
		case 'recorded-before':
			return { lines: [`"${edition}" is recorded already, and has not changed.`], failed: false };
		case 'changed':
			return fail(
				`"${edition}" was recorded as ${recording.recorded} and is now ${recording.hash}: it is not recorded again.`,
			);
		case 'unknown-edition':
			return fail(`There is no edition "${edition}" to be fielded.`);
		case 'not-valid':
			return fail(...problemLines(folder, recording.problems));
	}
};

const { lines, failed } = run();
for (const line of lines) console.log(line);
process.exitCode = failed ? 1 : 0;
