import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import type { OfIndicator } from '../types.ts';
import type { WorkWords } from '../words.ts';

type Sensitivity = NonNullable<OfIndicator['editions'][number]['sensitivity']>;
type Policy = NonNullable<Sensitivity['otherPolicy']>['missing'];

/** How missing answers are treated, in words. */
export const missingPolicyWords = (missing: Policy, { w, t, numbers }: WorkWords): string => {
	if (missing.policy === 'as-no') return w('sensitivity.as-no');
	const minimum = 'minimum' in missing ? missing.minimum : undefined;
	return minimum === undefined || toNumber(minimum) === 0
		? w('sensitivity.available-any')
		: w('sensitivity.available', { minimum: t('figure.percent', { number: numbers.percent(minimum) }) });
};
