import { matches } from '../ui/find.ts';
import type { ResultsView, Row } from './view.ts';

/** Questions whose title or wording holds every word looked for, whatever its accents. */
export const rowsFound = ({ rows }: ResultsView, find: string): Row[] =>
	[...rows.values()].filter(({ title, wordings }) => matches([title, ...wordings.map(({ text }) => text)], find));
