import { type DefinitionProblem, type PathPart, pointerTo, quoted } from './definition-problem.ts';
import type { inquirySchema } from './definition-schema.ts';

export type ShapeIssue = NonNullable<ReturnType<typeof inquirySchema.safeParse>['error']>['issues'][number];
type ShapeProblem = Omit<DefinitionProblem, 'file'>;

type Path = readonly PathPart[];
type UnionIssue = ShapeIssue & { code: 'invalid_union' };

/**
 * A schema's issues with a JSON value as sentences with JSON pointers.
 *
 * What is absent is pointed at where it should be added: at the object that lacks it.
 */
export const shapeProblems = (issues: readonly ShapeIssue[], json: unknown, base: Path = []): ShapeProblem[] =>
	issues.flatMap((issue) => issueProblems(issue, json, [...base, ...pathOf(issue)]));

const pathOf = (issue: ShapeIssue): Path => issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

const issueProblems = (issue: ShapeIssue, json: unknown, path: Path): ShapeProblem[] => {
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({
			pointer: pointerTo(...path, key),
			code: 'unknown-key',
			message: `The key "${key}" is not known here.`,
		}));
	if (path.length > 0 && valueAt(json, path) === undefined) return [missingKey(path)];
	if (issue.code === 'invalid_union') return unionProblems(issue, json, path);
	return [{ pointer: pointerTo(...path), code: 'wrong-value', message: `${sentence(issue, valueAt(json, path))}.` }];
};

const missingKey = (path: Path): ShapeProblem => {
	const key = path.at(-1);
	const message =
		key === 'missing'
			? 'The required key "missing" is absent: say what a score does where answers are missing ("available" or "as-no").'
			: `The required key "${key}" is absent.`;
	return { pointer: pointerTo(...path.slice(0, -1)), code: 'missing-key', message };
};

const valueAt = (json: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, part) =>
			typeof value === 'object' && value !== null ? (value as Record<PathPart, unknown>)[part] : undefined,
		json,
	);

/** The problems of the alternative that was meant; where none is nearer than the others, what there is to choose from. */
const unionProblems = (issue: UnionIssue, json: unknown, path: Path): ShapeProblem[] => {
	const pointer = pointerTo(...path);
	if ('options' in issue && issue.options)
		return [{ pointer, code: 'wrong-value', message: `Must be ${oneOf(issue.options)}.` }];
	const value = valueAt(json, path);
	const branches = issue.errors.map((issues) => ({ issues, distance: distanceOf(issues, value) }));
	const least = Math.min(...branches.map(({ distance }) => distance));
	const nearest = branches.filter(({ distance }) => distance === least);
	const keys = [...new Set(nearest.flatMap(({ issues }) => missingAmong(issues, value)))];
	if (nearest.length === 1 || keys.length === 0) return shapeProblems(nearest[0]?.issues ?? [], json, path);
	return [{ pointer, code: 'wrong-value', message: `Must have exactly one of the keys ${quoted(keys)}.` }];
};

const missingAmong = (issues: readonly ShapeIssue[], value: unknown): PathPart[] =>
	issues
		.map(pathOf)
		.filter((path) => path.length === 1 && valueAt(value, path) === undefined)
		.flat();

/** How far a value is from an alternative: a foreign key or another constant says more than an absent key. */
const distanceOf = (issues: readonly ShapeIssue[], value: unknown): number => {
	const foreign = issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
	);
	const otherConstants = issues.filter(
		(issue) => issue.code === 'invalid_value' && issue.path.length === 1 && valueAt(value, pathOf(issue)) !== undefined,
	);
	return 2 * (foreign.length + otherConstants.length) + missingAmong(issues, value).length;
};

const sentence = (issue: ShapeIssue, value: unknown): string => {
	switch (issue.code) {
		case 'invalid_type':
			return `Must be ${typeNames[issue.expected] ?? issue.expected}, not ${found(value)}`;
		case 'invalid_value':
			return `Must be ${oneOf(issue.values)}, not ${found(value)}`;
		case 'invalid_format':
			return `Must be ${formatName(issue)}, not ${found(value)}`;
		case 'invalid_key':
			return `The key must be ${issue.issues[0]?.message ?? 'another'}`;
		case 'too_small':
			return value === '' || typeof value === 'string'
				? 'Must not be empty'
				: `Must ${size(issue.origin, 'at least', issue.minimum)}`;
		case 'too_big':
			return `Must ${size(issue.origin, 'at most', issue.maximum)}`;
		default:
			return issue.message.replace(/\.$/, '');
	}
};

const typeNames: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	record: 'an object',
};

const found = (value: unknown): string => {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	return JSON.stringify(value);
};

const oneOf = (values: readonly unknown[]): string =>
	`${values.length > 1 ? 'one of ' : ''}${values.map((value) => JSON.stringify(value)).join(', ')}`;

const formatName = (issue: ShapeIssue & { code: 'invalid_format' }): string => {
	if (issue.format === 'date') return 'a date such as "2008-11-01"';
	return issue.message.startsWith('Invalid') ? `of the form ${issue.pattern}` : issue.message;
};

const size = (origin: string, bound: string, limit: number | bigint): string => {
	if (origin === 'array') return `have ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
	return origin === 'string' ? `have ${bound} ${limit} characters` : `be ${bound} ${limit}`;
};
