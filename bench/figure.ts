const decimals: Record<string, number> = { scores: 0, panels: 0, changes: 0, x: 2 };

/** Prints a figure as a line of its own. */
export const printFigure = (bench: string, figure: string, value: number, unit: string): void =>
	console.log(`${bench} ${figure} ${value.toFixed(decimals[unit] ?? 1)} ${unit}`);
