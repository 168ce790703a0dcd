import { folded, matches } from '../../../ui/find.ts';
import type { Texts } from '../types.ts';

export type Text = Texts['rounds'][number]['texts'][number] & { round: string; edition: string };

export const textDefaults = {
	words: '',
	round: '',
	answer: '',
	region: '',
	consent: '',
	written: '',
	kind: '',
} as const;
export type TextFilter = Record<keyof typeof textDefaults, string>;

/** Every remark and open answer, the newest round first. */
export const textsOf = ({ rounds }: Texts): Text[] =>
	rounds.toReversed().flatMap(({ round, edition, texts }) => texts.map((text) => ({ ...text, round, edition })));

/** What each filter compares; a filter that is empty lets everything through. */
const facets: Readonly<Record<Exclude<keyof TextFilter, 'words'>, (text: Text) => string | null>> = {
	round: ({ edition }) => edition,
	answer: ({ choice }) => choice,
	region: ({ region }) => region,
	consent: ({ consent }) => consent,
	written: ({ language }) => language,
	kind: ({ kind }) => kind,
};
export type Facet = keyof typeof facets;

export const textsWanted = (texts: readonly Text[], filter: TextFilter): Text[] =>
	texts.filter(
		(text) =>
			(Object.keys(facets) as Facet[]).every(
				(facet) => filter[facet] === '' || facets[facet](text) === filter[facet],
			) &&
			(filter.words === '' || matches([text.text], filter.words)),
	);

/** The values of a facet that any text has, in the order in which they are first met. */
export const valuesOf = (texts: readonly Text[], facet: Facet): string[] => [
	...new Set(texts.flatMap((text) => facets[facet](text) ?? [])),
];

export type Stretch = { text: string; hit: boolean; at: number };

/** A text in stretches, those that were looked for apart; accents and case do not matter. All of it is plain text. */
export const stretchesOf = (text: string, typed: string): Stretch[] => {
	const wanted = folded(typed).split(/\s+/).filter(Boolean);
	const { plain, origin } = foldedWithOrigin(text);
	const hits: boolean[] = Array<boolean>(text.length).fill(false);
	for (const word of wanted)
		for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
			const [from = 0, to = text.length] = [origin[at], origin[at + word.length]];
			hits.fill(true, from, to);
		}
	const stretches: Stretch[] = [];
	for (let at = 0; at < text.length; at++) {
		const last = stretches.at(-1);
		const [sign, hit] = [text[at] ?? '', hits[at] ?? false];
		if (last?.hit === hit) last.text += sign;
		else stretches.push({ text: sign, hit, at });
	}
	return stretches;
};

/** The text as it is compared, and for each of its signs where it stood in the text itself. */
const foldedWithOrigin = (text: string): { plain: string; origin: number[] } => {
	let plain = '';
	const origin: number[] = [];
	let at = 0;
	for (const sign of text) {
		// A space is kept where `folded` would trim it away.
		const own = /\s/.test(sign) ? ' ' : folded(sign);
		for (let place = 0; place < own.length; place++) origin.push(at);
		plain += own;
		at += sign.length;
	}
	return { plain, origin };
};
