import { z } from 'zod';

/** The schemas of quality flags, as they travel over HTTP; the types are inferred from them (`quality-flags.ts`). */

const count = z.int().min(0);

export const qualityFlagSchema = z
	.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('contradiction'), rule: z.string() }),
		z.strictObject({
			kind: z.literal('carried-over'),
			questions: z.array(z.string()).min(1).describe('Those whose answer is that of the edition before.'),
		}),
		z.strictObject({ kind: z.literal('late') }),
		z.strictObject({ kind: z.literal('corrected'), number: z.int().min(2).describe('Of the return that counts.') }),
		z.strictObject({
			kind: z.literal('level-too-few'),
			indicator: z.string(),
			level: z.string(),
			answered: count,
			applicable: count.describe('Questions of the level that apply to this government.'),
		}),
	])
	.meta({ id: 'quality-flag' });

export const qualityFlagsSchema = z.strictObject({
	returns: z.array(
		z.strictObject({
			unit: z.string().describe('A government, or the pseudonym that stands for it.'),
			flags: z.array(qualityFlagSchema),
		}),
	),
	counts: z
		.strictObject({
			contradiction: count,
			'carried-over': count,
			late: count,
			corrected: count,
			'level-too-few': count,
		})
		.describe('Governments with at least one such flag, of those that returned.'),
});
