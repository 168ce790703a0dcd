import { z } from 'zod';

/**
 * The schemas of everything under survey-definitions/. The types of the whole product are inferred from them
 * (`definition.ts`), and the JSON Schema for editors is generated from them. Unknown keys are refused everywhere.
 */

export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag, such as "fr"');
const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
	.max(80);
const isoDate = z.iso.date();
const year = z.int().min(1900).max(2200);
const words = z.string().trim().min(1);
const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/, 'an exact number: "3", "1/2"');
const points = z.string().regex(/^-?\d+(\/[1-9]\d*)?$/, 'an exact number of points: "60", "-200/3"');

/** A text in every language of the inquiry: `{ "en": "…", "fr": "…", "es": "…" }`. */
const text = z.record(languageTag, words).brand<'LocalisedText'>().meta({ id: 'text' });
const schemaPointer = { $schema: z.string().optional() };

const passage = z
	.strictObject({ document: words, passage: words.optional() })
	.meta({ id: 'passage', description: 'Where in the source documents it goes back to.' });

// --- conditions -----------------------------------------------------------------------------------------------------

/** A tree over answers. What it compares is named by question within an edition, and by concept across editions. */
export type ConditionTree<Equals> =
	| { all: ConditionTree<Equals>[] }
	| { any: ConditionTree<Equals>[] }
	| { not: ConditionTree<Equals> }
	| { equals: Equals }
	| { answered: string };

const conditionOn = <Equals>(name: string, equals: z.ZodType<Equals>): z.ZodType<ConditionTree<Equals>> => {
	const tree: z.ZodType<ConditionTree<Equals>> = z
		.lazy(() =>
			z.union([
				z.strictObject({ all: z.array(tree).min(1) }),
				z.strictObject({ any: z.array(tree).min(1) }),
				z.strictObject({ not: tree }),
				z.strictObject({ equals }),
				z.strictObject({ answered: id }),
			]),
		)
		.meta({ id: name });
	return tree;
};

export const conditionSchema = conditionOn('condition', z.strictObject({ question: id, value: id }));
const conceptCondition = conditionOn('concept-condition', z.strictObject({ concept: id, value: id }));

// --- questions ------------------------------------------------------------------------------------------------------

const comparability = z
	.strictObject({
		with: id.describe('The earlier edition that carried the concept last.'),
		status: z.enum(['same', 'reworded', 'broken']),
		note: text.optional().describe('What changed; required unless the status is "same".'),
	})
	.meta({ id: 'comparability' });

const period = z
	.strictObject({ since: isoDate, months: z.int().min(1).max(240) })
	.describe('The reference period. "{since}" in the wording is replaced by the date in the reader’s language.');

const common = {
	id,
	concept: id,
	text,
	help: text.optional(),
	period: period.optional(),
	askedWhen: conditionSchema.optional(),
	comparability: comparability.optional(),
	source: z.array(passage).min(1),
};

const option = z.strictObject({
	id,
	label: text,
	exclusive: z.boolean().optional().describe('Cannot be chosen together with another, such as "none of these".'),
});

const yesNoQuestion = z.strictObject({
	...common,
	type: z.literal('yes-no'),
	notApplicable: text.optional().describe('Offered as a third answer, in these words.'),
	preferNotToAnswer: z.boolean().optional(),
	remark: z.boolean().optional(),
});
const openQuestion = z.strictObject({
	...common,
	type: z.literal('open'),
	length: z.enum(['short', 'long']),
	ownConsent: z.boolean().optional().describe('The return’s default consent does not apply: it must be given here.'),
});
const oneOfQuestion = z.strictObject({ ...common, type: z.literal('one-of'), options: z.array(option).min(2) });
const severalOfQuestion = z.strictObject({ ...common, type: z.literal('several-of'), options: z.array(option).min(2) });

export const questionSchema = z
	.discriminatedUnion('type', [yesNoQuestion, openQuestion, oneOfQuestion, severalOfQuestion])
	.meta({ id: 'question' });

// --- editions -------------------------------------------------------------------------------------------------------

const editionHead = {
	...schemaPointer,
	inquiry: id,
	id,
	year,
	title: text,
	meeting: text.describe('The meeting it was made for, such as "Puerto Vallarta, Mexico".'),
};

const section = z.strictObject({
	id: id.describe('A level of the inquiry.'),
	title: text,
	lead: text,
	questions: z.array(questionSchema).min(1),
});

export const fieldedEditionSchema = z.strictObject({
	...editionHead,
	kind: z.literal('fielded'),
	introduction: text.describe('What the inquiry is for, above the questionnaire.'),
	sections: z.array(section).min(1),
	dropped: z
		.array(z.strictObject({ concept: id, last: id, note: text }))
		.optional()
		.describe('Concepts of the previous edition that this one no longer asks, and why.'),
});

const reportedEditionSchema = z.strictObject({
	...editionHead,
	kind: z.literal('reported'),
	description: text.describe('What is known of it.'),
});

export const editionSchema = z.discriminatedUnion('kind', [fieldedEditionSchema, reportedEditionSchema]);

/** The SHA-256 of the canonical JSON (RFC 8785) of each fielded edition, by its id. */
export const fieldedHashesSchema = z.strictObject({
	...schemaPointer,
	editions: z.record(id, z.string().regex(/^[0-9a-f]{64}$/)),
});

// --- the inquiry ----------------------------------------------------------------------------------------------------

const level = z.strictObject({ id, title: text, scored: z.boolean() });

const concept = z.strictObject({
	id,
	title: text.describe('A statement, such as "Has one unit responsible for coordination".'),
	level: id,
	scored: z.boolean().optional().describe('Counts in the score of its level.'),
	follows: id.optional().describe('The concept that this open follow-up or detail belongs to.'),
	splitFrom: id.optional().describe('The concept of an earlier edition that was split.'),
	identifying: z
		.literal(true)
		.optional()
		.describe('What is written to it can say which government it is: data stewards alone read it.'),
});

const share = z.union([
	z.strictObject({ exactly: fraction }),
	z.strictObject({ atLeast: fraction }),
	z.strictObject({ above: fraction }),
	z.strictObject({ atMost: fraction }),
	z.strictObject({ below: fraction }),
]);

const quantifier = z
	.strictObject({ id, share, words: text })
	.describe('The words for a share; the first that matches counts.');

const theme = z.strictObject({ id, title: text, description: text });

export const inquirySchema = z.strictObject({
	...schemaPointer,
	id,
	title: text,
	description: text,
	languages: z.array(languageTag).min(1),
	levels: z.array(level).min(1),
	concepts: z.array(concept).min(1),
	codebook: z.strictObject({ version: z.int().min(1), themes: z.array(theme) }).optional(),
	quantifiers: z.array(quantifier).optional(),
});

const unit = z.strictObject({
	code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,15}$/, 'capital letters and digits'),
	name: text,
	kind: z.enum(['government', 'observer']),
	region: id.optional(),
	subregion: id.optional(),
});

const group = z.strictObject({
	id,
	name: text,
	members: z
		.array(
			z.strictObject({
				unit: z.string(),
				from: year.optional().describe('The first year of membership; always a member before, where absent.'),
				to: year.optional().describe('The last year of membership.'),
			}),
		)
		.min(1),
});

/** Who can be asked: the inquiry's own list of governments and observers, with its own codes and names. */
export const unitsSchema = z.strictObject({
	...schemaPointer,
	inquiry: id,
	source: words.describe('Where the list was started from.'),
	synthetic: z.boolean().optional().describe('Invented units, for demonstration and tests only.'),
	regions: z.array(z.strictObject({ id, name: text, within: id.optional() })),
	units: z.array(unit).min(1),
	groups: z.array(group).optional().describe('Named groups of units, beside the regions.'),
});

// --- indicators -----------------------------------------------------------------------------------------------------

const missingPolicy = z
	.discriminatedUnion('policy', [
		z.strictObject({
			policy: z.literal('available'),
			minimum: fraction.describe('The least part of the questions that must be answered, such as "1/2".'),
		}),
		z.strictObject({ policy: z.literal('as-no') }),
	])
	.meta({ id: 'missing-policy' });

const worth = z
	.record(id, z.union([fraction, z.literal('left-out')]))
	.describe(
		'What each option of a one-of question counts for, of a whole yes: "1", "1/2", "0"; "left-out" for one that says that the question does not apply.',
	);
const conceptComponent = z.strictObject({ concept: id, worth: worth.optional() });
const component = z.union([conceptComponent, z.strictObject({ indicator: id })]);
const weightedComponent = z.union([
	conceptComponent.extend({ weight: fraction }),
	z.strictObject({ indicator: id, weight: fraction }),
]);
const pointsComponent = conceptComponent.extend({ points: fraction.describe('For a whole yes.') });
const cap = fraction.describe('The most points that its components give together.');
const cappedComponents = z
	.strictObject({ cap, components: z.array(pointsComponent).min(1) })
	.describe('Components of a theme that have a cap of their own.');
const indicatorHead = { id, title: text, note: text.optional() };

export const indicatorSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		...indicatorHead,
		kind: z.literal('difference'),
		of: component,
		minus: component,
	}),
	z.strictObject({
		...indicatorHead,
		kind: z.literal('mean'),
		level: id.optional().describe('The level that this is the score of.'),
		components: z.array(component).min(3),
		missing: missingPolicy,
	}),
	z.strictObject({
		...indicatorHead,
		kind: z.literal('weighted-mean'),
		components: z.array(weightedComponent).min(3),
		missing: missingPolicy,
	}),
	z.strictObject({
		...indicatorHead,
		kind: z.literal('capped-sum'),
		themes: z
			.array(
				z.strictObject({
					id,
					title: text,
					cap,
					components: z.array(z.union([pointsComponent, cappedComponents])).min(1),
				}),
			)
			.min(1)
			.describe('The score is the sum of their points, of the sum of their caps.'),
		missing: missingPolicy,
	}),
	z.strictObject({
		...indicatorHead,
		kind: z.literal('bands'),
		of: id.describe('The indicator that is put into bands.'),
		bands: z
			.array(z.strictObject({ id, title: text, from: fraction }))
			.min(2)
			.describe('Each band runs from its threshold to below the next.'),
	}),
]);

export const contradictionSchema = z
	.strictObject({ id, text: text.describe('What does not go together, in a sentence.'), when: conceptCondition })
	.describe('Contradicted is who has answered so that "when" holds, in any edition that asks its concepts.');

export const indicatorsSchema = z.strictObject({
	...schemaPointer,
	inquiry: id,
	indicators: z
		.array(indicatorSchema)
		.describe(
			'Beside the share of yes of every yes/no question, the distribution of every list, and the response rate.',
		),
	contradictions: z
		.array(contradictionSchema)
		.optional()
		.describe('Answers of one return that are worth asking about, since they contradict each other.'),
});

// --- reported results -----------------------------------------------------------------------------------------------

const reportedFigure = z.union([
	z.strictObject({ percent: z.number().min(0).max(100), about: z.boolean().optional() }),
	z.strictObject({ phrase: z.enum(['a-majority', 'a-large-majority', 'a-minority']) }),
	z.strictObject({ phrase: z.literal('a-larger-majority'), than: id }),
]);

export const reportedSchema = z.strictObject({
	...schemaPointer,
	inquiry: id,
	edition: id,
	contacted: z.int().min(1).optional(),
	publishedIn: text,
	source: passage,
	results: z.array(z.strictObject({ concept: id, wording: text, figure: reportedFigure })).min(1),
});

// --- scenarios ------------------------------------------------------------------------------------------------------

export const scenarioSchema = z.strictObject({
	...schemaPointer,
	inquiry: id,
	edition: id,
	title: words.describe('A sentence: what this scenario shows.'),
	answers: z.record(z.string(), z.unknown()),
	expect: z.strictObject({
		asked: z.array(id).optional().describe('Among the questions asked.'),
		notAsked: z.array(id).optional(),
		problems: z
			.array(z.strictObject({ questionId: z.string(), code: z.string() }))
			.optional()
			.describe('All problems at submission, but for questions left empty.'),
		unanswered: z.array(id).optional().describe('Among the questions asked and left empty.'),
		states: z.record(id, z.string()).optional().describe('State of the answer, by concept.'),
		scores: z
			.record(id, z.union([points, z.strictObject({ missing: z.string() })]))
			.optional()
			.describe('This return’s score, by indicator, out of 100.'),
		contradictions: z.array(id).optional().describe('All that contradict each other, in the order of their rules.'),
	}),
});
