import { type FieldedEdition, questionsOf } from '../survey/definition.ts';
import type { GivenMapping, ImportDefinition, Mapping } from './mapping.ts';
import { folded } from './table.ts';

const usualNames = {
	edition: ['edition', 'year', 'round', 'édition', 'année', 'edición', 'año'],
	unit: ['unit', 'government', 'country', 'economy', 'code', 'iso3', 'gouvernement', 'pays', 'gobierno', 'país'],
};

const usualValues: Mapping['values'] = {
	yes: ['yes', 'y', 'oui', 'sí', 'si', '1', 'true'],
	no: ['no', 'n', 'non', '0', 'false'],
	'not-applicable': ['not-applicable', 'not applicable', 'n/a', 'sans objet', 'no procede', 'no se aplica'],
	'prefer-not': ['prefer-not', 'prefer not to answer', 'préfère ne pas répondre', 'prefiere no responder'],
	unanswered: ['', '-', '–', 'no answer', 'sans réponse', 'sin respuesta'],
};

export const fieldedEditions = ({ editions }: Pick<ImportDefinition, 'editions'>): FieldedEdition[] =>
	editions.filter((edition): edition is FieldedEdition => edition.kind === 'fielded');

/** By the names a column may have: the question's id, or its wording in any language and edition. */
const questionsByName = (definition: ImportDefinition): Map<string, string> => {
	const questions = fieldedEditions(definition).flatMap((edition) => questionsOf(edition));
	const byWording = questions.flatMap(({ id, text }) =>
		Object.values(text).map((words) => [folded(words), id] as const),
	);
	return new Map([...byWording, ...questions.map(({ id }) => [id, id] as const)]);
};

const columnNamed = (header: readonly string[], names: readonly string[]): string | null =>
	names.flatMap((name) => header.filter((column) => folded(column) === name))[0] ?? null;

/**
 * The whole mapping of a file: what was said, and the rest as the header lets guess it. A column that nothing was said
 * of goes to the question whose id or wording it carries; one that carries neither stays undecided.
 */
export const completeMapping = (
	given: GivenMapping,
	header: readonly string[],
	definition: ImportDefinition,
): Mapping => {
	const said = new Set([...Object.keys(given.questions ?? {}), ...(given.leftOut ?? [])]);
	const free = header.filter((column) => !said.has(column));
	const onlyEdition = given.onlyEdition ?? null;
	const edition = onlyEdition ? null : (given.edition ?? columnNamed(free, usualNames.edition));
	const unit = given.unit ?? columnNamed(free, usualNames.unit);
	const byName = questionsByName(definition);
	const guessed = free
		.filter((column) => column !== edition && column !== unit)
		.flatMap((column) => {
			const question = byName.get(folded(column));
			return question === undefined ? [] : [[column, question] as const];
		});
	return {
		separator: given.separator ?? ',',
		edition,
		onlyEdition,
		unit,
		questions: Object.fromEntries([...Object.entries(given.questions ?? {}), ...guessed]),
		leftOut: given.leftOut ?? [],
		values: { ...usualValues, ...withoutUndefined(given.values ?? {}) },
		options: given.options ?? {},
		listSeparator: given.listSeparator ?? ';',
		language: given.language ?? definition.inquiry.languages[0] ?? 'en',
		kind: given.kind ?? 'confidential',
		rounds: given.rounds ?? {},
	};
};

type Values = Mapping['values'];

const withoutUndefined = (values: { [Meaning in keyof Values]?: Values[Meaning] | undefined }): Partial<Values> =>
	Object.fromEntries(Object.entries(values).filter(([, cells]) => cells !== undefined));
