import { columnName } from '#domain/import/table.ts';
import { type Translate, useText } from '../../i18n/text.tsx';
import { toCsv } from '../../ui/csv.ts';
import { downloadText } from '../../ui/download.ts';
import { Note } from '../../ui/note.tsx';
import type { Checked, ImportProblem } from './types.ts';

const mostShown = 200;

const columnOf = ({ column, header }: ImportProblem): string =>
	column === null ? '' : [columnName(column), header ?? ''].filter(Boolean).join(': ');

const download = ({ file, problems }: Checked, t: Translate<'import'>): void => {
	const lines = problems.map((problem) => [
		problem.row ?? '',
		columnOf(problem),
		t(`import.problem.${problem.code}`, problem.params),
	]);
	const heading = [t('problems.row'), t('problems.column'), t('problems.what')];
	downloadText(`${file.name}-problems.csv`, 'text/csv', toCsv([heading, ...lines]));
};

/** Every cell that cannot come in, by row and column as a spreadsheet shows them. */
export const ProblemList = ({ checked }: { checked: Checked }) => {
	const { t, formats } = useText('import');
	const { problems, problemCount } = checked;
	if (problemCount === 0)
		return (
			<Note tone="good">
				<p role="status">{t('problems.none')}</p>
			</Note>
		);
	const shown = problems.slice(0, mostShown);
	return (
		<div className="stack tight">
			<Note tone="bad" alert>
				<p>
					<strong>{t('problems.title', { problems: problemCount })}</strong>
				</p>
				<p>{t('problems.why')}</p>
			</Note>
			<table className="listing">
				<thead>
					<tr>
						<th scope="col" className="n">
							{t('problems.row')}
						</th>
						<th scope="col">{t('problems.column')}</th>
						<th scope="col">{t('problems.what')}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((problem, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn as a whole, and never changes in part
						<tr key={place}>
							<td className="n">{problem.row === null ? t('problems.whole-file') : formats.number(problem.row)}</td>
							<td className="import-column">{columnOf(problem)}</td>
							<td>{t(`import.problem.${problem.code}`, problem.params)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{problemCount > shown.length && (
				<p className="small">
					{t('problems.shown', { shown: formats.number(shown.length), of: formats.number(problemCount) })}
				</p>
			)}
			<p>
				<button type="button" className="quiet" onClick={() => download(checked, t)}>
					{t('problems.download')}
				</button>
			</p>
		</div>
	);
};
