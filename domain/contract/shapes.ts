import { z } from 'zod';
import { consents } from '../survey/answer.ts';
import { languageTag } from '../survey/definition-schema.ts';
import { responseStates } from '../survey/lifecycle.ts';

/** The pieces that several resources share. PostgreSQL holds no NUL and no half of a surrogate pair in a text. */
export const plainText = (longest: number) =>
	z
		.string()
		.max(longest)
		.refine((value) => value.isWellFormed() && !value.includes('\0'), 'plain text');
/** What must be said, as written, without spaces around it. */
export const someText = (longest: number) =>
	plainText(longest)
		.transform((text) => text.trim())
		.pipe(z.string().min(1));
export const personName = someText(200);
export const id = z.uuid();
export const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const unitCode = z.string().regex(/^[A-Z0-9-]{2,16}$/);
export const instant = z.iso.datetime();
/** Of a plausible year, so that instants around it stay within what everybody can hold. */
export const date = z.iso.date().refine((value) => value >= '1900' && value < '2200', 'a year from 1900 to 2199');
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A token as it stands in a link: 32 random bytes in base64url. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const language = languageTag;
export const inLanguage = z.strictObject({ language: language.default('en') });
export const consent = z.enum(consents);
export const responseState = z.enum(responseStates);
export const roundKind = z.enum(['named', 'confidential']);
export const roundPhase = z.enum(['scheduled', 'open', 'closed']);
export const nothing = z.strictObject({});

const choice = z.string().max(100);
/** An answer of any type. The engine judges whether it fits its question. */
export const answer = z.union([
	z.strictObject({ choice: choice.optional(), remark: z.string().optional() }),
	z.strictObject({ text: z.string(), language: z.string(), consent: consent.optional() }),
	z.strictObject({ choices: z.array(choice).max(100) }),
]);

export const roundHead = z.strictObject({
	id,
	inquiry: slug,
	edition: slug,
	inquiryTitle: z.string(),
	title: z.string(),
	meeting: z.string(),
	year: z.int(),
	kind: roundKind,
	phase: roundPhase,
	opensAt: instant,
	closesAt: instant,
	notice: z.string().nullable(),
	synthetic: z.boolean(),
	languages: z.array(language),
});
