import { z } from 'zod';
import { indicatorSchema } from '#domain/survey/definition-schema.ts';
import { meanValueSchema, missingFigureSchema, shareValueSchema } from '../figures/value-schema.ts';

/** The schemas of how far a figure depends on how it was made; the types are inferred (`sensitivity-value.ts`). */

const count = z.int().min(0);
const mean = z.union([meanValueSchema, missingFigureSchema]);

const [, meanIndicator] = indicatorSchema.options;

export const reweightedSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.enum(['reweighted-share', 'reweighted-mean']).describe('From 0 to 1, or points of 100.'),
	value: shareValueSchema.shape.share.describe('Each region counts as many governments as were contacted in it.'),
	base: count.describe('Governments that answered, or have a score.'),
	population: count.describe('Contacted governments of the regions that it stands for.'),
	notRepresented: z
		.strictObject({ regions: z.array(z.string()), governments: count })
		.describe('Regions contacted in which nobody answered, and their governments: outside the population.'),
});

export const sensitivitySchema = z.strictObject({
	indicator: z.string(),
	figure: mean.describe('As defined.'),
	leftOut: z
		.array(z.strictObject({ component: z.string(), figure: mean }))
		.describe('With each component left out in turn.'),
	otherPolicy: z
		.strictObject({ missing: meanIndicator.shape.missing, figure: mean })
		.optional()
		.describe('With missing answers treated the other way; absent where there is no policy.'),
	reweighted: z.union([reweightedSchema, missingFigureSchema]),
});
