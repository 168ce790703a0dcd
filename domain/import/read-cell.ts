import type { Answer } from '../survey/answer.ts';
import type { Question } from '../survey/definition.ts';
import type { Mapping, ValueMeaning } from './mapping.ts';
import { folded } from './table.ts';

/** Reads the text of a cell as the answer to one question; undefined where the cell says that there is none. */
export type CellReader = (text: string) => unknown;

/**
 * Makes the reader of one question's cells. What no mapping knows is passed on as it stands: the engine judges it, and
 * says what is wrong.
 */
export const cellReader = (question: Question, mapping: Mapping): CellReader => {
	const meanings = meaningsIn(mapping);
	const isUnanswered = (text: string): boolean => meanings.get(folded(text)) === 'unanswered' || text.trim() === '';
	const read = (text: string): Answer | { choice: string } | undefined => {
		if (isUnanswered(text)) return undefined;
		switch (question.type) {
			case 'yes-no':
				return { choice: choiceOf(question, meanings, text) };
			case 'one-of':
				return { choice: optionOf(question, mapping, text) };
			case 'several-of':
				return { choices: listedIn(text, mapping).map((part) => optionOf(question, mapping, part)) };
			case 'open':
				return { text: text.trim(), language: mapping.language };
		}
	};
	return question.type === 'open' ? read : remembered(read);
};

/** A closed question has few different cells, and many of each. */
const remembered = (read: CellReader): CellReader => {
	const known = new Map<string, unknown>();
	return (text) => {
		if (!known.has(text)) known.set(text, read(text));
		return known.get(text);
	};
};

const meaningsIn = ({ values }: Mapping): ReadonlyMap<string, ValueMeaning> =>
	new Map(
		Object.entries(values).flatMap(([meaning, cells]) =>
			cells.map((cell) => [folded(cell), meaning as ValueMeaning] as const),
		),
	);

const isOneOf = (texts: Readonly<Record<string, string>> | undefined, text: string): boolean =>
	Object.values(texts ?? {}).some((words) => folded(words) === folded(text));

const choiceOf = (
	question: Question & { type: 'yes-no' },
	meanings: ReadonlyMap<string, ValueMeaning>,
	text: string,
): string => {
	const meaning = meanings.get(folded(text));
	if (meaning) return meaning;
	return isOneOf(question.notApplicable, text) ? 'not-applicable' : text.trim();
};

const optionOf = (
	{ id, options }: Question & { type: 'one-of' | 'several-of' },
	mapping: Mapping,
	text: string,
): string => {
	const said = Object.entries(mapping.options[id] ?? {}).find(([cell]) => folded(cell) === folded(text))?.[1];
	if (said !== undefined) return said;
	const known = options.find((option) => option.id === folded(text) || isOneOf(option.label, text));
	return known?.id ?? text.trim();
};

const listedIn = (text: string, { listSeparator }: Mapping): string[] =>
	text.split(listSeparator).filter((part) => part.trim() !== '');
