/** A message as the build compiles it from ICU: text, `[name]` for a value, `[name, kind, cases]` for a choice. */
type Cases = { offset?: number } & Record<string, Token[] | number | undefined>;
type Token = string | [name: string] | [name: string, kind: string, cases: Cases];
export type Message = readonly Token[];
export type Values = Readonly<Record<string, string | number>>;

const pluralKinds: Record<string, Intl.PluralRuleType> = { plural: 'cardinal', selectordinal: 'ordinal' };

const caseFor = (value: string | number, kind: string, cases: Cases, language: string): Message => {
	const type = pluralKinds[kind];
	const chosen =
		(Object.hasOwn(cases, value) ? cases[value] : undefined) ??
		(type && cases[new Intl.PluralRules(language, { type }).select(Number(value) - (cases.offset ?? 0))]) ??
		cases.other;
	return Array.isArray(chosen) ? chosen : [];
};

/** A message with its values in place, in a language: plural forms by its rules, numbers in its digits. */
export const formatMessage = (message: Message, language: string, values: Values = {}, counted = ''): string =>
	message
		.map((token) => {
			if (token === '#') return counted || token;
			if (typeof token === 'string') return token;
			const [name, kind, cases] = token;
			const value = values[name] ?? '';
			if (!kind || !cases) return String(value);
			const number = kind in pluralKinds && new Intl.NumberFormat(language).format(Number(value) - (cases.offset ?? 0));
			return formatMessage(caseFor(value, kind, cases, language), language, values, number || counted);
		})
		.join('');
