import { ScrollBox } from '../ui/scroll-box.tsx';
import type { Cell, TableModel } from './table-model.ts';

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
export const FigureTable = ({ table }: { table: TableModel }) => (
	<>
		<ScrollBox label={table.caption} className="figure-table">
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
							<th scope="row" className={head.depth ? `depth-${Math.min(2, head.depth)}` : undefined}>
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
		</ScrollBox>
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
