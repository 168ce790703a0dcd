import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ImportReply, importRequest, undoRequest } from '../administer-import.ts';
import type { AdministrationRequest } from '../administration.ts';
import { readJson } from '../definitions/read-json.ts';
import { refuse } from '../refuse.ts';
import { configurationOrRefuse, request } from './administer.ts';
import { importLines } from './import-lines.ts';

/**
 * npm run import-answers -- FILE [--mapping FILE] [--inquiry ID] [--dry-run]   brings earlier editions in, or shows them
 * npm run import-answers -- FILE --correct …                                   corrects editions that were brought in
 * npm run import-answers -- --undo ID                                          takes an import back
 */

const usage = 'Say which file: npm run import-answers -- FILE [--mapping FILE] [--inquiry ID] [--correct] [--dry-run]';

const readArguments = () => {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				mapping: { type: 'string' },
				inquiry: { type: 'string' },
				'dry-run': { type: 'boolean', default: false },
				correct: { type: 'boolean', default: false },
				undo: { type: 'string' },
			},
		});
	} catch (error) {
		if (error instanceof TypeError) return refuse(error.message);
		throw error;
	}
};

const mappingIn = (file: string): unknown => {
	try {
		const read = readJson(readFileSync(file, 'utf8'));
		return 'json' in read ? read.json : refuse(`${file}: ${read.mistake}`);
	} catch (error) {
		if (error instanceof Error && 'syscall' in error) return refuse(error.message);
		throw error;
	}
};

const understood = <Shape extends z.ZodType>(schema: Shape, value: unknown): z.output<Shape> => {
	const read = schema.safeParse(value);
	return read.success ? read.data : refuse(z.prettifyError(read.error));
};

const wanted = (): AdministrationRequest => {
	const { values, positionals } = readArguments();
	if (values.undo !== undefined) return understood(undoRequest, { act: 'undo-import', import: values.undo });
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) return refuse(usage);
	const mapping = values.mapping === undefined ? {} : mappingIn(values.mapping);
	const { inquiry, correct, 'dry-run': dryRun } = values;
	return understood(importRequest, { act: 'import-answers', file: resolve(file), mapping, dryRun, correct, inquiry });
};

const reply = (await request(configurationOrRefuse(), wanted())) as ImportReply;
if ('error' in reply) refuse(reply.error);
else if ('undone' in reply)
	console.log(`The import ${reply.undone} is taken back: its answers count nowhere any more.`);
else {
	for (const line of importLines(reply)) console.log(line);
	process.exitCode = reply.checked.problemCount === 0 ? 0 : 1;
}
