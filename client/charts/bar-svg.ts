import type { BarDrawing } from './drawing.ts';
import { element, layWords, type Pen, type Picture } from './svg.ts';

const slot = 22;
const thickness = 14;
const betweenGroups = 14;
const gap = 8;

/** The same bars as on the canvas, in SVG. */
export const barSvg = ({ groups, series }: BarDrawing, pen: Pen, width = 720): Picture => {
	const { theme } = pen;
	const texts = groups.flatMap(({ bars }) => bars.flatMap((bar) => (bar ? [pen.widthOf(bar.text, false)] : [])));
	const longest = Math.max(80, width - Math.max(0, ...texts) - gap);
	let y = 0;
	const body: string[] = [];
	for (const { label, bars } of groups) {
		const words = layWords({ strong: label }, width, pen);
		body.push(words.at({ x: theme.mirrored ? width : 0, y }));
		y += words.height + 2;
		for (const [place, bar] of bars.entries()) {
			if (bar) body.push(barAt(bar, place === 0, y));
			y += slot;
		}
		y += betweenGroups;
	}

	function barAt({ value, text }: { value: number; text: string }, newest: boolean, from: number): string {
		const length = (value / 100) * longest;
		const fill = newest ? theme.accent : theme.earlier;
		const box = { x: theme.mirrored ? width - length : 0, y: from + (slot - thickness) / 2 };
		const words = layWords({ plain: text }, width, pen);
		const x = theme.mirrored ? width - length - gap : length + gap;
		return (
			element('rect', { ...box, width: length, height: thickness, fill }) +
			words.at({ x, y: from + (slot - words.height) / 2 })
		);
	}

	return { width, height: series.length === 0 ? 0 : y, body: body.join('') };
};
