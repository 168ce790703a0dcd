import { useSearch } from 'wouter';
import { useAddress } from '../../ui/use-address.ts';

/** What every page of the workbench keeps in its address: whose figures are shown, and with which edition they are compared. */
export const scopeDefaults = { group: 'all', from: '', to: '', since: '' } as const;

export type Scope = Record<keyof typeof scopeDefaults, string>;

export const useScope = () => useAddress<keyof Scope>(scopeDefaults);

/** The panel of the scope, where both of its editions are named. */
export const panelOf = ({ from, to }: Scope): { from: string; to: string } | undefined =>
	from !== '' && to !== '' ? { from, to } : undefined;

/** Whether two panels are of the same two editions, whichever way round an address has them. */
export const isSamePanel = (
	one: ReturnType<typeof panelOf> | null,
	other: ReturnType<typeof panelOf> | null,
): boolean => String([one?.from, one?.to].toSorted()) === String([other?.from, other?.to].toSorted());

/** The edition that later ones are compared with; where none is named, each is with the one before. */
export const sinceOf = ({ since }: Scope): { since: string } | undefined => (since === '' ? undefined : { since });

/** Only what says whose figures are shown is carried from page to page. */
const scopeIn = (search: string): string => {
	const given = new URLSearchParams(search);
	const kept = Object.keys(scopeDefaults).flatMap((name) => {
		const value = given.get(name);
		return value === null ? [] : [[name, value]];
	});
	return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
};

export type Page =
	| { page: 'board' | 'response' | 'quality' }
	| { page: 'question' | 'level' | 'indicator'; id: string };

const folders = { question: 'questions', level: 'levels', indicator: 'indicators' } as const;

/** The address of a page for the same governments as `search` says. */
export const pageAddress = (inquiry: string, page: Page, search = ''): string => {
	const home = `/analyse/${encodeURIComponent(inquiry)}`;
	const kept = scopeIn(search);
	if ('id' in page) return `${home}/${folders[page.page]}/${encodeURIComponent(page.id)}${kept}`;
	return page.page === 'board' ? `${home}${kept}` : `${home}/${page.page}${kept}`;
};

/** What a path says after the inquiry, such as "questions/budget-line"; undefined where there is no such page. */
export const readPage = (path: string): Page | undefined => {
	const [folder = '', id = '', ...rest] = path.replace(/\/$/, '').split('/');
	if (rest.length > 0) return undefined;
	if (id === '') {
		if (folder === '') return { page: 'board' };
		return folder === 'response' || folder === 'quality' ? { page: folder } : undefined;
	}
	if (folder === 'questions') return { page: 'question', id };
	if (folder === 'levels') return { page: 'level', id };
	return folder === 'indicators' ? { page: 'indicator', id } : undefined;
};

/** The addresses of other pages, for the governments that are shown now. */
export const usePageAddress = (inquiry: string): ((page: Page) => string) => {
	const search = useSearch();
	return (page) => pageAddress(inquiry, page, search);
};
