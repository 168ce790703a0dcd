import { fontOf } from './canvas-text.ts';
import { type ChartTheme, readTheme } from './chart-theme.ts';
import type { Pen, Picture } from './svg.ts';

/** What draws in the tokens and the face of an element of the page. */
export const penFor = (element: Element): Pen => penOf(readTheme(element));

const penOf = (theme: ChartTheme): Pen => {
	const context = document.createElement('canvas').getContext('2d');
	return {
		theme,
		widthOf: (text, bold) => {
			if (!context) return text.length * theme.size * 0.55;
			context.font = fontOf(theme, bold);
			return context.measureText(text).width;
		},
	};
};

/** An address under which an image of the page shows an SVG. */
export const addressOfSvg = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const save = (address: string, name: string): void => {
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
};

export const saveCanvas = (picture: HTMLCanvasElement, name: string): void =>
	save(picture.toDataURL('image/png'), `${name}.png`);

const scale = 2;

/** Draws an SVG as a bitmap, twice as large so that it stays sharp, and hands it to the browser to keep. */
export const saveSvgAsPng = async (svg: string, { width, height }: Picture, name: string): Promise<void> => {
	const image = new Image();
	image.src = addressOfSvg(svg);
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	saveCanvas(canvas, name);
};
