/** Text as it is compared in a search: without case and accents, so that "cote" finds "Côte d’Ivoire". */
export const folded = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/** Whether each word that was typed occurs somewhere in the texts. */
export const matches = (texts: readonly (string | null)[], typed: string): boolean => {
	const within = folded(texts.join(' '));
	return folded(typed)
		.split(/\s+/)
		.every((word) => within.includes(word));
};
