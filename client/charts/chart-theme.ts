/** The tokens of the page, as a canvas needs them. */
export type ChartTheme = {
	ink: string;
	muted: string;
	line: string;
	paper: string;
	accent: string;
	earlier: string;
	reported: string;
	/** How strongly areas are filled, from 0 to 1. */
	band: number;
	family: string;
	/** In pixels. */
	size: number;
	mirrored: boolean;
};

const queries = ['(forced-colors: active)', '(prefers-contrast: more)'] as const;
const matches = (query: (typeof queries)[number]): boolean => matchMedia(query).matches;

/** Calls back when the reader's contrast changes. Returns how to stop. */
export const onContrastChange = (changed: () => void): (() => void) => {
	const watched = queries.map((query) => matchMedia(query));
	for (const query of watched) query.addEventListener('change', changed);
	return () => {
		for (const query of watched) query.removeEventListener('change', changed);
	};
};

/** A canvas takes no part in forced colours by itself: the system's own are named. */
const systemColours = {
	ink: 'CanvasText',
	muted: 'CanvasText',
	line: 'GrayText',
	paper: 'Canvas',
	accent: 'LinkText',
	earlier: 'GrayText',
	reported: 'GrayText',
};

export const readTheme = (element: Element): ChartTheme => {
	const style = getComputedStyle(element);
	const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
	const strong = matches('(prefers-contrast: more)');
	const colours = {
		ink: token('ink'),
		muted: token(strong ? 'ink' : 'muted'),
		line: token(strong ? 'edge' : 'line'),
		paper: token('paper'),
		accent: token('accent'),
		earlier: token('edge'),
		reported: token('reported'),
	};
	return {
		...(matches('(forced-colors: active)') ? systemColours : colours),
		band: strong ? 0.35 : 0.14,
		family: token('sans'),
		size: 0.8125 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
		mirrored: style.direction === 'rtl',
	};
};
