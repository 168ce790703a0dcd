import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
	editionSchema,
	fieldedHashesSchema,
	indicatorsSchema,
	inquirySchema,
	reportedSchema,
	scenarioSchema,
	unitsSchema,
} from '#domain/survey/definition-schema.ts';

/** Writes the JSON Schema of each definition file, for editors; with `--check`, only says which are out of date. */

const folder = join(import.meta.dirname, '../../survey-definitions/schema');

const schemas = {
	inquiry: inquirySchema,
	edition: editionSchema,
	units: unitsSchema,
	indicators: indicatorsSchema,
	reported: reportedSchema,
	scenario: scenarioSchema,
	fielded: fieldedHashesSchema,
};

const generated = Object.entries(schemas).map(([name, schema]) => ({
	file: join(folder, `${name}.schema.json`),
	written: `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), null, '\t')}\n`,
}));

const present = (file: string): string | undefined => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
};

if (process.argv.includes('--check')) {
	const outdated = generated.filter(({ file, written }) => present(file) !== written);
	for (const { file } of outdated) console.error(`${file} is out of date: run "npm run schema".`);
	process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
	mkdirSync(folder, { recursive: true });
	for (const { file, written } of generated) writeFileSync(file, written);
}
