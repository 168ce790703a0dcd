import { describe, expect, test } from 'vitest';
import { ownRecords } from '#client/own-figures/records.ts';
import {
	changesOf,
	everything,
	isChanged,
	levelsShown,
	type OwnFigures,
	type OwnQuestion,
	sharesOf,
} from '#client/own-figures/view.ts';
import { toCsv } from '#client/ui/csv.ts';
import type { Result } from '#domain/indicators/releases/publication.ts';

const question = (concept: string, change: Partial<OwnQuestion> = {}): OwnQuestion => ({
	concept,
	question: concept,
	level: 'planning',
	title: concept,
	text: `Is there a ${concept}?`,
	thisTime: 'yes',
	lastTime: 'no',
	comparability: 'same',
	lastText: null,
	note: null,
	released: [],
	...change,
});

const figures = (questions: OwnQuestion[], change: Partial<OwnFigures> = {}): OwnFigures => ({
	unitName: 'Abresso',
	inquiry: { id: 'small', title: 'A small inquiry', synthetic: true },
	edition: { id: '2012', title: 'Inquiry of 2012' },
	before: { id: '2010', title: 'Inquiry of 2010' },
	editions: [],
	release: null,
	returned: { number: 2, submittedAt: '2012-06-15T10:00:00.000Z' },
	groups: [],
	levels: [
		{ id: 'planning', title: 'Planning' },
		{ id: 'cooperation', title: 'Cooperation' },
	],
	questions,
	...change,
});

const released = (group: string, result: Result): OwnQuestion['released'][number] => ({
	group,
	figure: { id: `share/plan/${group}`, group, of: { kind: 'share', concept: 'plan' }, result },
});
const share: Result = {
	...{ kind: 'value', measure: 'share', yes: 2, no: 4, base: 6, share: '1/3', bounds: ['1/4', '1/2'] },
	...{
		notApplicable: 0,
		preferredNot: 0,
		unanswered: 0,
		notAsked: 0,
		submitted: 6,
		contacted: 8,
		interval: [0.1, 0.6],
	},
};
const release = {
	edition: '2012',
	number: 3,
	cutOff: '2012-09-16T12:00:00.000Z',
	frozenAt: '2012-10-01T09:00:00.000Z',
};

describe('what changed in a government’s own answers', () => {
	test('no last time and yes now, and the other way, come from questions in the same words alone', () => {
		const changes = changesOf(
			figures([
				question('gained'),
				question('lost', { lastTime: 'yes', thisTime: 'no' }),
				question('kept', { lastTime: 'yes' }),
				question('broken', { comparability: 'broken' }),
				question('new', { comparability: 'first', lastTime: 'not-asked' }),
				question('reworded', { comparability: 'reworded' }),
			]),
		);
		const concepts = (questions: OwnQuestion[]) => questions.map(({ concept }) => concept);
		expect(concepts(changes.gained)).toEqual(['gained']);
		expect(concepts(changes.lost)).toEqual(['lost']);
		expect(concepts(changes.reworded)).toEqual(['reworded']);
	});

	test('a question that was left empty or not asked once has not changed', () => {
		for (const none of [null, 'not-asked'] as const) {
			expect(isChanged(question('plan', { lastTime: none }))).toBe(false);
			expect(isChanged(question('plan', { thisTime: none }))).toBe(false);
			expect(changesOf(figures([question('plan', { comparability: 'reworded', lastTime: none })])).reworded).toEqual(
				[],
			);
		}
		expect(isChanged(question('plan', { lastTime: 'not-applicable' }))).toBe(true);
	});
});

describe('the released shares beside an answer', () => {
	const groups = [
		{ id: 'africa', name: 'Africa' },
		{ id: 'steering', name: 'Steering Group' },
	];

	test('are what the release says, with everyone first and a line for each group', () => {
		const plan = question('plan', {
			released: [released('steering', { kind: 'confidential' }), released('all', share)],
		});
		expect(sharesOf(figures([plan], { groups, release }), plan)).toEqual([
			{ group: 'all', share: { kind: 'share', share: '1/3', yes: 2, base: 6, part: 1 / 3 } },
			{ group: 'africa', share: { kind: 'not-in-release' } },
			{ group: 'steering', share: { kind: 'confidential' } },
		]);
	});

	test('are words where the release has words, and say that nobody answered where nobody did', () => {
		const plan = question('plan', {
			released: [
				released('all', { kind: 'words', words: 'all-or-almost-all' }),
				released('africa', { kind: 'missing', reason: 'nobody-answered' }),
			],
		});
		const [all, africa] = sharesOf(figures([plan], { groups, release }), plan);
		expect(all?.share).toEqual({ kind: 'words', words: 'all-or-almost-all' });
		expect(africa?.share).toEqual({ kind: 'no-answers' });
	});

	test('go into the file with the own answers: a row for each group, a row without figures where nothing is released', () => {
		const plan = question('plan', { released: [released('all', share), released('africa', { kind: 'confidential' })] });
		const groupsOfOne = groups.slice(0, 1);
		const file = toCsv(ownRecords(figures([plan], { groups: groupsOfOne, release })));
		expect(file.split('\r\n').slice(1, 3)).toEqual([
			'2012,2,plan,planning,Is there a plan?,yes,2010,no,same,3,all,,share,2,6,33.33,true',
			'2012,2,plan,planning,Is there a plan?,yes,2010,no,same,3,africa,Africa,confidential,,,,true',
		]);
		const [head = [], ...rows] = ownRecords(figures([plan]));
		expect(rows).toHaveLength(1);
		for (const row of rows) expect(row).toHaveLength(head.length);
	});
});

describe('the questions shown', () => {
	const all = figures([
		question('plan'),
		question('Côte', { lastTime: 'yes' }),
		question('partners', { level: 'cooperation', lastTime: 'yes', thisTime: 'no' }),
	]);
	const shown = (chosen: Partial<typeof everything>) =>
		levelsShown(all, { ...everything, ...chosen }).map(({ id, questions }) => [id, questions.map((q) => q.concept)]);

	test('are all of them, level by level, unless something is chosen', () => {
		expect(shown({})).toEqual([
			['planning', ['plan', 'Côte']],
			['cooperation', ['partners']],
		]);
	});

	test('are those of a level, those that changed, or those that hold the words typed', () => {
		expect(shown({ level: 'cooperation' })).toEqual([['cooperation', ['partners']]]);
		expect(shown({ which: 'changed' })).toEqual([
			['planning', ['plan']],
			['cooperation', ['partners']],
		]);
		expect(shown({ find: 'cote' })).toEqual([['planning', ['Côte']]]);
		expect(shown({ find: 'nothing of the kind' })).toEqual([]);
	});
});
