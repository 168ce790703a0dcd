import { z } from 'zod';
import { confidentialFigureSchema, missingFigureSchema, rateValueSchema } from '../figures/value-schema.ts';
import { publicationSchema } from './publication-schema.ts';

/** The schema of what a release says; the type is inferred (`release.ts`). */

const count = z.int().min(0);

export const releaseContentSchema = z
	.strictObject({
		format: z.literal('coherence-inquiry-release/1'),
		inquiry: z.string(),
		edition: z.string(),
		number: z.int().min(1),
		kind: z.enum(['named', 'confidential']),
		synthetic: z.boolean(),
		methodVersion: z.string(),
		editionHash: z.string().describe('SHA-256 of the edition as fielded.'),
		cutOff: z.iso.datetime().describe('Returns submitted later are not in it.'),
		responseRate: z.union([rateValueSchema, missingFigureSchema]),
		responseByGroup: z.array(
			z.strictObject({
				group: z.string(),
				rate: z.union([rateValueSchema, missingFigureSchema, confidentialFigureSchema]),
			}),
		),
		quality: z.strictObject({
			late: count.describe('Governments whose return came after the closing date.'),
			corrected: count.describe('Governments whose return is not their first.'),
			carriedOver: count.describe('Governments that confirmed any answer of the edition before.'),
		}),
		publication: publicationSchema,
	})
	.meta({ id: 'release' });
