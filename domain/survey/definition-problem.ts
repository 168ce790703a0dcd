type DefinitionProblemCode =
	| 'not-json'
	| 'missing-file'
	| 'unknown-file'
	| 'misnamed-file'
	| 'unknown-key'
	| 'missing-key'
	| 'wrong-value'
	| 'duplicate'
	| 'dangling'
	| 'circle'
	| 'wrong-languages'
	| 'wrong-placeholder'
	| 'condition-order'
	| 'condition-value'
	| 'missing-comparability'
	| 'wrong-comparability'
	| 'missing-note'
	| 'counts-as-reworded'
	| 'counts-as-broken'
	| 'lost-concept'
	| 'not-dropped'
	| 'bands'
	| 'quantifiers'
	| 'score'
	| 'contradiction'
	| 'changed-since-fielded';

/** One mistake in a definition: where it is and what it is, in an English sentence. */
export type DefinitionProblem = {
	/** Relative to the inquiry's folder. */
	file: string;
	/** JSON pointer (RFC 6901) within the file; empty for the file as a whole. */
	pointer: string;
	code: DefinitionProblemCode;
	message: string;
};

/** A file of the definition in the shape its schema asks for. */
export type DefinitionFile<Content> = { file: string; content: Content };

export type PathPart = string | number;

/** The JSON pointer (RFC 6901) of a path. */
export const pointerTo = (...path: readonly PathPart[]): string =>
	path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Makes the problems of one file. */
export const problemsIn =
	(file: string) =>
	(path: readonly PathPart[], code: DefinitionProblemCode, message: string): DefinitionProblem => ({
		file,
		pointer: pointerTo(...path),
		code,
		message,
	});

export const quoted = (words: readonly PathPart[]): string => words.map((word) => `"${word}"`).join(', ');
