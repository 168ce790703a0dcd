import { Fragment } from 'react';
import type { LineModel } from '../../board.ts';

const [width, height] = [240, 64];
const [side, above, below] = [10, 6, 16];

type SparkProps = { chart: LineModel; label: (edition: string) => string };
type Mark = LineModel['points'][number];

const lineValue = (point: Mark | undefined): number | undefined =>
	point === undefined || point.kind === 'gap' ? undefined : point.value;

/** A row over its editions, small: what is beside it says the same in words. */
export const Spark = ({ chart: { points, segments, breaks, scale }, label }: SparkProps) => {
	const step = (width - 2 * side) / Math.max(1, points.length - 1);
	const x = (place: number): number => (points.length === 1 ? width / 2 : side + place * step);
	const y = (value: number): number =>
		above + ((scale.greatest - value) / (scale.greatest - scale.least)) * (height - above - below);
	const newest = points.findLastIndex(({ kind }) => kind === 'value');
	return (
		<svg className="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			{[scale.least, (scale.least + scale.greatest) / 2, scale.greatest].map((value) => (
				<line key={value} className="rule" x1="0" x2={width} y1={y(value)} y2={y(value)} />
			))}
			{breaks.map(({ before, after }) => {
				const at = (x(Math.max(0, before)) + x(after)) / 2;
				return before < 0 ? null : (
					<line key={after} className="break" x1={at} x2={at} y1={above} y2={height - below} />
				);
			})}
			{segments.map(({ from, to, status }) => {
				const [start, end] = [lineValue(points[from]), lineValue(points[to])];
				if (start === undefined || end === undefined) return null;
				return <line key={to} className={`line ${status}`} x1={x(from)} x2={x(to)} y1={y(start)} y2={y(end)} />;
			})}
			{points.map((point, place) => (
				<Fragment key={point.edition}>
					<Shape point={point} at={x(place)} y={y} newest={place === newest} />
				</Fragment>
			))}
			<text x="0" y={height - 2}>
				{label(points[0]?.edition ?? '')}
			</text>
			{points.length > 1 && (
				<text x={width} y={height - 2} textAnchor="end">
					{label(points.at(-1)?.edition ?? '')}
				</text>
			)}
		</svg>
	);
};

type ShapeProps = { point: Mark; at: number; y: (value: number) => number; newest: boolean };

const Shape = ({ point, at, y, newest }: ShapeProps) => {
	if (point.kind === 'gap') return null;
	if (point.kind === 'reported') {
		const [low, high] = point.value === undefined ? point.range : [point.value - 3, point.value + 3];
		return <rect className="reported" x={at - 5} width="10" y={y(high)} height={y(low) - y(high)} />;
	}
	const [low, high] = point.bounds;
	return (
		<>
			<rect className="bounds" x={at - 4} width="8" y={y(high)} height={Math.max(1, y(low) - y(high))} />
			<circle className={newest ? 'newest' : undefined} cx={at} cy={y(point.value)} r="3" />
		</>
	);
};
