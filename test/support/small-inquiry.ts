import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { parseFiles } from '#domain/survey/definition-files.ts';

const text = (en: string, fr: string) => ({ en, fr });
const source = [{ document: 'The report of the first meeting', passage: 'session 3.1' }];

/**
 * A small inquiry in two languages: 2008 is known from what was published, 2010 and 2012 were fielded. From 2010 to 2012
 * `plan` and `partners` stay the same, `new-programmes` moves its period, `budget` is reworded, `status` is dropped,
 * `training` is split in two, and `evaluation` is new.
 */
const inquiry = {
	id: 'small',
	title: text('A small inquiry', 'Une petite enquête'),
	description: text('What governments do.', 'Ce que font les gouvernements.'),
	languages: ['en', 'fr'],
	levels: [
		{ id: 'planning', title: text('Planning', 'Planification'), scored: true },
		{ id: 'cooperation', title: text('Cooperation', 'Coopération'), scored: false },
	],
	concepts: [
		{ id: 'plan', title: text('Has a plan', 'A un plan'), level: 'planning', scored: true },
		{ id: 'unit', title: text('Has a unit', 'A une unité'), level: 'planning', scored: true },
		{ id: 'unit-which', title: text('Which unit', 'Quelle unité'), level: 'planning', follows: 'unit' },
		{ id: 'budget', title: text('Has a budget', 'A un budget'), level: 'planning', scored: true },
		{ id: 'new-programmes', title: text('Has new programmes', 'A de nouveaux programmes'), level: 'planning' },
		{ id: 'learnt', title: text('What was learnt', 'Ce qui a été appris'), level: 'planning' },
		{ id: 'partners', title: text('Its partners', 'Ses partenaires'), level: 'cooperation' },
		{ id: 'status', title: text('State of the work', 'État des travaux'), level: 'cooperation' },
		{ id: 'training', title: text('Trains', 'Forme'), level: 'cooperation' },
		{
			id: 'training-given',
			title: text('Gives training', 'Donne des formations'),
			level: 'cooperation',
			splitFrom: 'training',
		},
		{
			id: 'training-received',
			title: text('Receives training', 'Reçoit des formations'),
			level: 'cooperation',
			splitFrom: 'training',
		},
		{ id: 'evaluation', title: text('Evaluates', 'Évalue'), level: 'cooperation' },
	],
	codebook: {
		version: 1,
		themes: [
			{
				id: 'capacity',
				title: text('Capacity', 'Capacités'),
				description: text('Staff, funds, knowledge.', 'Personnel, fonds, savoir.'),
			},
			{
				id: 'mandates',
				title: text('Mandates', 'Mandats'),
				description: text('Who is in charge.', 'Qui est responsable.'),
			},
		],
	},
	quantifiers: [
		{ id: 'none', share: { exactly: '0' }, words: text('none', 'aucun') },
		{ id: 'all', share: { exactly: '1' }, words: text('all', 'tous') },
		{ id: 'majority', share: { above: '1/2' }, words: text('a majority', 'une majorité') },
		{ id: 'half', share: { exactly: '1/2' }, words: text('half', 'la moitié') },
		{ id: 'minority', share: { below: '1/2' }, words: text('a minority', 'une minorité') },
	],
};

const units = {
	inquiry: 'small',
	source: 'Invented for tests.',
	synthetic: true,
	regions: [
		{ id: 'north', name: text('North', 'Nord') },
		{ id: 'far-north', name: text('Far North', 'Grand Nord'), within: 'north' },
		{ id: 'south', name: text('South', 'Sud') },
	],
	units: [
		...['Aland', 'Brena', 'Corvia'].map((name, place) => ({
			code: `XA${'ABC'[place]}`,
			name: text(name, name),
			kind: 'government',
			region: 'north',
			subregion: 'far-north',
		})),
		...['Dunmar', 'Elbora', 'Fennia'].map((name, place) => ({
			code: `XB${'ABC'[place]}`,
			name: text(name, name),
			kind: 'government',
			region: 'south',
		})),
		{ code: 'XZZ', name: text('The Observer', 'L’Observateur'), kind: 'observer' },
	],
};

const indicators = {
	inquiry: 'small',
	indicators: [
		{
			id: 'planning-score',
			title: text('Score of planning', 'Score de planification'),
			kind: 'mean',
			level: 'planning',
			components: [{ concept: 'plan' }, { concept: 'unit' }, { concept: 'budget' }],
			missing: { policy: 'available', minimum: '1/2' },
		},
		{
			id: 'weighted-score',
			title: text('Weighted score', 'Score pondéré'),
			kind: 'weighted-mean',
			components: [
				{ concept: 'plan', weight: '2' },
				{ concept: 'unit', weight: '1' },
				{ indicator: 'planning-score', weight: '1/2' },
			],
			missing: { policy: 'as-no' },
		},
		{
			id: 'gap',
			title: text('Gap between plan and budget', 'Écart entre plan et budget'),
			kind: 'difference',
			of: { concept: 'plan' },
			minus: { concept: 'budget' },
		},
		{
			id: 'planning-bands',
			title: text('Stages of planning', 'Stades de planification'),
			kind: 'bands',
			of: 'planning-score',
			bands: [
				{ id: 'beginning', title: text('beginning', 'début'), from: '0' },
				{ id: 'advanced', title: text('advanced', 'avancé'), from: '80' },
				{ id: 'complete', title: text('complete', 'complet'), from: '100' },
			],
		},
	],
};

const edition2008 = {
	inquiry: 'small',
	id: '2008',
	year: 2008,
	title: text('Survey of 2008', 'Enquête de 2008'),
	meeting: text('First meeting', 'Première réunion'),
	kind: 'reported',
	description: text('Known from the report.', 'Connue par le rapport.'),
};

const reported2008 = {
	inquiry: 'small',
	edition: '2008',
	contacted: 32,
	publishedIn: text('Report of the first meeting', 'Rapport de la première réunion'),
	source: source[0],
	results: [
		{
			concept: 'plan',
			wording: text('about 80% of governments', 'environ 80 % des gouvernements'),
			figure: { percent: 80, about: true },
		},
		{ concept: 'unit', wording: text('a majority', 'une majorité'), figure: { phrase: 'a-majority' } },
		{
			concept: 'budget',
			wording: text('a larger majority', 'une plus grande majorité'),
			figure: { phrase: 'a-larger-majority', than: 'unit' },
		},
	],
};

const comparedWith = (edition: string) => ({ comparability: { with: edition, status: 'same' } });
const changedSince = (edition: string, status: 'reworded' | 'broken', note: { en: string; fr: string }) => ({
	comparability: { with: edition, status, note },
});

const plan = {
	id: 'plan',
	concept: 'plan',
	type: 'yes-no',
	text: text('Does your government have a plan?', 'Votre gouvernement a-t-il un plan ?'),
	help: text('A plan that was adopted.', 'Un plan qui a été adopté.'),
	source,
};
const unit = {
	id: 'unit',
	concept: 'unit',
	type: 'yes-no',
	text: text('Is one unit responsible?', 'Une unité est-elle responsable ?'),
	notApplicable: text('There is nothing to coordinate', 'Il n’y a rien à coordonner'),
	source,
};
const unitWhich = {
	id: 'unit-which',
	concept: 'unit-which',
	type: 'open',
	length: 'short',
	text: text('Which unit?', 'Quelle unité ?'),
	askedWhen: { equals: { question: 'unit', value: 'yes' } },
	source,
};
const budget = {
	id: 'budget',
	concept: 'budget',
	type: 'yes-no',
	text: text('Is there a budget line?', 'Y a-t-il une ligne budgétaire ?'),
	preferNotToAnswer: true,
	remark: true,
	source,
};
const newProgrammes = (since: string) => ({
	id: 'new-programmes',
	concept: 'new-programmes',
	type: 'yes-no',
	text: text('Are there new programmes since {since}?', 'Y a-t-il de nouveaux programmes depuis le {since} ?'),
	period: { since, months: 24 },
	source,
});
const learnt = {
	id: 'learnt',
	concept: 'learnt',
	type: 'open',
	length: 'long',
	ownConsent: true,
	text: text('What was learnt?', 'Qu’a-t-on appris ?'),
	askedWhen: {
		all: [
			{ answered: 'new-programmes' },
			{
				any: [
					{ equals: { question: 'new-programmes', value: 'yes' } },
					{ not: { equals: { question: 'unit', value: 'no' } } },
				],
			},
		],
	},
	source,
};
const partners = {
	id: 'partners',
	concept: 'partners',
	type: 'several-of',
	text: text('Which partners take part?', 'Quels partenaires participent ?'),
	options: [
		{ id: 'cities', label: text('Cities', 'Villes') },
		{ id: 'companies', label: text('Companies', 'Entreprises') },
		{ id: 'none', label: text('None of these', 'Aucun d’eux'), exclusive: true },
	],
	source,
};
const status = {
	id: 'status',
	concept: 'status',
	type: 'one-of',
	text: text('Where does the work stand?', 'Où en sont les travaux ?'),
	options: [
		{ id: 'begun', label: text('Begun', 'Commencés') },
		{ id: 'done', label: text('Done', 'Achevés') },
	],
	askedWhen: { not: { equals: { question: 'partners', value: 'none' } } },
	source,
};
const yesNo = (id: string, wording: ReturnType<typeof text>) => ({
	id,
	concept: id,
	type: 'yes-no',
	text: wording,
	source,
});

const edition2010 = {
	inquiry: 'small',
	id: '2010',
	year: 2010,
	title: text('Inquiry of 2010', 'Enquête de 2010'),
	meeting: text('Second meeting', 'Deuxième réunion'),
	kind: 'fielded',
	introduction: text('Why we ask.', 'Pourquoi nous demandons.'),
	sections: [
		{
			id: 'planning',
			title: text('Planning', 'Planification'),
			lead: text('About your plans.', 'Sur vos plans.'),
			questions: [
				{ ...plan, ...comparedWith('2008') },
				{ ...unit, ...changedSince('2008', 'reworded', text('With "not applicable".', 'Avec « sans objet ».')) },
				unitWhich,
				{ ...budget, ...comparedWith('2008') },
				newProgrammes('2008-11-01'),
				learnt,
			],
		},
		{
			id: 'cooperation',
			title: text('Cooperation', 'Coopération'),
			lead: text('About others.', 'Sur les autres.'),
			questions: [partners, status, yesNo('training', text('Do you train?', 'Formez-vous ?'))],
		},
	],
};

const splitNote = text('Was one question on training.', 'Était une seule question sur la formation.');

const edition2012 = {
	...edition2010,
	id: '2012',
	year: 2012,
	title: text('Inquiry of 2012', 'Enquête de 2012'),
	meeting: text('Third meeting', 'Troisième réunion'),
	sections: [
		{
			...edition2010.sections[0],
			questions: [
				{ ...plan, ...comparedWith('2010') },
				{ ...unit, ...comparedWith('2010') },
				{ ...unitWhich, ...comparedWith('2010') },
				{
					...budget,
					text: text('Is there a budget line of its own?', 'Y a-t-il une ligne budgétaire propre ?'),
					...changedSince('2010', 'reworded', text('It must be a line of its own.', 'Ce doit être une ligne propre.')),
				},
				{ ...newProgrammes('2010-11-01'), ...comparedWith('2010') },
				{ ...learnt, ...comparedWith('2010') },
			],
		},
		{
			...edition2010.sections[1],
			questions: [
				{ ...partners, ...comparedWith('2010') },
				{
					...yesNo('training-given', text('Do you give training?', 'Donnez-vous des formations ?')),
					...changedSince('2010', 'broken', splitNote),
				},
				{
					...yesNo('training-received', text('Do you receive training?', 'Recevez-vous des formations ?')),
					...changedSince('2010', 'broken', splitNote),
				},
				yesNo('evaluation', text('Do you evaluate?', 'Évaluez-vous ?')),
			],
		},
	],
	dropped: [{ concept: 'status', last: '2010', note: text('Nobody used it.', 'Personne ne s’en servait.') }],
};

const scenario = {
	inquiry: 'small',
	edition: '2010',
	title: 'A government without a unit is not asked which one it is.',
	answers: { plan: { choice: 'yes' }, unit: { choice: 'no' }, budget: { choice: 'yes' } },
	expect: {
		asked: ['plan', 'unit', 'budget'],
		notAsked: ['unit-which', 'learnt'],
		states: { plan: 'yes', unit: 'no' },
		scores: { 'planning-score': '200/3' },
	},
};

const files = {
	'inquiry.json': inquiry,
	'units.json': units,
	'indicators.json': indicators,
	'fielded.json': { editions: {} },
	'editions/2008.json': edition2008,
	'editions/2010.json': edition2010,
	'editions/2012.json': edition2012,
	'reported/2008.json': reported2008,
	'scenarios/without-unit.json': scenario,
};

/** The JSON files of the small inquiry's folder, a fresh copy each time. */
export const smallInquiryFiles = (): Record<keyof typeof files, unknown> => JSON.parse(JSON.stringify(files));

/** The small inquiry, read from its files. */
export const smallInquiry = (): InquiryDefinition => {
	const { parsed, problems } = parseFiles(smallInquiryFiles());
	const [units] = parsed.units;
	if (problems.length > 0 || !parsed.inquiry || !units || !parsed.indicators || !parsed.fielded)
		throw new Error(`The small inquiry is out of shape: ${JSON.stringify(problems)}`);
	return {
		inquiry: parsed.inquiry.content,
		units: units.content,
		editions: parsed.editions.map(({ content }) => content),
		fielded: parsed.fielded.content,
		indicators: parsed.indicators.content,
		reported: parsed.reported.map(({ content }) => content),
	};
};
