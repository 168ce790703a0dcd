import type { Translate } from '../../i18n/text.tsx';
import { toCsv } from '../../ui/csv.ts';
import { downloadText } from '../../ui/download.ts';
import type { RoundBoard, Standing } from '../shared/api-types.ts';
import type { BoardWords } from './board-words.ts';

/** Keeps the rows shown, in their order, as CSV; instants in UTC, so that a spreadsheet anywhere reads the same. */
export const downloadBoard = (
	{ round }: RoundBoard,
	rows: readonly Standing[],
	words: Pick<BoardWords, 'regionOf'>,
	t: Translate<'secretariat'>,
): void => {
	const heading = [
		t('board.column.code'),
		t('board.column.name'),
		t('board.column.region'),
		t('board.column.state'),
		t('board.column.since'),
		t('board.column.returns'),
		t('board.column.links'),
	];
	const lines = rows.map((government) => [
		government.unit,
		government.name,
		words.regionOf(government),
		t(`board.standing.${government.state}`),
		government.since,
		government.returns,
		government.links,
	]);
	downloadText(`${round.inquiry}-${round.edition}-board.csv`, 'text/csv', toCsv([heading, ...lines]));
};
