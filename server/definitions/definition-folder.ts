import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDefinition } from '#domain/survey/definition-check.ts';
import { type DefinitionFiles, pathsOf } from '#domain/survey/definition-files.ts';
import type { DefinitionProblem } from '#domain/survey/definition-problem.ts';
import { contentHash } from './content-hash.ts';
import { readJson } from './read-json.ts';

type DefinitionFolder = {
	files: DefinitionFiles;
	/** The content hash of each file in `editions/`, by its path. */
	hashes: Readonly<Record<string, string>>;
	/** Everything that is wrong with the definition, files that are not JSON included. */
	problems: DefinitionProblem[];
};

/** Reads and checks every JSON file of an inquiry's folder. */
export const readDefinitionFolder = (folder: string): DefinitionFolder => {
	const readings = jsonPaths(folder).map((file) => ({ file, ...readJson(readFileSync(join(folder, file), 'utf8')) }));
	const files = Object.fromEntries(
		readings.map((reading) => [reading.file, 'json' in reading ? reading.json : undefined]),
	);
	const hashes = Object.fromEntries(
		pathsOf(files, 'editions').flatMap((file) => (files[file] === undefined ? [] : [[file, contentHash(files[file])]])),
	);
	const broken = readings.flatMap((reading): DefinitionProblem[] =>
		'json' in reading
			? []
			: [{ file: reading.file, pointer: '', code: 'not-json', message: `This is not JSON: ${reading.mistake}.` }],
	);
	return { files, hashes, problems: [...broken, ...checkDefinition(files, hashes)] };
};

const jsonPaths = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.json'))
		.toSorted();
