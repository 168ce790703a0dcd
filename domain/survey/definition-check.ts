import { comparabilityProblems } from './comparability-check.ts';
import { conditionProblems } from './condition-check.ts';
import { contradictionProblems } from './contradiction-check.ts';
import { type DefinitionFiles, type ParsedFiles, parseFiles, pathsOf } from './definition-files.ts';
import { type DefinitionProblem, problemsIn } from './definition-problem.ts';
import { duplicateProblems } from './duplicate-check.ts';
import { groupProblems } from './group-check.ts';
import { indicatorProblems } from './indicator-check.ts';
import { quantifierProblems } from './quantifier-check.ts';
import { referenceProblems } from './reference-check.ts';
import { textProblems } from './text-check.ts';
import { worthProblems } from './worth-check.ts';

/**
 * Every problem of the definition of one inquiry; none means that it can be used.
 *
 * A file whose shape is wrong is left out of the checks of content, so that one mistake does not appear as many.
 *
 * @param files the parsed JSON of all files of the inquiry's folder, by relative path
 * @param hashes the SHA-256 of the canonical JSON (RFC 8785) of each file in `editions/`, by relative path
 * @returns the problems, in the order of the files
 */
export const checkDefinition = (
	files: DefinitionFiles,
	hashes: Readonly<Record<string, string>>,
): DefinitionProblem[] => {
	const { parsed, problems } = parseFiles(files);
	const found = [...problems, ...contentProblems(files, parsed), ...hashProblems(files, parsed, hashes)];
	return found.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
};

const contentProblems = (files: DefinitionFiles, parsed: ParsedFiles): DefinitionProblem[] => {
	const { inquiry, indicators, editions, reported } = parsed;
	if (!inquiry) return [];
	const paths = pathsOf(files, 'editions');
	const knownWhole = editions.length === paths.length && reported.length === pathsOf(files, 'reported').length;
	const ids = new Set([...paths.map(nameOf), ...editions.map(({ content }) => content.id)]);
	const { languages } = inquiry.content;
	return [
		...Object.entries(files).flatMap(([file, json]) =>
			file.startsWith('scenarios/') ? [] : textProblems(file, json, languages),
		),
		...duplicateProblems(parsed),
		...referenceProblems(parsed, inquiry, ids),
		...editions.flatMap(({ file, content }) => (content.kind === 'fielded' ? conditionProblems(file, content) : [])),
		...(knownWhole
			? comparabilityProblems(
					editions,
					reported.map(({ content }) => content),
					inquiry.content,
				)
			: []),
		...parsed.units.flatMap(groupProblems),
		...(indicators ? indicatorProblems(indicators, inquiry) : []),
		...(indicators && knownWhole
			? [
					...worthProblems(
						indicators,
						editions.map(({ content }) => content),
					),
					...contradictionProblems(
						indicators,
						inquiry.content,
						editions.map(({ content }) => content),
					),
				]
			: []),
		...quantifierProblems(inquiry),
	];
};

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');

/** An edition never changes once fielded. */
const hashProblems = (
	files: DefinitionFiles,
	{ fielded, editions }: ParsedFiles,
	hashes: Readonly<Record<string, string>>,
): DefinitionProblem[] =>
	Object.entries(fielded?.content.editions ?? {}).flatMap(([id, recorded]) => {
		const path = `editions/${id}.json`;
		const isReported = editions.some(({ file, content }) => file === path && content.kind === 'reported');
		if (!Object.hasOwn(files, path) || isReported)
			return [problemsIn('fielded.json')(['editions', id], 'dangling', `There is no fielded edition "${id}".`)];
		if (files[path] === undefined || hashes[path] === recorded) return [];
		return [
			problemsIn(path)(
				[],
				'changed-since-fielded',
				`The edition was fielded with the hash ${recorded}, and is now ${hashes[path]}: a new wording is a new edition.`,
			),
		];
	});
