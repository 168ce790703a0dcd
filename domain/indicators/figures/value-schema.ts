import { z } from 'zod';
import { inquirySchema } from '#domain/survey/definition-schema.ts';

/**
 * The schemas of a figure, as it travels over HTTP and is kept in a release; the types are inferred from them
 * (`value.ts`). An exact number is a text such as "47/87".
 */

const text = inquirySchema.shape.title;
const exact = z.string().regex(/^-?\d+(\/[1-9]\d*)?$/, 'an exact number: "3", "47/87"');
const count = z.int().min(0);
const share = exact.describe('From 0 to 1.');

/** What every figure of a round is of: governments that returned, and that were contacted. */
const round = { submitted: count, contacted: count };

/** What became of those that returned and are not in the base. */
const outsideBase = { notApplicable: count, preferredNot: count, unanswered: count, notAsked: count };

export const shareValueSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('share'),
	yes: count,
	no: count,
	base: count.describe('Governments that answered yes or no.'),
	...outsideBase,
	...round,
	share,
	bounds: z.tuple([share, share]).describe('What it would be if all that did not answer had said no, or yes.'),
	interval: z.tuple([z.number(), z.number()]).describe('At 95%, if non-response were random.'),
});

export const meanValueSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('mean'),
	mean: exact.describe('Points of 100.'),
	base: count.describe('Governments that have a score.'),
	withoutScore: count.describe('Returned, but answered too little for a score.'),
	notAsked: count.describe('Returned, and it does not apply to them.'),
	...round,
	bounds: z.tuple([exact, exact]).describe('What it would be with absent scores at their least, or their greatest.'),
	quartiles: z
		.tuple([exact, exact, exact])
		.optional()
		.describe('Lower quartile, median and upper quartile (type 7), from 20 governments on.'),
});

export const distributionValueSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('distribution'),
	base: count.describe('Governments that chose, or that have a band.'),
	options: z.array(z.strictObject({ id: z.string(), count, share })),
	unanswered: count,
	notAsked: count,
	...round,
});

export const answersValueSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('answers'),
	base: count.describe('Governments that wrote an answer.'),
	unanswered: count,
	notAsked: count,
	...round,
});

export const rateValueSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('response-rate'),
	rate: share,
	...round,
});

export const reportedFigureSchema = z.strictObject({
	kind: z.literal('reported'),
	measure: z.enum(['share', 'mean']).describe('A share is from 0 to 1; a mean is in points of 100.'),
	low: exact,
	lowIncluded: z.boolean(),
	high: exact,
	highIncluded: z.boolean(),
	about: z.boolean(),
	above: z.string().optional().describe('The concept than which the publication says it is larger.'),
	derived: z.boolean().describe('Computed here from other reported numbers.'),
	wording: text.optional(),
	publishedIn: text,
	source: z.strictObject({ document: z.string(), passage: z.string().optional() }),
	contacted: count.optional().describe('As printed; how many replied is not known.'),
});

export const missingReasons = [
	'not-in-edition',
	'not-fielded',
	'not-reported',
	'no-returns',
	'not-asked',
	'nobody-answered',
	'too-few-answered',
	'too-few-questions',
	'outside-bands',
] as const;

export const missingFigureSchema = z.strictObject({ kind: z.literal('missing'), reason: z.enum(missingReasons) });
export const confidentialFigureSchema = z.strictObject({ kind: z.literal('confidential') });
export const wordsFigureSchema = z
	.strictObject({ kind: z.literal('words'), words: z.enum(['all-or-almost-all', 'none-or-almost-none']) })
	.describe('In a release, in place of a share of the whole round.');

export const valueSchema = z.discriminatedUnion('measure', [
	shareValueSchema,
	meanValueSchema,
	distributionValueSchema,
	answersValueSchema,
	rateValueSchema,
]);

export const figureSchema = z
	.union([valueSchema, reportedFigureSchema, missingFigureSchema, confidentialFigureSchema, wordsFigureSchema])
	.meta({ id: 'figure' });
