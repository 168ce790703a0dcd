/** The languages the interface speaks. An inquiry may have its questions in others too. */
export const interfaceLanguages = ['en', 'fr', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'ur'];

const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.includes(base(language)) ? 'rtl' : 'ltr');

export const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage =>
	interfaceLanguages.some((known) => known === tag);

/** The first language wished for that the interface speaks: asked for in the address, kept, the browser's; else English. */
export const chooseLanguage = (wishes: readonly (string | null | undefined)[]): InterfaceLanguage =>
	wishes.map((wish) => base(wish ?? '')).find(isInterfaceLanguage) ?? 'en';

/** Some systems name their languages in other ways, such as en-US@posix, and people mistype. */
export const isLanguageTag = (tag: string): boolean => {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		// That is how the question is answered with no.
		return false;
	}
};

/** The name of a language as a word of its own, such as "Français"; in the language itself where none is given. */
export const nameOfLanguage = (language: string, inLanguage: string = language): string => {
	if (!isLanguageTag(language)) return language;
	const name = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
};
