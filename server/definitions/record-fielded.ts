import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldedHashes } from '#domain/survey/definition.ts';
import { parseFiles } from '#domain/survey/definition-files.ts';
import type { DefinitionProblem } from '#domain/survey/definition-problem.ts';
import { readDefinitionFolder } from './definition-folder.ts';

type Recording =
	| { outcome: 'recorded' | 'recorded-before'; hash: string }
	| { outcome: 'changed'; hash: string; recorded: string }
	| { outcome: 'unknown-edition' }
	| { outcome: 'not-valid'; problems: DefinitionProblem[] };

/** Writes the content hash of an edition into `fielded.json`. What is recorded is never changed. */
export const recordFielded = (folder: string, edition: string): Recording => {
	const { files, hashes, problems } = readDefinitionFolder(folder);
	const { parsed } = parseFiles(files);
	const hash = hashes[`editions/${edition}.json`];
	const isReported = parsed.editions.some(({ content }) => content.id === edition && content.kind === 'reported');
	if (!hash || isReported) return { outcome: 'unknown-edition' };
	const before: FieldedHashes = parsed.fielded?.content ?? {
		$schema: '../schema/fielded.schema.json',
		editions: {},
	};
	const recorded = before.editions[edition];
	if (recorded !== undefined)
		return recorded === hash ? { outcome: 'recorded-before', hash } : { outcome: 'changed', hash, recorded };
	if (problems.length > 0) return { outcome: 'not-valid', problems };
	const after: FieldedHashes = { ...before, editions: { ...before.editions, [edition]: hash } };
	writeFileSync(join(folder, 'fielded.json'), `${JSON.stringify(after, null, '\t')}\n`);
	return { outcome: 'recorded', hash };
};
