import { drawLabel, layOut } from './canvas-text.ts';
import { readTheme } from './chart-theme.ts';

const margin = 24;

/** A chart with its title above and its source below: it may travel without its page. */
export const pictureOf = (chart: HTMLCanvasElement, title: string, caption: readonly string[]): HTMLCanvasElement => {
	const picture = document.createElement('canvas');
	const context = picture.getContext('2d');
	if (!context) return chart;
	const theme = readTheme(chart);
	const scale = chart.width / chart.clientWidth;
	const [width, height] = [chart.clientWidth, chart.clientHeight];
	const head = layOut(context, { ...theme, size: theme.size * 1.4 }, { strong: title }, width);
	const foot = caption.map((plain) => layOut(context, theme, { plain }, width));
	const footHeight = foot.reduce((sum, label) => sum + label.height, 0);

	picture.width = (width + 2 * margin) * scale;
	picture.height = (head.height + height + footHeight + 4 * margin) * scale;
	context.scale(scale, scale);
	context.fillStyle = theme.paper;
	context.fillRect(0, 0, picture.width, picture.height);
	const at = theme.mirrored ? { x: width + margin, align: 'right' as const } : { x: margin, align: 'left' as const };
	drawLabel(context, { ...theme, size: theme.size * 1.4 }, head, { ...at, y: margin });
	context.drawImage(chart, margin, head.height + 2 * margin, width, height);
	let y = head.height + height + 3 * margin;
	for (const label of foot) {
		drawLabel(context, theme, label, { ...at, y });
		y += label.height;
	}
	return picture;
};
