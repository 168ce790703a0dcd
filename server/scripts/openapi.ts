import { readFile, writeFile } from 'node:fs/promises';
import { endpoints } from '#domain/contract/api.ts';
import { openApiDocument } from '../http/openapi.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);
const text = `${JSON.stringify(openApiDocument(endpoints), null, '\t')}\n`;

if (process.argv.includes('--check')) {
	const present = await readFile(file, 'utf8').catch(() => '');
	if (present !== text) {
		process.stderr.write('docs/openapi.json is out of date: run npm run openapi.\n');
		process.exit(1);
	}
} else await writeFile(file, text);
