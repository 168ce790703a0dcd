import type { LocalisedText } from './definition.ts';

/** A definition with each text in one language. */
export type InOneLanguage<T> = T extends LocalisedText
	? string
	: T extends readonly (infer Item)[]
		? InOneLanguage<Item>[]
		: T extends object
			? { [Key in keyof T]: InOneLanguage<T[Key]> }
			: T;

const isText = (value: object, languages: readonly string[]): value is LocalisedText => {
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every((key) => languages.includes(key));
};

/** In French the first of a month is written "1er", which Intl does not know. */
const formatDate = (isoDate: string, language: string): string => {
	const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
	const date = format.format(new Date(`${isoDate}T00:00:00Z`));
	return language === 'fr' ? date.replace(/^1 /, '1er ') : date;
};

/**
 * Resolves every localised text of a definition to one language, and "{since}" to the date of the question's period.
 *
 * @param languages all languages of the inquiry: an object with no other keys than these is a text
 */
export const inLanguage = <T>(definition: T, language: string, languages: readonly string[]): InOneLanguage<T> => {
	const resolve = (value: unknown, since: string | undefined): unknown => {
		if (Array.isArray(value)) return value.map((item) => resolve(item, since));
		if (typeof value !== 'object' || value === null) return value;
		if (isText(value, languages)) {
			const wording = value[language] ?? value[languages[0] ?? ''] ?? '';
			return since ? wording.replaceAll('{since}', formatDate(since, language)) : wording;
		}
		const own = 'period' in value ? (value.period as { since: string } | undefined)?.since : since;
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, own)]));
	};
	return resolve(definition, undefined) as InOneLanguage<T>;
};
