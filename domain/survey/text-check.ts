import { type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';

/** The keys of definition files that hold a text in every language. */
export const textKeys: ReadonlySet<string> = new Set([
	'title',
	'description',
	'text',
	'help',
	'label',
	'notApplicable',
	'note',
	'meeting',
	'introduction',
	'lead',
	'name',
	'words',
	'publishedIn',
	'wording',
]);

type Fields = Readonly<Record<string, unknown>>;
type Found = { path: readonly PathPart[]; text: Fields; question: Fields | undefined };

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text in a file, with the question it belongs to. */
const textsIn = (json: unknown, path: readonly PathPart[] = [], question?: Fields): Found[] => {
	if (Array.isArray(json)) return json.flatMap((item, place) => textsIn(item, [...path, place], question));
	if (!isFields(json)) return [];
	const own = 'concept' in json && 'text' in json ? json : question;
	return Object.entries(json).flatMap(([key, value]) =>
		textKeys.has(key) && isFields(value)
			? [{ path: [...path, key], text: value, question: own }]
			: textsIn(value, [...path, key], own),
	);
};

/**
 * Every text must be in exactly the languages of the inquiry, and "{since}" in exactly the wordings that have a period.
 * Works on the file as it stands, whether or not its shape is right.
 */
export const textProblems = (file: string, json: unknown, languages: readonly string[]): DefinitionProblem[] => {
	const texts = textsIn(json);
	const questions = new Set(texts.flatMap(({ question }) => (question ? [question] : [])));
	return [
		...texts.flatMap((found) => languageProblems(file, found, languages)),
		...texts.flatMap((found) => placeholderProblems(file, found)),
		...untrimmedProblems(file, json),
		...[...questions].flatMap((question) => periodProblems(file, question, texts)),
	];
};

const languageProblems = (file: string, { path, text }: Found, languages: readonly string[]): DefinitionProblem[] => {
	const missing = languages.filter((language) => !Object.hasOwn(text, language));
	const foreign = Object.keys(text).filter((language) => !languages.includes(language));
	const problem = problemsIn(file);
	return [
		...missing.map((language) => problem(path, 'wrong-languages', `The text in "${language}" is missing.`)),
		...foreign.map((language) =>
			problem([...path, language], 'wrong-languages', `"${language}" is none of the inquiry's languages.`),
		),
	];
};

/** The schemas trim what they read; a file must say the same before and after, since its hash is taken over it. */
const untrimmedProblems = (file: string, json: unknown, path: readonly PathPart[] = []): DefinitionProblem[] => {
	if (typeof json === 'string')
		return json === json.trim() ? [] : [problemsIn(file)(path, 'wrong-value', 'It begins or ends with a space.')];
	if (typeof json !== 'object' || json === null) return [];
	const parts = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
	return parts.flatMap(([key, value]) => untrimmedProblems(file, value, [...path, key]));
};

const placeholdersIn = (wording: unknown): string[] =>
	typeof wording === 'string' ? [...wording.matchAll(/\{[^{}]*\}/g)].map(([found]) => found) : [];

const placeholderProblems = (file: string, { path, text, question }: Found): DefinitionProblem[] =>
	Object.entries(text).flatMap(([language, wording]) => {
		const found = [...new Set(placeholdersIn(wording))];
		const unknown = found.filter((placeholder) => placeholder !== '{since}');
		const problem = problemsIn(file);
		const place = [...path, language];
		return [
			...unknown.map((placeholder) =>
				problem(place, 'wrong-placeholder', `${placeholder} is not known; only {since} is replaced.`),
			),
			...(found.includes('{since}') && question?.period === undefined
				? [
						problem(
							place,
							'wrong-placeholder',
							'The text says {since}, but there is no period whose date could stand there.',
						),
					]
				: []),
		];
	});

/** The date of a period must be said in the question or its help, in each language. */
const periodProblems = (file: string, question: Fields, texts: readonly Found[]): DefinitionProblem[] => {
	if (question.period === undefined) return [];
	const own = texts.filter((found) => found.question === question);
	const wording = own.find(({ path }) => path.at(-1) === 'text');
	const said = own.filter(({ path }) => path.at(-1) === 'text' || path.at(-1) === 'help');
	return Object.keys(wording?.text ?? {})
		.filter((language) => !said.some(({ text }) => placeholdersIn(text[language]).includes('{since}')))
		.map((language) =>
			problemsIn(file)(
				[...(wording?.path ?? []), language],
				'wrong-placeholder',
				`The question has a period, but the text in "${language}" does not say {since}.`,
			),
		);
};
