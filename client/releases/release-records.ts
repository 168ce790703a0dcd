import {
	distributionRecords,
	meanRecord,
	panelColumns,
	panelRecord,
	percentOf,
	rateRecord,
	shareRecord,
	valueColumns,
} from '../analyse/figure-records.ts';
import { type Cell, rowsUnder } from '../ui/csv.ts';
import { type FigureRow, figureRows, statusOf } from './figure-rows.ts';
import type { PanelResult, PanelTest, Release } from './types.ts';

/** The columns of the table of all figures of a release. */
const columns = [
	'inquiry',
	'edition',
	'release',
	'figure',
	'kind',
	'id',
	'title',
	'question',
	'level',
	'group',
	'group_name',
	'compared_with',
	'status',
	'words',
	'missing_reason',
	'option',
	...valueColumns,
	'first_share',
	'second_share',
	...panelColumns,
	'returned_both',
	'left',
	'joined',
	'synthetic',
] as const;
type Column = (typeof columns)[number];
type ReleaseRecord = Partial<Record<Column, Cell | boolean>>;

const panelRecords = (panel: PanelResult, test: PanelTest | undefined): ReleaseRecord[] => [
	{
		base: panel.base,
		first_share: percentOf(panel.first),
		second_share: percentOf(panel.second),
		...panelRecord(panel, test),
		returned_both: panel.returnedBoth,
		left: panel.left,
		joined: panel.joined,
	},
];

const resultRecords = ({ result, test }: FigureRow): ReleaseRecord[] => {
	if (result.kind === 'words') return [{ words: result.words }];
	if (result.kind === 'missing') return [{ missing_reason: result.reason }];
	if (result.kind === 'confidential') return [{}];
	if (result.measure === 'panel') return panelRecords(result, test);
	const of = { contacted: result.contacted, returned: result.submitted };
	switch (result.measure) {
		case 'share':
			return [{ ...of, ...shareRecord(result) }];
		case 'mean':
			return [{ ...of, ...meanRecord(result) }];
		case 'distribution':
			return distributionRecords(result).map((record) => ({ ...of, ...record }));
	}
};

const figureRecords = (row: FigureRow): ReleaseRecord[] => {
	const head: ReleaseRecord = {
		figure: row.id,
		kind: row.kind,
		id: row.subject,
		title: row.title,
		question: row.text ?? '',
		level: row.level ?? '',
		group: row.group,
		group_name: row.groupName,
		compared_with: row.from ? `${row.from.edition}/${row.from.release}` : '',
		status: row.status,
	};
	return resultRecords(row).map((record) => ({ ...head, ...record }));
};

const rateRecords = ({ content, names }: Release, whole: string): ReleaseRecord[] => {
	const nameOf = (id: string): string => names.groups.find((group) => group.id === id)?.name ?? id;
	const all = [
		{ group: 'all', name: whole, rate: content.responseRate },
		...content.responseByGroup.map(({ group, rate }) => ({ group, name: nameOf(group), rate })),
	];
	return all.map(({ group, name, rate }) => {
		const head = { figure: `response-rate/${group}`, kind: 'response-rate', group, group_name: name };
		if (rate.kind === 'value') return { ...head, status: statusOf(rate), ...rateRecord(rate) };
		return { ...head, status: statusOf(rate), ...(rate.kind === 'missing' && { missing_reason: rate.reason }) };
	});
};

/** Every figure of a release, those withheld too, as the rows of a file. Shares in per cent, scores in points. */
export const releaseTable = (release: Release, whole: string): Cell[][] => {
	const { inquiry, edition, number: released, synthetic } = release.head;
	const own = { inquiry, edition, release: released, synthetic };
	const records = [
		...rateRecords(release, whole),
		...figureRows(release.content.publication, release.names, whole).flatMap(figureRecords),
	];
	return rowsUnder(
		columns,
		records.map((record) => ({ ...own, ...record })),
	);
};
