import { describe, expect, test } from 'vitest';
import type { JsonChange } from '#test/support/change-json.ts';
import { problemsAfter } from '#test/support/definition-problems.ts';

const in2010 = 'editions/2010.json';
const in2012 = 'editions/2012.json';
const note = { en: 'It changed.', fr: 'Elle a changé.' };

const plan = '/sections/0/questions/0';
const unit = '/sections/0/questions/1';
const unitWhich = '/sections/0/questions/2';
const budget = '/sections/0/questions/3';
const newProgrammes = '/sections/0/questions/4';
const partners = '/sections/1/questions/0';
const trainingGiven = '/sections/1/questions/1';
const evaluation = '/sections/1/questions/3';

describe('the statement of comparability', () => {
	test('is missed where the concept was asked before', () => {
		expect(problemsAfter([in2012, `${plan}/comparability`, undefined])).toEqual([
			`${in2012} ${plan} missing-comparability: The concept "plan" was carried last by "2010": say how this question compares with it.`,
		]);
	});

	test('is missed where the concept was only reported before', () => {
		expect(problemsAfter([in2010, `${plan}/comparability`, undefined])).toEqual([
			`${in2010} ${plan} missing-comparability: The concept "plan" was carried last by "2008": say how this question compares with it.`,
		]);
	});

	test('is refused where it is with another edition than the last that carried the concept', () => {
		expect(problemsAfter([in2012, `${plan}/comparability/with`, '2008'])).toEqual([
			`${in2012} ${plan}/comparability/with wrong-comparability: The comparability is with "2010", which carried the concept last, not with "2008".`,
		]);
	});

	test('reaches back over an edition that did not ask', () => {
		expect(
			problemsAfter(
				[in2010, budget, undefined],
				[in2010, '/dropped', [{ concept: 'budget', last: '2008', note }]],
				[in2012, `${budget}/comparability/with`, '2008'],
			),
		).toEqual([]);
	});

	test('is refused where no edition carried the concept before', () => {
		expect(problemsAfter([in2012, `${evaluation}/comparability`, { with: '2010', status: 'broken', note }])).toEqual([
			`${in2012} ${evaluation}/comparability wrong-comparability: No earlier edition carries "evaluation".`,
		]);
	});

	test('needs a note unless it is "same"', () => {
		expect(problemsAfter([in2012, `${budget}/comparability/note`, undefined])).toEqual([
			`${in2012} ${budget}/comparability missing-note: "reworded" needs a note on what changed.`,
		]);
	});
});

describe('a change since the edition before', () => {
	const text = (en: string, fr: string) => ({ en, fr });

	test.each<[what: string, changed: string, ...changes: JsonChange[]]>([
		['the wording', 'wording (en, fr)', [in2012, `${plan}/text`, text('Is there a plan?', 'Y a-t-il un plan ?')]],
		['the wording in one language', 'wording (fr)', [in2012, `${plan}/text/fr`, 'Y a-t-il un plan ?']],
		['the help in one language', 'help (en)', [in2012, `${plan}/help/en`, 'Any plan.']],
		['a help taken away', 'help (en, fr)', [in2012, `${plan}/help`, undefined]],
		['"not applicable" added', 'not-applicable (en, fr)', [in2012, `${plan}/notApplicable`, text('None', 'Aucun')]],
		['"prefer not to answer" added', 'prefer-not', [in2012, `${plan}/preferNotToAnswer`, true]],
		[
			'a period added',
			'help (en, fr), period',
			[in2012, `${plan}/help`, text('Since {since}.', 'Depuis le {since}.')],
			[in2012, `${plan}/period`, { since: '2010-01-01', months: 24 }],
		],
	])('of %s makes a question more than "same"', (_, changed, ...changes) => {
		expect(problemsAfter(...changes)).toEqual([
			`${in2012} ${plan}/comparability/status counts-as-reworded: It is marked "same", but differs from "2010" in ${changed}: that is at least "reworded".`,
		]);
	});

	test.each<[what: string, place: string, changed: string, ...changes: JsonChange[]]>([
		['"not applicable" taken away', unit, 'not-applicable (en, fr)', [in2012, `${unit}/notApplicable`, undefined]],
		['the words of "not applicable"', unit, 'not-applicable (fr)', [in2012, `${unit}/notApplicable/fr`, 'Sans objet']],
		['a condition taken away', unitWhich, 'condition', [in2012, `${unitWhich}/askedWhen`, undefined]],
		['a condition', unitWhich, 'condition', [in2012, `${unitWhich}/askedWhen/equals/value`, 'no']],
		['a condition added', partners, 'condition', [in2012, `${partners}/askedWhen`, { answered: 'plan' }]],
		['the length of a period', newProgrammes, 'period', [in2012, `${newProgrammes}/period/months`, 12]],
		['an option taken away', partners, 'options', [in2012, `${partners}/options/1`, undefined]],
		['the words of an option', partners, 'options (fr)', [in2012, `${partners}/options/1/label/fr`, 'Firmes']],
		['what excludes others', partners, 'options', [in2012, `${partners}/options/2/exclusive`, undefined]],
	])('of %s makes a question more than "same"', (_, place, changed, ...changes) => {
		expect(problemsAfter(...changes)).toEqual([
			`${in2012} ${place}/comparability/status counts-as-reworded: It is marked "same", but differs from "2010" in ${changed}: that is at least "reworded".`,
		]);
	});

	test('marked "reworded" with a note is accepted', () => {
		expect(
			problemsAfter(
				[in2012, `${plan}/text/fr`, 'Y a-t-il un plan ?'],
				[in2012, `${plan}/comparability`, { with: '2010', status: 'reworded', note }],
			),
		).toEqual([]);
	});

	test('of the beginning of a period is none: it moves with the edition', () => {
		expect(problemsAfter([in2012, `${newProgrammes}/period/since`, '2011-01-01'])).toEqual([]);
	});

	test('of the id of a question that a condition looks at is none', () => {
		expect(
			problemsAfter(
				[in2012, `${unit}/id`, 'responsible-unit'],
				[in2012, `${unitWhich}/askedWhen/equals/question`, 'responsible-unit'],
				[in2012, '/sections/0/questions/5/askedWhen/all/1/any/1/not/equals/question', 'responsible-unit'],
			),
		).toEqual([]);
	});

	test('of the order of a condition’s parts is none', () => {
		const parts = [{ equals: { question: 'plan', value: 'yes' } }, { answered: 'unit' }];
		expect(
			problemsAfter(
				[in2010, `${partners}/askedWhen`, { any: parts }],
				[in2012, `${partners}/askedWhen`, { any: parts.toReversed() }],
			),
		).toEqual([]);
	});

	test('of the type must be "broken"', () => {
		const open = { id: 'partners', concept: 'partners', type: 'open', length: 'long', source: [{ document: 'x' }] };
		const text2012 = { en: 'Which partners do you have?', fr: 'Quels partenaires avez-vous ?' };
		const asOpen = (status: string) =>
			problemsAfter([in2012, partners, { ...open, text: text2012, comparability: { with: '2010', status, note } }]);
		expect(asOpen('reworded')).toEqual([
			`${in2012} ${partners}/comparability/status counts-as-broken: The type was "several-of" in "2010": a change of type is "broken".`,
		]);
		expect(asOpen('broken')).toEqual([]);
	});

	test('cannot be judged against what was only reported', () => {
		expect(problemsAfter([in2010, `${unit}/comparability`, { with: '2008', status: 'same' }])).toEqual([]);
	});
});

describe('a concept that was split', () => {
	test('must be "broken"', () => {
		expect(problemsAfter([in2012, `${trainingGiven}/comparability/status`, 'reworded'])).toEqual([
			`${in2012} ${trainingGiven}/comparability/status counts-as-broken: The concept was split from "training", so the comparability is "broken".`,
		]);
	});

	test('must say so', () => {
		expect(problemsAfter([in2012, `${trainingGiven}/comparability`, undefined])).toEqual([
			`${in2012} ${trainingGiven} missing-comparability: The concept "training" was carried last by "2010": say how this question compares with it.`,
		]);
	});
});

describe('a concept of the edition before', () => {
	test('that is neither asked nor listed as dropped is missed', () => {
		expect(problemsAfter([in2012, '/dropped', undefined])).toEqual([
			`${in2012}  lost-concept: The concept "status" of "2010" is neither asked nor listed under "dropped".`,
		]);
	});

	test('is missed also where it was only reported', () => {
		expect(problemsAfter([in2010, budget, undefined], [in2012, `${budget}/comparability/with`, '2008'])).toEqual([
			`${in2010}  lost-concept: The concept "budget" of "2008" is neither asked nor listed under "dropped".`,
		]);
	});

	test('cannot be dropped and asked', () => {
		expect(problemsAfter([in2012, '/dropped/-', { concept: 'plan', last: '2010', note }])).toEqual([
			`${in2012} /dropped/1 not-dropped: The concept "plan" is listed as dropped, but asked.`,
		]);
	});

	test('cannot be dropped without having been asked', () => {
		expect(
			problemsAfter(
				[in2012, evaluation, undefined],
				[in2012, '/dropped/-', { concept: 'evaluation', last: '2010', note }],
			),
		).toEqual([`${in2012} /dropped/1 not-dropped: No earlier edition carries "evaluation", so it is not dropped.`]);
	});

	test('was asked last in the edition that carried it last', () => {
		expect(problemsAfter([in2012, '/dropped/0/last', '2008'])).toEqual([
			`${in2012} /dropped/0/last not-dropped: "status" was carried last by "2010", not by "2008".`,
		]);
	});

	test('is not judged while an edition cannot be read', () => {
		expect(problemsAfter([in2010, '/year', 'ten'], [in2012, '/dropped', undefined])).toEqual([
			`${in2010} /year wrong-value: Must be a number, not "ten".`,
		]);
	});
});
