import { allRecords, intervalOf, panelColumns, panelRecord, percentOf, rowsOf } from '../../figure-records.ts';
import type { Change } from '../types.ts';
import type { WorkView } from '../work-view.ts';

/** What the workbench's files have beyond those of the results: of whom, and the change. */
export const changeColumns = [
	'group',
	'panel_from',
	'panel_to',
	'change_kind',
	'change_from',
	'panel_base',
	...panelColumns,
	'all_difference_points',
	'all_low',
	'all_high',
	'all_bounds_low',
	'all_bounds_high',
] as const;
type ChangeRecord = Partial<Record<(typeof changeColumns)[number], string | number>>;

export const changeRecord = (change: Change | undefined): ChangeRecord => {
	if (!change) return {};
	if (change.kind !== 'compared')
		return { change_kind: change.kind, ...('from' in change && { change_from: change.from }) };
	const { panel, test, all, from } = change;
	return {
		change_kind: change.kind,
		change_from: from,
		...(panel.kind === 'value' && { panel_base: panel.base, ...panelRecord(panel, test) }),
		all_difference_points: percentOf(all.difference),
		all_low: intervalOf(all.interval[0]),
		all_high: intervalOf(all.interval[1]),
		all_bounds_low: percentOf(all.bounds[0]),
		all_bounds_high: percentOf(all.bounds[1]),
	};
};

/** Every figure with its change, and of whom it is. */
export const boardRows = (view: WorkView): (string | number)[][] => {
	const records = allRecords(view).map((record) => {
		const change = record.kind === 'question' ? view.changeInto(String(record.edition), String(record.id)) : undefined;
		return { ...record, ...view.whose?.record, ...changeRecord(change) };
	});
	return rowsOf(records, changeColumns);
};
