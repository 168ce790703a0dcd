import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash } from '#server/definitions/content-hash.ts';
import { questions } from './questions.ts';

export const inquiryId = 'sixty';
export const editionId = '2010';
export const sectionId = 'everything';
export const unitCode = 'XAA';

const text = (en: string) => ({ en });

const inquiry = {
	id: inquiryId,
	title: text('An inquiry of sixty questions'),
	description: text('For measuring.'),
	languages: ['en'],
	levels: [{ id: sectionId, title: text('Everything'), scored: false }],
	concepts: questions.map(({ id, text: wording }) => ({ id, title: text(wording), level: sectionId })),
};
const units = {
	inquiry: inquiryId,
	source: 'Invented for measuring.',
	synthetic: true,
	regions: [],
	units: [{ code: unitCode, name: text('Northmark'), kind: 'government' }],
};
const edition = {
	inquiry: inquiryId,
	id: editionId,
	year: Number(editionId),
	title: text('An inquiry of sixty questions'),
	meeting: text('A meeting'),
	kind: 'fielded',
	introduction: text('All of them are on one page.'),
	sections: [
		{
			id: sectionId,
			title: text('Everything'),
			lead: text('Sixty questions.'),
			questions: questions.map(({ id, text: wording }) => ({
				id,
				concept: id,
				type: 'yes-no',
				text: text(wording),
				source: [{ document: 'Invented for measuring' }],
			})),
		},
	],
};
const files = {
	'inquiry.json': inquiry,
	'units.json': units,
	'indicators.json': { inquiry: inquiryId, indicators: [] },
	'fielded.json': { editions: { [editionId]: contentHash(edition) } },
	[`editions/${editionId}.json`]: edition,
};

/** Writes the inquiry's files into a folder of definitions. */
export const writeInquiry = async (definitionsFolder: string): Promise<void> => {
	for (const [path, content] of Object.entries(files)) {
		const file = join(definitionsFolder, inquiryId, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(content));
	}
};
