import { z } from 'zod';
import { questionSchema } from '#domain/survey/definition-schema.ts';
import { figureSchema } from './value-schema.ts';

/** The schema of the board of indicators, as it travels over HTTP. */

const comparability = questionSchema.options[0].shape.comparability.unwrap();

const point = z.strictObject({
	edition: z.string(),
	year: z.int(),
	question: z.string().optional().describe('Its id in this edition.'),
	comparability: z
		.union([z.strictObject({ status: z.literal('first') }), comparability])
		.optional()
		.describe('With the edition before that carries the same; absent where this edition does not carry it.'),
	figure: figureSchema,
});

export const boardSchema = z
	.strictObject({
		editions: z.array(
			z.strictObject({
				id: z.string(),
				year: z.int(),
				kind: z.enum(['fielded', 'reported']),
				round: z.enum(['named', 'confidential']).optional(),
				responseRate: figureSchema,
			}),
		),
		concepts: z.array(z.strictObject({ concept: z.string(), level: z.string(), points: z.array(point) })),
		indicators: z.array(
			z.strictObject({
				indicator: z.string(),
				kind: z.enum(['difference', 'mean', 'weighted-mean', 'capped-sum', 'bands']),
				points: z.array(point),
			}),
		),
	})
	.meta({ id: 'board' });
