import { z } from 'zod';
import { panelSchema, testSchema } from '../change/change-schema.ts';
import {
	confidentialFigureSchema,
	distributionValueSchema,
	meanValueSchema,
	missingFigureSchema,
	shareValueSchema,
	wordsFigureSchema,
} from '../figures/value-schema.ts';

/** The schemas of the figures that a release publishes; the types are inferred from them (`publication.ts`). */

const release = z.int().min(1).describe('The number of the release, among those of its round.');

const figureOf = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('share'), concept: z.string() }),
	z.strictObject({
		kind: z.literal('panel'),
		concept: z.string(),
		from: z.strictObject({ edition: z.string(), release }).describe('The release whose answers it is compared with.'),
	}),
	z.strictObject({ kind: z.literal('indicator'), indicator: z.string() }),
]);

const publishedFigure = z.strictObject({
	id: z.string(),
	group: z.string().describe('A group, or "all" for the whole round.'),
	of: figureOf,
	result: z.union([
		shareValueSchema,
		meanValueSchema,
		distributionValueSchema,
		panelSchema,
		missingFigureSchema,
		confidentialFigureSchema,
		wordsFigureSchema,
	]),
	test: testSchema
		.optional()
		.describe('Of a panel that is shown: over the panels shown of its group, between the same two releases.'),
});

export const publicationSchema = z
	.strictObject({
		edition: z.string(),
		release,
		groups: z.array(z.strictObject({ id: z.string(), kind: z.enum(['region', 'subregion', 'named']) })),
		figures: z.array(publishedFigure),
	})
	.meta({ id: 'publication' });

export const refusalSchema = z.strictObject({
	figure: z.string(),
	rule: z.enum([
		'not-as-computed',
		'figure-rule',
		'words',
		'shares-of-an-indicator',
		'bands',
		'subtraction',
		'named-group',
		'leavers-and-joiners',
		'release-difference',
		'possible-answers',
	]),
	leaveOut: z.array(z.string()).describe('The figures without which it passes.'),
});
