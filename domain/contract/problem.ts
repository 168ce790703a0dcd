/** Every problem the interface can answer with. A code is never reused for another meaning. */
export const problemCatalogue = {
	'broken-json': { status: 400, title: 'The body is not valid JSON.' },
	'body-too-large': { status: 413, title: 'The body is larger than 1 MB.' },
	'file-too-large': { status: 413, title: 'The file is larger than 20 MB.' },
	'import-refused': { status: 422, title: 'The file cannot come in as it is; nothing was imported.' },
	'unsupported-media-type': { status: 415, title: 'The body must be application/json.' },
	'unknown-keys': { status: 400, title: 'The request holds keys that are not known here.' },
	'invalid-request': { status: 400, title: 'The request is not of the right form.' },
	'cross-site': { status: 403, title: 'This request came from another site.' },
	'not-signed-in': { status: 401, title: 'Sign in first.' },
	'not-allowed': { status: 403, title: 'This is not open to you.' },
	'not-found': { status: 404, title: 'There is nothing at this address.' },
	'link-unknown': { status: 404, title: 'This link is not known.' },
	'link-used': { status: 410, title: 'This link has been used already.' },
	'link-revoked': { status: 410, title: 'This link has been revoked.' },
	'link-expired': { status: 410, title: 'This link has expired.' },
	'edition-not-fielded': { status: 409, title: 'This edition is not recorded as fielded, or differs from what was.' },
	'round-exists': { status: 409, title: 'This edition already has a round.' },
	'round-not-open': { status: 409, title: 'The round has not opened yet.' },
	'round-closed': { status: 409, title: 'The round is closed.' },
	'unknown-unit': { status: 422, title: 'A government is not on the list of this inquiry.' },
	'return-submitted': { status: 409, title: 'The return is submitted; open it again to correct it.' },
	'return-not-submitted': { status: 409, title: 'There is no submitted return to correct.' },
	'stale-revision': { status: 409, title: 'The answer was changed elsewhere in the meantime.' },
	'answers-changed': { status: 409, title: 'Answers were changed since the page was read; review them again.' },
	'answers-invalid': { status: 422, title: 'Some answers are not valid.' },
	'wrong-type': { status: 422, title: 'The answer is not of the type of its question.' },
	'unknown-option': { status: 422, title: 'The answer is not among those offered.' },
	'exclusive-option': { status: 422, title: 'One of these answers cannot be given together with others.' },
	'too-long': { status: 422, title: 'The text is too long.' },
	'unknown-language': { status: 422, title: 'The language is not a language tag.' },
	'unknown-question': { status: 422, title: 'There is no such question in this edition.' },
	'not-asked': { status: 422, title: 'This question is not asked, given the other answers.' },
	'freeze-date': {
		status: 422,
		title: 'A release is frozen of a closed round, on a day between its opening and today.',
	},
	'no-returns': { status: 409, title: 'No government had returned by that day.' },
	'draft-changed': { status: 409, title: 'The release would no longer be what its draft showed; look at it again.' },
	'note-needed': { status: 422, title: 'Say what is different from the last release, and why.' },
	'import-released': { status: 409, title: 'A release was made of this import; it stays.' },
	'import-corrected': { status: 409, title: 'A later import corrects this one; take that one back first.' },
	internal: { status: 500, title: 'Something went wrong here. It has been noted.' },
} as const;

export type ProblemCode = keyof typeof problemCatalogue;
export type ProblemDetail = { pointer: string; code: string; params: Record<string, string | number> };

/** The body of a problem response (RFC 9457). */
export type ProblemBody = {
	type: string;
	title: string;
	status: number;
	code: ProblemCode;
	errors: ProblemDetail[];
	/** With `stale-revision`: the answer as it stands. */
	current?: unknown;
};

/** Thrown by commands and queries; answered as application/problem+json. */
export class Problem extends Error {
	readonly code: ProblemCode;
	readonly errors: ProblemDetail[];
	readonly current: unknown;

	constructor(code: ProblemCode, more: { errors?: ProblemDetail[]; current?: unknown } = {}) {
		super(problemCatalogue[code].title);
		this.code = code;
		this.errors = more.errors ?? [];
		this.current = more.current;
	}
}

export const problemBody = (problem: Problem): ProblemBody => {
	const { status, title } = problemCatalogue[problem.code];
	return {
		type: `urn:coherence-inquiry:problem:${problem.code}`,
		title,
		status,
		code: problem.code,
		errors: problem.errors,
		...(problem.current === undefined ? {} : { current: problem.current }),
	};
};
