import type { RoundDraft } from './round-draft.ts';

/** The draft outlives a reload of this tab: putting a round together takes a while. */
const nameFor = (inquiry: string): string => `open-round/${inquiry}`;

const isDraft = (value: unknown): value is RoundDraft => {
	if (typeof value !== 'object' || value === null) return false;
	const { units, opensOn, closesOn, kind, notice } = value as Partial<Record<keyof RoundDraft, unknown>>;
	return (
		Array.isArray(units) &&
		units.every((unit) => typeof unit === 'string') &&
		[opensOn, closesOn, notice].every((text) => typeof text === 'string') &&
		(kind === 'named' || kind === 'confidential')
	);
};

/** Storage may be full, or forbidden by the browser: then the draft lives as long as the page. */
const quietly = <Result>(work: () => Result): Result | undefined => {
	try {
		return work();
	} catch {
		return undefined;
	}
};

export const readKeptDraft = (inquiry: string): RoundDraft | undefined => {
	const value: unknown = quietly(() => JSON.parse(sessionStorage.getItem(nameFor(inquiry)) ?? 'null'));
	return isDraft(value) ? value : undefined;
};

export const keepDraft = (inquiry: string, draft: RoundDraft): void => {
	quietly(() => sessionStorage.setItem(nameFor(inquiry), JSON.stringify(draft)));
};

export const forgetDraft = (inquiry: string): void => {
	quietly(() => sessionStorage.removeItem(nameFor(inquiry)));
};
