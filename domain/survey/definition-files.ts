import type { Edition, FieldedHashes, Indicators, Inquiry, Reported, Scenario, Units } from './definition.ts';
import type { DefinitionFile, DefinitionProblem } from './definition-problem.ts';
import {
	editionSchema,
	fieldedHashesSchema,
	indicatorsSchema,
	inquirySchema,
	reportedSchema,
	scenarioSchema,
	unitsSchema,
} from './definition-schema.ts';
import { type ShapeIssue, shapeProblems } from './shape-problems.ts';

/** The JSON files of one inquiry's folder, by their path in it; undefined where a file could not be read as JSON. */
export type DefinitionFiles = Readonly<Record<string, unknown>>;

/** The files that have the shape their schemas ask for. */
export type ParsedFiles = {
	inquiry: DefinitionFile<Inquiry> | undefined;
	units: DefinitionFile<Units>[];
	indicators: DefinitionFile<Indicators> | undefined;
	fielded: DefinitionFile<FieldedHashes> | undefined;
	editions: DefinitionFile<Edition>[];
	reported: DefinitionFile<Reported>[];
	scenarios: DefinitionFile<Scenario>[];
};

const paths = {
	inquiry: /^inquiry\.json$/,
	units: /^([^/]+\/)?units\.json$/,
	indicators: /^indicators\.json$/,
	fielded: /^fielded\.json$/,
	editions: /^editions\/[^/]+\.json$/,
	reported: /^reported\/[^/]+\.json$/,
	scenarios: /^scenarios\/[^/]+\.json$/,
} satisfies Record<keyof ParsedFiles, RegExp>;

const required = ['inquiry.json', 'units.json', 'indicators.json'];

/**
 * Sorts the files of an inquiry's folder by what they are and holds each against its schema.
 *
 * @returns the files with the right shape, and the problems of the others. A file whose only mistakes are unknown keys
 * is in both: without these keys among the files.
 */
export const parseFiles = (files: DefinitionFiles): { parsed: ParsedFiles; problems: DefinitionProblem[] } => {
	const problems = [...missingFiles(files), ...unknownFiles(files)];
	const parse = <Content>(path: RegExp, schema: Schema<Content>): DefinitionFile<Content>[] =>
		Object.entries(files).flatMap(([file, json]) => {
			if (!path.test(file) || json === undefined) return [];
			const reading = readShape(schema, json);
			problems.push(...reading.problems.map((problem) => ({ file, ...problem })));
			return reading.content === undefined ? [] : [{ file, content: reading.content }];
		});
	const parsed = {
		inquiry: parse(paths.inquiry, inquirySchema)[0],
		units: parse(paths.units, unitsSchema),
		indicators: parse(paths.indicators, indicatorsSchema)[0],
		fielded: parse(paths.fielded, fieldedHashesSchema)[0],
		editions: parse(paths.editions, editionSchema),
		reported: parse(paths.reported, reportedSchema),
		scenarios: parse(paths.scenarios, scenarioSchema),
	};
	return { parsed, problems };
};

/** Paths of the files of one kind, whatever their shape. */
export const pathsOf = (files: DefinitionFiles, kind: keyof ParsedFiles): string[] =>
	Object.keys(files).filter((file) => paths[kind].test(file));

const missingFiles = (files: DefinitionFiles): DefinitionProblem[] => {
	const absent = required.filter((file) => !Object.hasOwn(files, file));
	if (pathsOf(files, 'editions').length === 0) absent.push('editions/');
	return absent.map((file) => ({
		file,
		pointer: '',
		code: 'missing-file',
		message: file === 'editions/' ? 'The inquiry has no edition.' : 'The inquiry has no such file, and needs one.',
	}));
};

const unknownFiles = (files: DefinitionFiles): DefinitionProblem[] =>
	Object.keys(files)
		.filter((file) => !Object.values(paths).some((path) => path.test(file)))
		.map((file) => ({
			file,
			pointer: '',
			code: 'unknown-file',
			message: 'No file of this name or in this folder belongs to an inquiry.',
		}));

type Schema<Content> = {
	safeParse: (
		json: unknown,
	) => { success: true; data: Content } | { success: false; error: { issues: readonly ShapeIssue[] } };
};

const readShape = <Content>(schema: Schema<Content>, json: unknown) => {
	const first = schema.safeParse(json);
	if (first.success) return { content: first.data, problems: [] };
	const second = schema.safeParse(withoutUnknownKeys(json, first.error.issues));
	return {
		content: second.success ? second.data : undefined,
		problems: shapeProblems(first.error.issues, json),
	};
};

const withoutUnknownKeys = (json: unknown, issues: readonly ShapeIssue[]): unknown => {
	const copy: unknown = JSON.parse(JSON.stringify(json));
	for (const issue of issues) {
		if (issue.code !== 'unrecognized_keys') continue;
		const holder = issue.path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown>)[part], copy);
		for (const key of issue.keys) delete (holder as Record<string, unknown>)[key];
	}
	return copy;
};
