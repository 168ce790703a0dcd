import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentHash } from '#server/definitions/content-hash.ts';

export const inquiryId = 'rounds';
const levelCount = 4;
const questionsInLevel = 10;
const regionCount = 5;
const subregionsInRegion = 4;
const firstYear = 2004;

const text = (en: string) => ({ en });
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

export const levels = numbers(levelCount).map((n) => `level-${n}`);
export const conceptsIn = (level: string): string[] => numbers(questionsInLevel).map((n) => `${level}-question-${n}`);
export const concepts = levels.flatMap(conceptsIn);
export const regions = numbers(regionCount).map((n) => `region-${n}`);
export const subregionsIn = (region: string): string[] => numbers(subregionsInRegion).map((n) => `${region}-part-${n}`);
export const namedGroups = { 'steering-group': 7, 'regional-process': 3 };
export const openQuestion = 'what-next';

export type Size = { respondents: number; editions: number };

/** The editions with a closed round, in order; one more is open for answers. */
export const editionsOf = ({ editions }: Size): string[] => numbers(editions).map((n) => String(firstYear + 2 * n));
export const openEditionOf = ({ editions }: Size): string => String(firstYear + 2 * editions);
export const unitsOf = ({ respondents }: Size): { code: string; region: string; subregion: string }[] =>
	numbers(respondents).map((n) => {
		const region = regions[n % regionCount] ?? '';
		const parts = subregionsIn(region);
		return { code: `U${n}`.padEnd(2, '0'), region, subregion: parts[Math.floor(n / regionCount) % parts.length] ?? '' };
	});

const inquiry = {
	id: inquiryId,
	title: text('An inquiry over many rounds'),
	description: text('For measuring.'),
	languages: ['en'],
	levels: levels.map((id) => ({ id, title: text(id), scored: true })),
	concepts: [
		...levels.flatMap((level) => conceptsIn(level).map((id) => ({ id, level, title: text(id), scored: true }))),
		{ id: openQuestion, level: levels[0], title: text('What next?') },
	],
};

const indicators = {
	inquiry: inquiryId,
	indicators: levels.map((level) => ({
		id: `${level}-score`,
		title: text(level),
		kind: 'mean',
		level,
		components: conceptsIn(level).map((concept) => ({ concept })),
		missing: { policy: 'available', minimum: '1/2' },
	})),
};

const unitsFile = (size: Size) => ({
	inquiry: inquiryId,
	source: 'Invented for measuring.',
	synthetic: true,
	regions: regions.flatMap((id) => [
		{ id, name: text(id) },
		...subregionsIn(id).map((part) => ({ id: part, name: text(part), within: id })),
	]),
	units: unitsOf(size).map((unit) => ({ ...unit, name: text(unit.code), kind: 'government' })),
	groups: Object.entries(namedGroups).map(([id, step]) => ({
		id,
		name: text(id),
		members: unitsOf(size).flatMap(({ code }, n) => (n % step === 0 ? [{ unit: code }] : [])),
	})),
});

const editionFile = (id: string, before: string | undefined) => ({
	inquiry: inquiryId,
	id,
	year: Number(id),
	title: text(`Round of ${id}`),
	meeting: text('A meeting'),
	kind: 'fielded',
	introduction: text('For measuring.'),
	sections: levels.map((level) => ({
		id: level,
		title: text(level),
		lead: text(level),
		questions: [
			...conceptsIn(level).map((concept) => question(concept, 'yes-no', before)),
			...(level === levels[0] ? [question(openQuestion, 'open', before)] : []),
		],
	})),
});

const question = (concept: string, type: 'yes-no' | 'open', before: string | undefined) => ({
	id: concept,
	concept,
	type,
	text: text(`Is this so: ${concept}?`),
	...(type === 'open' && { length: 'short' }),
	...(before !== undefined && { comparability: { with: before, status: 'same' } }),
	source: [{ document: 'Invented for measuring' }],
});

/** The editions as they stand in their files, by id. */
export const editionFiles = (size: Size): Map<string, ReturnType<typeof editionFile>> => {
	const ids = [...editionsOf(size), openEditionOf(size)];
	return new Map(ids.map((id, place) => [id, editionFile(id, ids[place - 1])]));
};

/** Writes the inquiry's files into a folder of definitions. */
export const writeInquiry = async (definitionsFolder: string, size: Size): Promise<void> => {
	const editions = editionFiles(size);
	const files: Record<string, unknown> = {
		'inquiry.json': inquiry,
		'units.json': unitsFile(size),
		'indicators.json': indicators,
		'fielded.json': { editions: Object.fromEntries([...editions].map(([id, file]) => [id, contentHash(file)])) },
		...Object.fromEntries([...editions].map(([id, file]) => [`editions/${id}.json`, file])),
	};
	for (const [path, content] of Object.entries(files)) {
		const file = join(definitionsFolder, inquiryId, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(content));
	}
};
