import { describe, expect, test } from 'vitest';
import { barDrawing, lineDrawing } from '#client/analyse/drawings.ts';
import { barSvg } from '#client/charts/bar-svg.ts';
import { flowSvg } from '#client/charts/flow-svg.ts';
import { lineSvg } from '#client/charts/line-svg.ts';
import { framed, type Pen, svgText } from '#client/charts/svg.ts';
import { rowIn, wordsIn } from './support.ts';
import { trial } from './trial.ts';

const pen: Pen = {
	theme: {
		ink: '#111',
		muted: '#555',
		line: '#ddd',
		paper: '#fff',
		accent: '#05a',
		earlier: '#777',
		reported: '#86a',
		band: 0.14,
		family: 'sans-serif',
		size: 13,
		mirrored: false,
	},
	widthOf: (text) => text.length * 7,
};
const en = wordsIn('en');

describe('a chart as an SVG file', () => {
	const drawing = lineDrawing(rowIn(trial(), 'plan'), en);
	const svg = svgText(
		framed(lineSvg(drawing, true, pen), { title: 'Plan & budget', caption: ['<Trial>'] }, pen),
		'Plan',
		pen,
	);

	test('is made of shapes and words, with no bitmap in it', () => {
		expect(svg).toContain('<circle');
		expect(svg).not.toContain('<image');
		expect(svg).toContain('>54%</text>');
		expect(svg).toContain('47 of 87');
	});

	test('holds words as words, never as markup', () => {
		expect(svg).toContain('Plan &amp; budget');
		expect(svg).toContain('&lt;Trial&gt;');
	});

	test('has whiskers only where intervals are asked for', () => {
		const lines = (intervals: boolean) => lineSvg(drawing, intervals, pen).body.split('<line').length;
		expect(lines(true)).toBeGreaterThan(lines(false));
	});

	test('of bars has one for each answer and edition', () => {
		const { body } = barSvg(
			{
				alternative: '',
				series: [{ id: '2012', label: '2012' }],
				groups: [{ label: 'Health', bars: [{ value: 40, text: '40%' }] }],
			},
			pen,
		);
		expect(body.split('<rect').length - 1).toBe(1);
		expect(barSvg(barDrawing(rowIn(trial(), 'plan'), en), pen).height).toBe(0);
	});

	test('of a flow has a ribbon for every move, and no state that nobody is in', () => {
		const { body } = flowSvg(
			{
				alternative: '',
				heads: ['2010', '2012'],
				states: ['yes', 'no', 'none'].map((id) => ({ id, label: id })),
				flows: [
					{ from: 'yes', to: 'yes', count: 3, tone: 'stay' },
					{ from: 'no', to: 'yes', count: 2, tone: 'gained', text: '2 gained' },
				],
			},
			String,
			pen,
		);
		expect(body.split('<path').length - 1).toBe(2);
		expect(body).toContain('2 gained');
		expect(body).not.toContain('none');
	});
});
