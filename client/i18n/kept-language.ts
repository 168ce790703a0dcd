import { chooseLanguage, type InterfaceLanguage } from './language.ts';

/** A cookie rather than local storage: the server reads it too, and so sends the right messages with the first page. */
const cookie = 'language';

const keptLanguage = (): string | undefined =>
	document.cookie
		.split('; ')
		.find((pair) => pair.startsWith(`${cookie}=`))
		?.slice(cookie.length + 1);

const askedLanguage = (): string | null => new URLSearchParams(location.search).get('language');

export const keepLanguage = (language: InterfaceLanguage): void => {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there over plain http.
	document.cookie = `${cookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
};

export const firstLanguage = (): InterfaceLanguage =>
	chooseLanguage([askedLanguage(), keptLanguage(), ...navigator.languages]);
