import type { Indicator } from './definition.ts';
import type { PathPart } from './definition-problem.ts';

export type CappedSum = Indicator & { kind: 'capped-sum' };
type CappedPart = CappedSum['themes'][number]['components'][number];
type PointsComponent = Exclude<CappedPart, { cap: string }>;
export type Worth = NonNullable<PointsComponent['worth']>;

/** A component of an indicator, and where it stands in it. */
export type IndicatorPart = {
	concept?: string;
	indicator?: string;
	worth?: Worth | undefined;
	path: readonly PathPart[];
};

/** What an indicator is made of, in its order. */
export const partsOf = (indicator: Indicator): IndicatorPart[] => {
	switch (indicator.kind) {
		case 'difference':
			return [
				{ ...indicator.of, path: ['of'] },
				{ ...indicator.minus, path: ['minus'] },
			];
		case 'bands':
			return [{ indicator: indicator.of, path: ['of'] }];
		case 'capped-sum':
			return pointsOf(indicator).map(({ component, path }) => ({ ...component, path }));
		default:
			return indicator.components.map((component, place) => ({ ...component, path: ['components', place] }));
	}
};

/** The components of a capped sum that give points, through its themes and what has a cap of its own in them. */
export const pointsOf = ({ themes }: CappedSum): { component: PointsComponent; path: readonly PathPart[] }[] =>
	themes.flatMap((theme, place) =>
		theme.components.flatMap((part, position) => {
			const path = ['themes', place, 'components', position];
			if (!('cap' in part)) return [{ component: part, path }];
			return part.components.map((component, inside) => ({ component, path: [...path, 'components', inside] }));
		}),
	);
