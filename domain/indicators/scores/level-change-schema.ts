import { z } from 'zod';
import { confidentialFigureSchema, meanValueSchema, missingReasons } from '../figures/value-schema.ts';

/** The schemas of the change of an indicator, as it travels over HTTP; the types are inferred (`level-change.ts`). */

const points = meanValueSchema.shape.mean;
const count = z.int().min(0);

const head = {
	from: z.string().describe('The earlier edition.'),
	to: z.string().describe('The later edition.'),
	common: z.array(z.string()).describe('Concepts with the same wording in both editions: what is counted.'),
	leftOut: z
		.array(
			z.strictObject({
				concept: z.string(),
				because: z.enum(['reworded', 'broken', 'reworded-twice', 'not-stated', 'not-in-earlier', 'not-in-later']),
			}),
		)
		.describe('Concepts that the indicator is made of and that are not counted.'),
};

export const meanPanelSchema = z.strictObject({
	kind: z.literal('value'),
	measure: z.literal('panel-of-means'),
	base: count.describe('Governments that have a score both times.'),
	first: meanValueSchema,
	second: meanValueSchema,
	difference: points.describe('Second − first, in points.'),
	rose: count,
	fell: count,
	unchanged: count,
});

export const levelChangeSchema = z
	.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('compared'),
			...head,
			panel: z.union([
				meanPanelSchema,
				z.strictObject({ kind: z.literal('missing'), reason: z.literal('nobody-both-times') }),
			]),
			all: z.strictObject({
				first: meanValueSchema,
				second: meanValueSchema,
				difference: points,
				bounds: z.tuple([points, points]).describe('With absent scores at their least, or their greatest.'),
			}),
		}),
		z.strictObject({
			kind: z.literal('not-comparable'),
			...head,
			reason: z
				.enum(['too-few-common-questions', 'reported', 'no-mean'])
				.describe('Fewer than three (both, for a difference); known from publications alone; in bands.'),
		}),
		z.strictObject({
			kind: z.literal('missing'),
			...head,
			edition: z.string().describe('The edition that has no figure.'),
			reason: z.enum(missingReasons),
		}),
		confidentialFigureSchema,
	])
	.meta({ id: 'level-change' });
