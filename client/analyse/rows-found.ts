import type { ResultsView, Row } from './view.ts';

const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

/** Questions whose title or wording holds every word looked for, whatever its accents. */
export const rowsFound = ({ rows }: ResultsView, find: string): Row[] => {
	const words = plain(find).split(/\s+/).filter(Boolean);
	return [...rows.values()].filter(({ title, wordings }) => {
		const text = plain([title, ...wordings.map((wording) => wording.text)].join(' '));
		return words.every((word) => text.includes(word));
	});
};
