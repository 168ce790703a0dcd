import type { z } from 'zod';
import type {
	answersValueSchema,
	confidentialFigureSchema,
	distributionValueSchema,
	figureSchema,
	meanValueSchema,
	missingFigureSchema,
	missingReasons,
	rateValueSchema,
	reportedFigureSchema,
	shareValueSchema,
	valueSchema,
	wordsFigureSchema,
} from './value-schema.ts';

export type ShareValue = z.infer<typeof shareValueSchema>;
export type MeanValue = z.infer<typeof meanValueSchema>;
export type DistributionValue = z.infer<typeof distributionValueSchema>;
export type AnswersValue = z.infer<typeof answersValueSchema>;
export type RateValue = z.infer<typeof rateValueSchema>;
export type Value = z.infer<typeof valueSchema>;
export type ReportedFigure = z.infer<typeof reportedFigureSchema>;
export type MissingFigure = z.infer<typeof missingFigureSchema>;
export type ConfidentialFigure = z.infer<typeof confidentialFigureSchema>;
export type WordsFigure = z.infer<typeof wordsFigureSchema>;

/**
 * A figure: a value with its base and denominators, a reported result, or the reason why there is none to show.
 *
 * Never NaN, null or a bare number. It survives JSON as it is.
 */
export type Figure = z.infer<typeof figureSchema>;

/**
 * Why there is no figure.
 *
 * - `not-in-edition`: the edition does not carry the question, or none of an indicator's components;
 * - `not-fielded`: no round of this edition was opened;
 * - `not-reported`: an edition known from publications alone, and none of them says this;
 * - `no-returns`: nobody returned anything yet;
 * - `not-asked`: it applied to none of those that returned (by condition, or "not applicable");
 * - `nobody-answered`: asked of some, and none answered;
 * - `too-few-answered`: below the minimum of the missing policy;
 * - `too-few-questions`: fewer than three components are in this edition;
 * - `outside-bands`: a score below the lowest band.
 */
export type MissingReason = (typeof missingReasons)[number];

export const missing = (reason: MissingReason): MissingFigure => ({ kind: 'missing', reason });
export const confidential: ConfidentialFigure = { kind: 'confidential' };
