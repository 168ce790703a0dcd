import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { ApiProblem } from '../api.ts';
import { type Journey, loadWantedJourneys, words } from './catalogue.ts';
import type analysis from './en/analysis.json';
import type common from './en/common.json';
import type enter from './en/enter.json';
import type freeze from './en/freeze.json';
import type home from './en/home.json';
import type imported from './en/import.json';
import type overview from './en/overview.json';
import type own from './en/own.json';
import type releases from './en/releases.json';
import type respond from './en/respond.json';
import type results from './en/results.json';
import type returned from './en/return.json';
import type secretariat from './en/secretariat.json';
import { type Formats, formatsIn } from './formats.ts';
import { keepLanguage } from './kept-language.ts';
import { directionOf, type InterfaceLanguage } from './language.ts';
import type { Values } from './message.ts';

export type { Values } from './message.ts';

type Catalogues = {
	common: typeof common;
	home: typeof home;
	enter: typeof enter;
	respond: typeof respond;
	overview: typeof overview;
	return: typeof returned;
	secretariat: typeof secretariat;
	import: typeof imported;
	analysis: typeof analysis;
	results: typeof results;
	own: typeof own;
	releases: typeof releases;
	freeze: typeof freeze;
};
/** What only the secretariat's requests are answered with has its words on that journey; all else in the common ones. */
type ProblemKey = `problem.${ApiProblem['code']}`;
/** The keys that may be used on a journey: its own and the common ones. */
export type MessageKey<J extends Journey = 'common'> =
	| (keyof (Catalogues[J] & Catalogues['common']) & string)
	| ProblemKey;
export type Translate<J extends Journey = 'common'> = (key: MessageKey<J>, values?: Values) => string;

type Language = {
	language: InterfaceLanguage;
	formats: Formats;
	choose: (language: InterfaceLanguage) => void;
	/** What became of the last choice. */
	choice: 'made' | 'loading' | 'failed';
};

const LanguageContext = createContext<Language | undefined>(undefined);

/** Makes a language, whose messages are loaded, the language of the document. */
export const speak = (language: InterfaceLanguage): void => {
	document.documentElement.lang = language;
	document.documentElement.dir = directionOf(language);
};

const forgetLanguageInAddress = (): void => {
	const address = new URL(location.href);
	if (!address.searchParams.has('language')) return;
	address.searchParams.delete('language');
	history.replaceState(history.state, '', address);
};

export const TextProvider = ({ first, children }: { first: InterfaceLanguage; children: ReactNode }) => {
	const [language, setLanguage] = useState(first);
	const [choice, setChoice] = useState<Language['choice']>('made');

	const value = useMemo((): Language => {
		const choose = (next: InterfaceLanguage): void => {
			setChoice('loading');
			const speakNext = () => {
				speak(next);
				keepLanguage(next);
				forgetLanguageInAddress();
				setLanguage(next);
				setChoice('made');
			};
			loadWantedJourneys(next).then(speakNext, () => setChoice('failed'));
		};
		return { language, formats: formatsIn(language), choose, choice };
	}, [language, choice]);

	return <LanguageContext value={value}>{children}</LanguageContext>;
};

export const useLanguage = (): Language => {
	const language = use(LanguageContext);
	if (!language) throw new Error('A page is drawn outside its TextProvider.');
	return language;
};

/** `const { t, formats, language } = useText('secretariat')`: words of that journey and the common ones. */
export const useText = <J extends Journey = 'common'>(_journey?: J) => {
	const { language, formats } = useLanguage();
	const t: Translate<J> = (key, values) => words(language, key, values);
	return { t, language, formats };
};
