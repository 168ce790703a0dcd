import type { Indicator } from '#domain/survey/definition.ts';
import { pointsOf, type Worth } from '#domain/survey/indicator-parts.ts';
import { compare, type Ratio, ratio, subtract, zero } from '../arithmetic/ratio.ts';

export type Component = { concept: string; worth?: Worth | undefined } | { indicator: string };

/** What an indicator is made of, in its order. */
export const componentsOf = (indicator: Indicator): readonly Component[] => {
	switch (indicator.kind) {
		case 'difference':
			return [indicator.of, indicator.minus];
		case 'bands':
			return [{ indicator: indicator.of }];
		case 'capped-sum':
			return pointsOf(indicator).map(({ component }) => component);
		default:
			return indicator.components;
	}
};

/**
 * The indicators, each after those it is made of.
 *
 * Refuses (Error) one that is made of itself, of an unknown one, or of bands, which are no numbers.
 */
export const inDependencyOrder = (indicators: readonly Indicator[]): Indicator[] => {
	const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	const ordered = new Set<Indicator>();
	const visit = (indicator: Indicator, path: readonly string[]): void => {
		if (path.includes(indicator.id)) throw new Error(`indicator "${indicator.id}" is made of itself`);
		if (ordered.has(indicator)) return;
		for (const component of componentsOf(indicator)) {
			if ('concept' in component) continue;
			const part = known.get(component.indicator);
			if (!part) throw new Error(`indicator "${indicator.id}" is made of "${component.indicator}", which is unknown`);
			if (part.kind === 'bands') throw new Error(`indicator "${indicator.id}" is made of bands ("${part.id}")`);
			visit(part, [...path, indicator.id]);
		}
		ordered.add(indicator);
	};
	for (const indicator of indicators) visit(indicator, []);
	return [...ordered];
};

/** An indicator and those it goes back to. Refuses what `inDependencyOrder` refuses. */
export const indicatorsBehind = (id: string, indicators: readonly Indicator[]): Indicator[] => {
	const behind = new Set([id]);
	for (const indicator of inDependencyOrder(indicators).reverse())
		if (behind.has(indicator.id))
			for (const component of componentsOf(indicator)) if ('indicator' in component) behind.add(component.indicator);
	return indicators.filter((indicator) => behind.has(indicator.id));
};

/** The concepts that each indicator goes back to, directly or through others. */
export const conceptsOfIndicators = (indicators: readonly Indicator[]): ReadonlyMap<string, ReadonlySet<string>> => {
	const concepts = new Map<string, ReadonlySet<string>>();
	for (const indicator of inDependencyOrder(indicators)) {
		const own = componentsOf(indicator).flatMap((component) =>
			'concept' in component ? [component.concept] : [...(concepts.get(component.indicator) ?? [])],
		);
		concepts.set(indicator.id, new Set(own));
	}
	return concepts;
};

/** The least and the greatest points of 100 that something can have. */
export type PointRange = { least: Ratio; greatest: Ratio };

export const conceptRange: PointRange = { least: zero, greatest: ratio(100) };

const hull = (a: PointRange, b: PointRange): PointRange => ({
	least: compare(a.least, b.least) <= 0 ? a.least : b.least,
	greatest: compare(a.greatest, b.greatest) >= 0 ? a.greatest : b.greatest,
});

/** The points an indicator can have, from those its components can have: a difference goes from −100 to 100. */
export const rangeFrom = (indicator: Indicator, parts: readonly PointRange[]): PointRange => {
	const [first = conceptRange, second = conceptRange] = parts;
	return indicator.kind === 'difference'
		? { least: subtract(first.least, second.greatest), greatest: subtract(first.greatest, second.least) }
		: parts.reduce(hull, first);
};
