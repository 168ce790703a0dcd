import { useParams, useSearchParams } from 'wouter';

/** What an address of the results says: the whole, one level, one question, or a search. */
export type Place = {
	inquiry: string;
	/** A question on a page of its own. */
	question: string | undefined;
	level: string | undefined;
	/** A question within its level. */
	concept: string | undefined;
	find: string;
};

export const usePlace = (): { place: Place; find: (words: string) => void } => {
	const params = useParams();
	const [search, setSearch] = useSearchParams();
	const place = {
		inquiry: params.inquiry ?? '',
		question: params['*'] || undefined,
		level: search.get('level') ?? undefined,
		concept: search.get('concept') ?? undefined,
		find: search.get('find') ?? '',
	};
	// A search is of the whole: it leaves a level, and is no step of its own in the browser's history.
	const find = (words: string) => setSearch(words === '' ? {} : { find: words }, { replace: true });
	return { place, find };
};

export const overviewAddress = (inquiry: string): string => `/results/${encodeURIComponent(inquiry)}`;

export const levelAddress = (inquiry: string, level: string): string =>
	`${overviewAddress(inquiry)}?${new URLSearchParams({ level })}`;

export const questionAddress = (inquiry: string, concept: string): string =>
	`${overviewAddress(inquiry)}/${encodeURIComponent(concept)}`;
