import { z } from 'zod';
import { inquirySchema } from '#domain/survey/definition-schema.ts';
import {
	confidentialFigureSchema,
	figureSchema,
	missingFigureSchema,
	missingReasons,
	shareValueSchema,
} from '../figures/value-schema.ts';

/** The schemas of a change between two editions, as it travels over HTTP; the types are inferred (`change-value.ts`). */

const exact = shareValueSchema.shape.share;
const count = z.int().min(0);
const probability = z.number().min(0).max(1);
const interval = z.tuple([z.number(), z.number()]);
const share = z.union([shareValueSchema, missingFigureSchema]);
const between = { from: z.string().describe('The earlier edition.'), to: z.string().describe('The later edition.') };
const note = z.strictObject({ edition: z.string(), note: inquirySchema.shape.title });

/** No panel: nobody is in it. */
const missingPanel = z.strictObject({ kind: z.literal('missing'), reason: z.literal('nobody-both-times') });

const panelCore = {
	base: count.describe('Governments that answered yes or no both times.'),
	bothYes: count,
	bothNo: count,
	gained: count.describe('No, then yes.'),
	lost: count.describe('Yes, then no.'),
	first: exact.describe('Their share of yes the first time.'),
	second: exact.describe('Their share of yes the second time.'),
	net: exact.describe('(gained − lost) / base, from −1 to 1.'),
	interval: interval.describe('Of the net change, at 95% (Newcombe, paired).'),
	p: probability.describe("McNemar's test, exact and two-sided."),
};

const states = z.enum(['yes', 'no', 'not-applicable', 'prefer-not', 'unanswered', 'not-asked']);

export const panelSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('panel'),
	...panelCore,
	returnedBoth: count.describe('Returned both times, whatever they answered.'),
	left: count.describe('Returned the first time alone.'),
	joined: count.describe('Returned the second time alone.'),
	flows: z
		.strictObject({
			moves: z
				.array(z.strictObject({ from: states, to: states, governments: count }))
				.describe('Of those that returned both times: from yes or no to something else, or the other way.'),
			neither: count.describe('Returned both times, and answered yes or no neither time.'),
			leavers: share.describe('The first share, of those that left.'),
			joiners: share.describe('The second share, of those that joined.'),
			carriedOver: count.describe('Of the base: one of the two answers was carried over.'),
			withoutCarriedOver: z
				.union([z.strictObject(panelCore), missingPanel])
				.optional()
				.describe('Where any was carried over: the panel of the others.'),
		})
		.optional()
		.describe('Absent where withheld.'),
});

export const testSchema = z.strictObject({
	adjustedP: probability.describe('After Holm.'),
	questions: count.describe('Over how many questions that is.'),
	direction: z.enum(['increased', 'decreased', 'counts-only']).describe('What a sentence may say.'),
});

export const differenceOfSharesSchema = z.strictObject({
	measure: z.literal('difference-of-shares'),
	first: shareValueSchema,
	second: shareValueSchema,
	difference: exact.describe('Second − first, from −1 to 1.'),
	bounds: z.tuple([exact, exact]).describe('Whatever those that did not answer would have said.'),
	interval: interval.describe('At 95% (Newcombe), as if the two samples did not overlap.'),
});

const comparedSchema = z.strictObject({
	kind: z.literal('compared'),
	...between,
	panel: z.union([panelSchema, missingPanel]),
	all: differenceOfSharesSchema,
	test: testSchema.optional().describe('Over all comparable questions of the edition; absent where there is no panel.'),
});

const sideBySideSchema = z.strictObject({
	kind: z.literal('side-by-side'),
	...between,
	because: z.enum(['reworded', 'reported']),
	notes: z.array(note),
	first: figureSchema,
	second: figureSchema,
});

const notComparableSchema = z.strictObject({
	kind: z.literal('not-comparable'),
	...between,
	reason: z.enum(['broken', 'reworded-twice', 'not-stated', 'split', 'not-in-earlier', 'not-in-later', 'no-share']),
	notes: z.array(note),
	concepts: z.array(z.string()).optional().describe('Where split: what it was, or what became of it.'),
});

const missingChangeSchema = z.strictObject({
	kind: z.literal('missing'),
	...between,
	edition: z.string().describe('The edition that has no figure.'),
	reason: z.enum(missingReasons),
});

export const changeFigureSchema = z
	.discriminatedUnion('kind', [
		comparedSchema,
		sideBySideSchema,
		notComparableSchema,
		missingChangeSchema,
		confidentialFigureSchema,
	])
	.meta({ id: 'change-figure' });

export const editionChangesSchema = z.strictObject({
	edition: z.string(),
	changes: z.array(z.strictObject({ concept: z.string(), change: changeFigureSchema })),
});
