/** A table as it is drawn: the first column heads each row. */
export type Cell = {
	text: string;
	numeric?: boolean;
	/** Words in a column of numbers. */
	said?: boolean;
	/** Beside the text, smaller: a mark or a source. */
	detail?: string;
	/** How many columns it takes. */
	span?: number;
	/** Of a head: how far it stands in, under what it is part of. */
	depth?: number;
	/** Said in place of a text that is only a sign. */
	spoken?: string;
};
export type TableModel = {
	caption: string;
	columns: { label: string; numeric?: boolean }[];
	rows: { id: string; head: Cell; cells: Cell[] }[];
	/** Below the table: what is too long for a cell, and what it is about. */
	notes: { id: string; about: string; text: string }[];
};
