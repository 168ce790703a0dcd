/// <reference types="vite/client" />
import type { InterfaceLanguage } from './language.ts';
import { formatMessage, type Message, type Values } from './message.ts';

/** One catalogue a journey and language, loaded when the journey is entered. */
export type Journey =
	| 'common'
	| 'home'
	| 'enter'
	| 'respond'
	| 'overview'
	| 'return'
	| 'secretariat'
	| 'import'
	| 'analysis'
	| 'results'
	| 'own'
	| 'releases'
	| 'freeze';

type Messages = Record<string, Message>;
/** Those of the first pages and the questionnaire; the list of the others would weigh on it, and is loaded with them. */
const files = import.meta.glob<Messages>('./*/{common,home,enter,respond,overview,return}.json', { import: 'default' });
const loading = new Map<string, Promise<void>>();
const wanted = new Set<Journey>();
const loaded: Partial<Record<InterfaceLanguage, Messages>> = {};

/** The words for a key. The types see to it that there are some; without its catalogue a key stands for itself. */
export const words = (language: InterfaceLanguage, key: string, values?: Values): string => {
	const message = loaded[language]?.[key];
	return message ? formatMessage(message, language, values) : key;
};

const load = async (language: InterfaceLanguage, journey: Journey): Promise<void> => {
	const name = `./${language}/${journey}.json`;
	const read = files[name] ?? (await import('./further-catalogues.ts')).furtherFiles[name];
	if (!read) throw new Error(`There is no catalogue ${language}/${journey}.`);
	const messages = await read();
	loaded[language] = { ...loaded[language], ...messages };
};

const loadOnce = (language: InterfaceLanguage, journey: Journey): Promise<void> => {
	const name = `${language}/${journey}`;
	const started = loading.get(name) ?? load(language, journey);
	loading.set(name, started);
	// A failed load may be tried again.
	started.catch(() => loading.delete(name));
	return started;
};

/** Loads the messages of some journeys, and remembers them for a later change of language. */
export const loadJourneys = async (language: InterfaceLanguage, journeys: readonly Journey[]): Promise<void> => {
	for (const journey of journeys) wanted.add(journey);
	await Promise.all(journeys.map((journey) => loadOnce(language, journey)));
};

export const loadWantedJourneys = (language: InterfaceLanguage): Promise<void> => loadJourneys(language, [...wanted]);
