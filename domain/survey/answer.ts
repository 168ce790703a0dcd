/** May an open answer be quoted: with the government's name, without it, or not at all. */
export const consents = ['named', 'unnamed', 'none'] as const;
export type Consent = (typeof consents)[number];

export type YesNoChoice = 'yes' | 'no' | 'not-applicable' | 'prefer-not';
export type YesNoAnswer = { choice?: YesNoChoice; remark?: string };
/** Without `consent` the default of the return applies. */
export type OpenAnswer = { text: string; language: string; consent?: Consent };
export type OneOfAnswer = { choice: string };
export type SeveralOfAnswer = { choices: string[] };

export type Answer = YesNoAnswer | OpenAnswer | OneOfAnswer | SeveralOfAnswer;
export type Answers = Readonly<Record<string, Answer>>;

/** Longest text of an answer, in characters. */
export const longestText = { short: 300, long: 8000, remark: 2000 } as const;
