import type { ChartTheme } from './chart-theme.ts';

type Context = CanvasRenderingContext2D;
type Line = { text: string; bold: boolean; width: number };
/** A text in lines, measured, ready to be placed. */
export type Label = { lines: Line[]; width: number; height: number };

export const fontOf = ({ family, size }: ChartTheme, bold = false): string => `${bold ? 600 : 400} ${size}px ${family}`;
export const lineHeight = ({ size }: ChartTheme): number => Math.round(size * 1.3);

/** Breaks a text at its spaces into lines no wider than `width`, where a word is not wider by itself. */
export const wrap = (text: string, width: number, widthOf: (text: string) => number): string[] => {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
};

/** A bold text and a plain one below it, wrapped to a width. */
export const layOut = (
	context: Context,
	theme: ChartTheme,
	{ strong, plain }: { strong?: string; plain?: string },
	width: number,
): Label => {
	const linesOf = (text: string | undefined, bold: boolean): Line[] => {
		if (text === undefined) return [];
		context.font = fontOf(theme, bold);
		const widthOf = (part: string) => context.measureText(part).width;
		return wrap(text, width, widthOf).map((line) => ({ text: line, bold, width: widthOf(line) }));
	};
	const lines = [...linesOf(strong, true), ...linesOf(plain, false)];
	return { lines, width: Math.max(0, ...lines.map((line) => line.width)), height: lines.length * lineHeight(theme) };
};

/** Draws a label with its top at `y`, on a halo of paper, so that it can be read over lines and bands. */
export const drawLabel = (
	context: Context,
	theme: ChartTheme,
	label: Label,
	{ x, y, align }: { x: number; y: number; align: 'left' | 'right' | 'center' },
): void => {
	context.save();
	context.textAlign = align;
	context.textBaseline = 'middle';
	context.direction = theme.mirrored ? 'rtl' : 'ltr';
	context.lineJoin = 'round';
	context.lineWidth = 4;
	context.strokeStyle = theme.paper;
	for (const [place, { text, bold }] of label.lines.entries()) {
		const middle = y + (place + 0.5) * lineHeight(theme);
		context.font = fontOf(theme, bold);
		context.strokeText(text, x, middle);
		context.fillStyle = bold ? theme.ink : theme.muted;
		context.fillText(text, x, middle);
	}
	context.restore();
};
