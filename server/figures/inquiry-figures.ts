import type { AnalysisInput } from '#domain/indicators/analysis/analysis-parts.ts';
import type { EvaluatedReturn } from '#domain/indicators/figures/answer-state.ts';
import type { ContactedRound } from '#domain/indicators/figures/groups.ts';
import type { FieldedEdition, InquiryDefinition } from '#domain/survey/definition.ts';
import { evaluatedReturn, type StoredReturn } from './evaluated-return.ts';
import type { InquiryState, KeyedRound, Lacking } from './figures-task.ts';

/** A round as it was read, with what stands for each government that returned. */
export type RoundRead = {
	edition: FieldedEdition;
	returns: readonly EvaluatedReturn[];
	/** Each unit contacted with its region, as the round knows it. */
	contacted: ReadonlyMap<string, string | null>;
	pseudonyms: ReadonlyMap<string, string>;
};

/** An inquiry with the rounds of one state of it. */
export type InquiryFigures = {
	definition: InquiryDefinition;
	input: AnalysisInput;
	rounds: readonly (KeyedRound & { read: RoundRead; contactedRound: ContactedRound })[];
};

type RoundText = {
	definition: FieldedEdition;
	contacted: readonly [unit: string, region: string | null][];
	returns: readonly (StoredReturn & { late: boolean; number: number; pseudonym: string })[];
};

/** Reads the text of a round. Most returns were asked the same: they share one set of it. */
export const readRound = (text: string): RoundRead => {
	const { definition, contacted, returns } = JSON.parse(text) as RoundText;
	const sets = new Map<string, ReadonlySet<string>>();
	const shared = (asked: ReadonlySet<string>): ReadonlySet<string> => {
		const key = [...asked].join(' ');
		const known = sets.get(key) ?? asked;
		sets.set(key, known);
		return known;
	};
	return {
		edition: definition,
		returns: returns.map((one) => {
			const evaluated = evaluatedReturn(definition, one);
			return { ...evaluated, asked: shared(evaluated.asked) };
		}),
		contacted: new Map(contacted),
		pseudonyms: new Map(returns.map(({ unit, pseudonym }) => [unit, pseudonym])),
	};
};

type Held = {
	definitions: Map<string, { hash: string; definition: InquiryDefinition }>;
	rounds: Map<string, Map<string, RoundRead>>;
	figures: Map<string, { state: string; figures: InquiryFigures }>;
};

/** What the thread holds: of each inquiry its definition and rounds in the last state that was asked for. */
export const heldInquiries = () => {
	const held: Held = { definitions: new Map(), rounds: new Map(), figures: new Map() };
	const lackingIn = ({ inquiry, definitionHash, rounds }: InquiryState): Lacking => ({
		definition: held.definitions.get(inquiry)?.hash !== definitionHash,
		rounds: rounds.filter(({ key }) => !held.rounds.get(inquiry)?.has(key)),
	});
	const assemble = (state: InquiryState): InquiryFigures | undefined => {
		const definition = held.definitions.get(state.inquiry)?.definition;
		const read = held.rounds.get(state.inquiry) ?? new Map<string, RoundRead>();
		// Whatever is no longer in the inquiry is let go.
		for (const key of read.keys()) if (!state.rounds.some((round) => round.key === key)) read.delete(key);
		return definition && figuresOf(definition, state, read);
	};
	return {
		takeDefinition: (hash: string, definition: InquiryDefinition): void => {
			held.definitions.set(definition.inquiry.id, { hash, definition });
		},
		takeRound: (inquiry: string, key: string, read: RoundRead): void => {
			const rounds = held.rounds.get(inquiry) ?? new Map<string, RoundRead>();
			held.rounds.set(inquiry, rounds.set(key, read));
		},
		find: (state: InquiryState): InquiryFigures | { lacking: Lacking } => {
			const key = JSON.stringify(state);
			const known = held.figures.get(state.inquiry);
			if (known?.state === key) return known.figures;
			const lacking = lackingIn(state);
			const figures = lacking.definition || lacking.rounds.length > 0 ? undefined : assemble(state);
			if (!figures) return { lacking };
			held.figures.set(state.inquiry, { state: key, figures });
			return figures;
		},
	};
};

const figuresOf = (
	definition: InquiryDefinition,
	state: InquiryState,
	read: ReadonlyMap<string, RoundRead>,
): InquiryFigures => {
	const rounds = state.rounds.flatMap((round) => {
		const own = read.get(round.key);
		return own ? [{ ...round, read: own, contactedRound: contactedRound(round, own) }] : [];
	});
	const { inquiry, indicators, reported, units } = definition;
	// An edition that was fielded is read as it was then.
	const editions = definition.editions.map(
		(edition) => rounds.find((round) => round.edition === edition.id)?.read.edition ?? edition,
	);
	const contacted = rounds.map((round) => round.contactedRound);
	const input = { inquiry, editions, indicators: indicators.indicators, reported, rounds: contacted, units };
	return { definition, input, rounds };
};

const contactedRound = ({ edition, kind }: KeyedRound, { returns, contacted }: RoundRead): ContactedRound => {
	const units = new Set(contacted.keys());
	return { edition, kind, contacted: units.size, units, returns };
};
