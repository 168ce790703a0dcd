import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { parseFiles } from '#domain/survey/definition-files.ts';
import type { DefinitionProblem } from '#domain/survey/definition-problem.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import { readDefinitionFolder } from './definition-folder.ts';

type Options = {
	/** The list of units to take, by its path in the folder: `demonstration/units.json`. */
	unitsFile?: string;
};

/**
 * Reads the definition of one inquiry. With any problem in any of its files there is no definition. Synchronous: it is
 * read once, before anything listens.
 */
export const readInquiry = (
	folder: string,
	{ unitsFile = 'units.json' }: Options = {},
): { definition: InquiryDefinition } | { problems: DefinitionProblem[] } => {
	const { files, problems } = readDefinitionFolder(folder);
	if (problems.length > 0) return { problems };
	const { inquiry, units, editions, fielded, indicators, reported } = parseFiles(files).parsed;
	const chosen = units.find(({ file }) => file === unitsFile);
	if (!inquiry || !indicators || !chosen) {
		const message = 'The definition has no such list of units.';
		return { problems: [{ file: unitsFile, pointer: '', code: 'missing-file', message }] };
	}
	return {
		definition: {
			inquiry: inquiry.content,
			units: chosen.content,
			editions: inOrder(editions.map(({ content }) => content)),
			fielded: fielded?.content ?? { editions: {} },
			indicators: indicators.content,
			reported: reported.map(({ content }) => content),
		},
	};
};

/** The folders of the inquiries under `survey-definitions`, by name. */
export const inquiryFolders = (root: string): string[] =>
	readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'schema')
		.map((entry) => entry.name)
		.toSorted();

/** Reads every inquiry under `survey-definitions`; the files of problems are relative to it. */
export const readInquiries = (
	root: string,
	options: Options = {},
): { definitions: InquiryDefinition[] } | { problems: DefinitionProblem[] } => {
	const readings = inquiryFolders(root).map((name) => ({ name, ...readInquiry(join(root, name), options) }));
	const problems = readings.flatMap((reading) =>
		'problems' in reading
			? reading.problems.map((problem) => ({ ...problem, file: `${reading.name}/${problem.file}` }))
			: [],
	);
	if (problems.length > 0) return { problems };
	return { definitions: readings.flatMap((reading) => ('definition' in reading ? [reading.definition] : [])) };
};
