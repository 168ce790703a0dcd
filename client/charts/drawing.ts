/** What to draw, in the reader's words: nothing here knows an inquiry. Values are on the scale, `at` along the time. */
export type LineDrawing = {
	/** Says what the chart says. */
	alternative: string;
	scale: { least: number; greatest: number; ticks: { at: number; label: string }[] };
	marks: Mark[];
	/** Between two marks, by their places in `marks`; `reworded` is dashed. */
	segments: { from: number; to: number; reworded: boolean }[];
	/** Where figures may not be compared: a divider between two marks. */
	breaks: { before: number; after: number }[];
	words: { reworded: string; broken: string };
};

/** `strong` and `plain` stand beside it, `edition` on the axis. */
export type Mark = { at: number; edition: string; strong?: string; plain: string } & (
	| { kind: 'value'; value: number; bounds: readonly [number, number]; interval?: readonly [number, number] }
	| { kind: 'reported'; value?: number; range: readonly [number, number]; about: boolean }
	| { kind: 'gap' }
);

export type BarDrawing = {
	alternative: string;
	/** The newest first; each is a bar of every group. */
	series: { id: string; label: string }[];
	groups: { label: string; bars: ({ value: number; text: string } | undefined)[] }[];
};

/** Who moved from which state to which, between two moments. */
export type FlowDrawing = {
	alternative: string;
	/** Above the two columns. */
	heads: readonly [string, string];
	/** Top to bottom, in both columns; `label` is without its count. */
	states: { id: string; label: string }[];
	flows: { from: string; to: string; count: number; tone: 'stay' | 'gained' | 'lost' | 'other'; text?: string }[];
};
