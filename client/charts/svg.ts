import { wrap } from './canvas-text.ts';
import type { ChartTheme } from './chart-theme.ts';

/** What pictures in SVG are made with: pure text, so that a file, the page and a bitmap are drawn by one hand. */

export type Pen = {
	theme: ChartTheme;
	/** In pixels; how wide a text is in the theme's face and size. */
	widthOf: (text: string, bold: boolean) => number;
};

/** A drawing without its frame: its elements and its size in pixels. */
export type Picture = { width: number; height: number; body: string };

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const written = (value: string | number): string =>
	typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

export const element = (name: string, attributes: Attributes, content = ''): string => {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${written(value)}"`],
	);
	return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
};

type Anchor = 'start' | 'middle' | 'end';
type Words = { strong?: string | undefined; plain?: string | undefined };

const leading = 1.3;

/** Lines of text with the first one's top at `y`, on a halo of paper. */
const linesAt = (
	lines: readonly { text: string; bold: boolean }[],
	{ x, y, anchor = 'start' }: { x: number; y: number; anchor?: Anchor },
	{ theme }: Pen,
): string =>
	lines
		.map(({ text, bold }, place) =>
			element(
				'text',
				{
					x,
					y: y + (place + 0.78) * theme.size * leading,
					'text-anchor': anchor === 'start' ? undefined : anchor,
					'font-weight': bold ? 600 : undefined,
					fill: bold ? theme.ink : theme.muted,
					stroke: theme.paper,
					'stroke-width': 3,
					'stroke-linejoin': 'round',
					'paint-order': 'stroke',
				},
				escapeXml(text),
			),
		)
		.join('');

/** A bold text and a plain one below it, wrapped to a width. */
export const layWords = ({ strong, plain }: Words, width: number, pen: Pen) => {
	const linesOf = (text: string | undefined, bold: boolean) =>
		text === undefined
			? []
			: wrap(text, width, (part) => pen.widthOf(part, bold)).map((line) => ({ text: line, bold }));
	const lines = [...linesOf(strong, true), ...linesOf(plain, false)];
	return {
		height: lines.length * pen.theme.size * leading,
		width: Math.max(0, ...lines.map(({ text, bold }) => pen.widthOf(text, bold))),
		at: (place: { x: number; y: number; anchor?: Anchor }): string => linesAt(lines, place, pen),
	};
};

const margin = 24;

/** A picture that stands alone: its title above, what it is of below. */
export const framed = (
	picture: Picture,
	{ title, caption }: { title: string; caption: readonly string[] },
	pen: Pen,
): Picture => {
	const large = { ...pen, theme: { ...pen.theme, size: pen.theme.size * 1.4 } };
	const wide: Pen = { ...large, widthOf: (text, bold) => 1.4 * pen.widthOf(text, bold) };
	const head = layWords({ strong: title }, picture.width, wide);
	const foot = caption.map((plain) => layWords({ plain }, picture.width, pen));
	const start = picture.height + head.height + 3 * margin;
	const tops = foot.map((_, place) => foot.slice(0, place).reduce((sum, { height }) => sum + height, start));
	const height = foot.reduce((sum, words) => sum + words.height, start) + margin;
	const body = [
		element('g', { 'font-size': large.theme.size }, head.at({ x: margin, y: margin })),
		element('g', { transform: `translate(${margin} ${head.height + 2 * margin})` }, picture.body),
		...foot.map((words, place) => words.at({ x: margin, y: tops[place] ?? start })),
	];
	return { width: picture.width + 2 * margin, height, body: body.join('') };
};

/** The text of an SVG file. */
export const svgText = ({ width, height, body }: Picture, label: string, { theme }: Pen): string =>
	element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
			width: Math.ceil(width),
			height: Math.ceil(height),
			role: 'img',
			'aria-label': label,
			'font-family': theme.family,
			'font-size': theme.size,
			direction: theme.mirrored ? 'rtl' : undefined,
		},
		element('rect', { width: '100%', height: '100%', fill: theme.paper }) + body,
	);
