import { createRequire } from 'node:module';

// Required, because the types that the package gives to an import are those of its CommonJS side.
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');
const highs = await loadHighs();
const { modelStatus, variableType } = highs.constants;

/** A number from 0 on, and what each 1 of it adds to rows. */
export type Column = {
	isWhole: boolean;
	most: number;
	cost: number;
	entries: readonly (readonly [row: number, value: number])[];
};
/** A sum over columns. */
export type Row = { least: number; most: number };

// Any solution will do: the costs lead HiGHS to one of few changes, which it finds several times sooner than others.
const options = { output_flag: false, mip_rel_gap: 1e6, time_limit: 120 };

/**
 * Values for the columns with which each row is within its bounds; undefined is proof that there are none. HiGHS decides
 * it by branch and cut.
 */
export const solutionOf = (columns: readonly Column[], rows: readonly Row[]): Float64Array | undefined =>
	highs.withModel(modelOf(columns, rows), (model) => {
		model.options.set(options);
		const status = model.run().modelStatus;
		if (status === modelStatus.infeasible) return undefined;
		if (status === modelStatus.optimal) return model.getSolution().colValue;
		throw new Error(`HiGHS did not decide: status ${status}`);
	});

const modelOf = (columns: readonly Column[], rows: readonly Row[]) => ({
	numCols: columns.length,
	numRows: rows.length,
	colCost: columns.map(({ cost }) => cost),
	colLower: columns.map(() => 0),
	colUpper: columns.map(({ most }) => most),
	rowLower: rows.map(({ least }) => least),
	rowUpper: rows.map(({ most }) => most),
	integrality: columns.map(({ isWhole }) => (isWhole ? variableType.integer : variableType.continuous)),
	matrix: {
		format: 'csc' as const,
		numRows: rows.length,
		numCols: columns.length,
		starts: startsOf(columns),
		indices: columns.flatMap(({ entries }) => entries.map(([row]) => row)),
		values: columns.flatMap(({ entries }) => entries.map(([, value]) => value)),
	},
});

const startsOf = (columns: readonly Column[]): number[] => {
	const starts = [0];
	for (const { entries } of columns) starts.push((starts.at(-1) ?? 0) + entries.length);
	return starts;
};
