import { expect, test } from 'vitest';
import { rateTable } from '#client/analyse/workbench/pages/response-tables.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

test('a group without a response rate says why', () => {
	const view = viewOfTrial();
	const rate = { kind: 'value', measure: 'response-rate', rate: '1/2', submitted: 10, contacted: 20 } as const;
	const round = { rate, overTime: null, reweighted: [] };
	const rounds = [
		{ ...round, edition: '2010', byGroup: [{ group: 'europe', rate }] },
		{ ...round, edition: '2012', byGroup: [{ group: 'africa', rate: { kind: 'confidential' } as const }] },
	];
	const table = rateTable({ rounds }, view.analysis.groups, workWordsIn('en', view));
	const said = Object.fromEntries(table.rows.map(({ id, cells }) => [id, cells.map(({ text }) => text)]));
	expect(said).toMatchObject({
		all: ['50.0%', '50.0%'],
		europe: ['50.0%', 'nobody contacted'],
		africa: ['nobody contacted', 'confidential'],
	});
});
