import type { LineModel } from './board.ts';

const percentages = (from: number, to = from) => ({
	insetInlineStart: `${Math.min(from, to)}%`,
	inlineSize: `${Math.abs(to - from)}%`,
});

const lineValue = (point: LineModel['points'][number] | undefined): number | undefined =>
	point === undefined || point.kind === 'gap' ? undefined : point.value;

/** A row's figures on one line from 0 to 100: the newest filled, earlier ones hollow. The words beside it say the same. */
export const Strip = ({ chart }: { chart: LineModel }) => {
	const { points, segments } = chart;
	const newest = points.findLast(({ kind }) => kind === 'value');
	return (
		<div className="strip" aria-hidden="true">
			{points.map((point) => {
				if (point.kind !== 'reported') return null;
				const [low, high] = point.value === undefined ? point.range : [point.value - 1.5, point.value + 1.5];
				return <i key={point.edition} className="box" style={percentages(low, high)} />;
			})}
			{segments.map(({ from, to, status }) => {
				const [start, end] = [lineValue(points[from]), lineValue(points[to])];
				if (status !== 'same' || start === undefined || end === undefined) return null;
				return <i key={points[to]?.edition} className="line" style={percentages(start, end)} />;
			})}
			{points.map((point) =>
				point.kind === 'value' ? (
					<i
						key={point.edition}
						className={point === newest ? 'dot newest' : 'dot'}
						style={{ insetInlineStart: `${point.value}%` }}
					/>
				) : null,
			)}
		</div>
	);
};
