import { readFileSync } from 'node:fs';
import { columnName } from '#domain/import/table.ts';
import type { ImportReply } from '../administer-import.ts';

type Done = Extract<ImportReply, { checked: unknown }>;
type Edition = Done['checked']['editions'][number];
type ImportProblem = Done['checked']['problems'][number];

/** The words of the page, so that the console says of a cell what the page says. */
const words = JSON.parse(readFileSync(new URL('../../client/i18n/en/import.json', import.meta.url), 'utf8')) as Record<
	string,
	string
>;

const said = ({ code, params }: ImportProblem): string =>
	(words[`import.problem.${code}`] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

const placeOf = ({ row, column, header }: ImportProblem): string => {
	const parts = [
		row === null ? '' : `row ${row}`,
		column === null ? '' : `column ${columnName(column)}${header ? ` (${header.slice(0, 40)})` : ''}`,
	];
	return parts.filter(Boolean).join(', ') || 'the file';
};

const countsOf = ({ counts }: Edition['questions'][number]): string =>
	Object.entries(counts)
		.map(([answer, count]) => `${answer} ${count}`)
		.join(', ');

const editionLines = (edition: Edition): string[] => [
	edition.correction
		? `${edition.edition}, as a correction: ${edition.contacted} contacted, ${edition.returns} answered`
		: `${edition.edition} (${edition.opensOn} to ${edition.closesOn}): ${edition.contacted} contacted, ${edition.returns} answered`,
	...(edition.correction ? correctionLines(edition.correction) : []),
	...edition.questions
		.filter(({ counts }) => Object.keys(counts).some((answer) => answer !== 'unanswered'))
		.map((question) => `  ${question.question}: ${countsOf(question)}`),
];

const listed = (names: readonly string[]): string =>
	`${names.length}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;

const correctionLines = (correction: NonNullable<Edition['correction']>): string[] => [
	`  returns that are corrected: ${listed(correction.corrected)}`,
	`  new returns: ${listed(correction.added)}`,
	`  unchanged: ${correction.unchanged}`,
	`  not answered in the file, which keep their return: ${listed(correction.kept)}`,
];

const sheetLines = ({ sheet, otherSheets }: Done['checked']['file']): string[] =>
	sheet !== null && otherSheets > 0
		? [`read: the sheet “${sheet}”; not read: ${otherSheets} more ${otherSheets === 1 ? 'sheet' : 'sheets'}`]
		: [];

/** What a dry run or an import has to say: what comes in, then every cell that cannot. */
export const importLines = ({ checked, imported }: Done): string[] => {
	const { file, editions, problems, problemCount } = checked;
	const notListed = problemCount - problems.length;
	return [
		`${file.name}, SHA-256 ${file.hash}`,
		...sheetLines(file),
		...editions.flatMap(editionLines),
		...problems.map((problem) => `${placeOf(problem)}: ${said(problem)}`),
		...(notListed > 0 ? [`and ${notListed} more`] : []),
		...(problems.some(({ code }) => code === 'edition-imported')
			? ['To correct what was brought in before, say --correct.']
			: []),
		outcome(problemCount, imported),
	];
};

const outcome = (problemCount: number, imported: string | null): string => {
	if (problemCount > 0) return `Nothing was imported: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}.`;
	if (imported === null) return 'All of it can come in. Nothing was imported yet: this was a dry run.';
	return `Imported as ${imported}. Take it back with: npm run import-answers -- --undo ${imported}`;
};
