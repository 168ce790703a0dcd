import { fileURLToPath } from 'node:url';
import { type Catalogue, catalogueOf } from './definitions/catalogue.ts';
import { readInquiries } from './definitions/read-inquiry.ts';
import { refuse } from './refuse.ts';

/** The inquiries that come with the product. */
export const definitionsFolder = fileURLToPath(new URL('../survey-definitions', import.meta.url));

/** Reads the inquiries of a folder; with any mistake in them, says each and stops. */
export const readDefinitions = (folder: string, unitsFile: string | undefined): Catalogue => {
	const read = readInquiries(folder, unitsFile ? { unitsFile } : {});
	if ('definitions' in read) return catalogueOf(read.definitions);
	for (const problem of read.problems)
		process.stderr.write(`${problem.file}: ${problem.pointer}: ${problem.message}\n`);
	return refuse('The definitions have mistakes; nothing was started.');
};
