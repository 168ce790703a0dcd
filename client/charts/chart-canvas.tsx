import type { Chart } from 'chart.js';
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ChartTheme, onContrastChange, readTheme } from './chart-theme.ts';

export type Draw = (canvas: HTMLCanvasElement, theme: ChartTheme) => Chart;

/** True once the element is near the window, or goes to the printer: charts are made when they are looked at. */
const useSeen = (element: RefObject<Element | null>): boolean => {
	const [seen, setSeen] = useState(false);
	useEffect(() => {
		const found = element.current;
		if (seen || !found) return;
		const watcher = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
			},
			{ rootMargin: '300px' },
		);
		watcher.observe(found);
		const beforePrint = () => flushSync(() => setSeen(true));
		addEventListener('beforeprint', beforePrint);
		return () => {
			watcher.disconnect();
			removeEventListener('beforeprint', beforePrint);
		};
	}, [seen, element]);
	return seen;
};

/** Changes with the reader's contrast and direction, so that a chart is drawn anew. */
const useAppearance = (): number => {
	const [changes, setChanges] = useState(0);
	useEffect(() => onContrastChange(() => setChanges((before) => before + 1)), []);
	return changes;
};

type ChartCanvasProps = {
	/** Says what the chart says. */
	label: string;
	draw: Draw;
	/** In rem. */
	height: number;
};

/** A picture of figures with its text alternative; the table beside it is for whoever draws it. */
export const ChartCanvas = ({ label, draw, height }: ChartCanvasProps) => {
	const frame = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const seen = useSeen(frame);
	const appearance = useAppearance();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the appearance is what the theme is read from.
	useEffect(() => {
		if (!seen || !canvas.current) return;
		const chart = draw(canvas.current, readTheme(canvas.current));
		return () => chart.destroy();
	}, [seen, draw, appearance]);

	return (
		<div ref={frame} className="chart" style={{ '--chart-height': `${height}rem` } as CSSProperties}>
			<canvas ref={canvas} role="img" aria-label={label} />
		</div>
	);
};
