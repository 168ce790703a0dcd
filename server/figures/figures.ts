import { Problem } from '#domain/contract/problem.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { languageFor } from '../queries/round-head.ts';
import type { RoundFacts } from '../store/figures.ts';
import type { ReleaseHead } from '../store/releases.ts';
import type { InquiryState, Lacking, View } from './figures-task.ts';
import type { FiguresThread } from './figures-thread.ts';
import { keptTexts } from './kept-texts.ts';
import type { Reading } from './reading.ts';

/** The figures of an inquiry as they stand. */
export type Figures = {
	/** The rounds of an inquiry, as one reading found them. Refuses (not-found) an inquiry that is not known. */
	read: (inquiry: string) => Promise<InquiryReading>;
};

export type InquiryReading = {
	rounds: readonly RoundFacts[];
	/** The last release of each round. */
	releases: readonly ReleaseHead[];
	/** The JSON of a view, in the language asked for or the inquiry's first; refuses (not-found) what is not there. */
	view: (view: View, language: string) => Promise<string>;
};

type Dependencies = { reading: Reading; catalogue: Catalogue; thread: FiguresThread; mostBytes?: number };

const usualBytes = 128 * 1_048_576;
/** A thread may end between being told and being asked. */
const mostAttempts = 3;

/** Figures from a thread that computes them: of the same returns they are computed once, and asked for once at a time. */
export const figuresFrom = ({ reading, catalogue, thread, mostBytes = usualBytes }: Dependencies): Figures => {
	const kept = keptTexts(mostBytes);
	const texts = shared<string | null>();
	const loads = shared<void>();

	const load = async (definition: InquiryDefinition, state: InquiryState, lacking: Lacking): Promise<void> => {
		if (lacking.definition) thread.tell({ kind: 'definition', hash: state.definitionHash, definition });
		for (const { id, key } of lacking.rounds) {
			const text = await reading.roundText(id);
			if (text === undefined) throw new Problem('not-found');
			thread.tell({ kind: 'round', inquiry: state.inquiry, key, text });
		}
	};
	const ask = async (definition: InquiryDefinition, state: InquiryState, view: View, language: string) => {
		const released = view.kind === 'results' ? await reading.released(view.releases) : [];
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			const answered = await thread.ask({ state, view, language, released });
			if ('text' in answered) return answered.text;
			await loads(JSON.stringify(state), () => load(definition, state, answered.lacking));
		}
		throw new Error('The thread that computes figures lost what it was told.');
	};
	const viewOf =
		(definition: InquiryDefinition, state: InquiryState) =>
		async (view: View, asked: string): Promise<string> => {
			const language = languageFor(definition.inquiry.languages, asked);
			const key = contentHash([state, view, language]);
			const known = kept.get(key);
			if (known !== undefined) return known;
			const text = await texts(key, () => ask(definition, state, view, language));
			if (text === null) throw new Problem('not-found');
			kept.keep(key, text);
			return text;
		};

	return {
		read: async (inquiry) => {
			const definition = catalogue.get(inquiry);
			if (!definition) throw new Problem('not-found');
			const { rounds, releases } = await reading.state(inquiry);
			const keyed = rounds.map(({ id, edition, kind, editionHash, contacted, returns, corrections }) => ({
				...{ id, edition, kind },
				key: [id, editionHash, contacted, returns, corrections].join(' '),
			}));
			const state = { inquiry, definitionHash: hashOf(definition), rounds: keyed };
			return { rounds, releases, view: viewOf(definition, state) };
		},
	};
};

const hashes = new WeakMap<InquiryDefinition, string>();

const hashOf = (definition: InquiryDefinition): string => {
	const hash = hashes.get(definition) ?? contentHash(definition);
	hashes.set(definition, hash);
	return hash;
};

/** Whoever asks for what is being made already waits for that. */
const shared = <Result>() => {
	const underWay = new Map<string, Promise<Result>>();
	return (key: string, make: () => Promise<Result>): Promise<Result> => {
		const known = underWay.get(key);
		if (known) return known;
		const made = make().finally(() => underWay.delete(key));
		underWay.set(key, made);
		return made;
	};
};
