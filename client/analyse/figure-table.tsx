import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Cell, TableModel } from './table-model.ts';

/** Whether there is more of an element than its box shows. */
const useOverflow = (element: RefObject<HTMLElement | null>): boolean => {
	const [overflows, setOverflows] = useState(false);
	// Before anything is painted: a table that scrolls is never there without the keyboard's way to it.
	useLayoutEffect(() => {
		const found = element.current;
		if (!found) return;
		const measure = () => setOverflows(found.scrollWidth > found.clientWidth);
		measure();
		const watcher = new ResizeObserver(measure);
		for (const box of [found, ...found.children]) watcher.observe(box);
		return () => watcher.disconnect();
	}, [element]);
	return overflows;
};

const Content = ({ text, spoken, detail }: Cell) => (
	<>
		{spoken === undefined ? (
			text
		) : (
			<>
				<span aria-hidden="true">{text}</span>
				<span className="unseen">{spoken}</span>
			</>
		)}
		{detail !== undefined && <span className="detail">{detail}</span>}
	</>
);

const classOf = ({ numeric, said }: Cell): string | undefined => {
	if (!numeric) return undefined;
	return said ? 'n said' : 'n';
};

/** A table with its notes, that scrolls within itself where it is too wide; then the keyboard can scroll it too. */
export const FigureTable = ({ table }: { table: TableModel }) => {
	const frame = useRef<HTMLDivElement>(null);
	const overflows = useOverflow(frame);
	const scrollable = overflows ? { role: 'region', 'aria-label': table.caption, tabIndex: 0 } : {};
	return (
		<>
			<div ref={frame} className="scroll figure-table" {...scrollable}>
				<table>
					<caption className="unseen">{table.caption}</caption>
					<thead>
						<tr>
							{table.columns.map(({ label, numeric }) => (
								<th key={label} scope="col" className={numeric ? 'n' : undefined}>
									{label}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{table.rows.map(({ id, head, cells }) => (
							<tr key={id}>
								<th scope="row">
									<Content {...head} />
								</th>
								{cells.map((cell, place) => (
									<td key={table.columns[place + 1]?.label} className={classOf(cell)} colSpan={cell.span}>
										<Content {...cell} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{table.notes.length > 0 && (
				<ul className="plain-list small notes">
					{table.notes.map(({ id, about, text }) => (
						<li key={id}>
							<b>{about}</b> {text}
						</li>
					))}
				</ul>
			)}
		</>
	);
};
