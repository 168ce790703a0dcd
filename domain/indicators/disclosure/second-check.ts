import { confidential } from '../figures/value.ts';
import { withPanelTests } from '../releases/panel-tests.ts';
import type { Publication, Refusal, Released } from '../releases/publication.ts';
import { checkPublication } from './check-publication.ts';

/** A publication with some of its figures made confidential, by their ids. */
export const without = (publication: Publication, ids: readonly string[]): Publication => {
	const left = new Set(ids);
	const figures = publication.figures.map((one) => (left.has(one.id) ? { ...one, result: confidential } : one));
	return { ...publication, figures: withPanelTests(figures) };
};

/**
 * A publication as the second check lets it out: what it refuses is withheld, and the rest is checked again.
 *
 * @param check as `checkPublication`
 */
export const secondCheck = (
	{ publication: asked, basis }: Released,
	earlier: readonly Released[],
	check = checkPublication,
): { publication: Publication; refused: Refusal[] } => {
	const refused: Refusal[] = [];
	for (let publication = asked; ; ) {
		const verdict = check({ publication, basis }, earlier);
		if (verdict.kind === 'passed') return { publication, refused };
		refused.push(...verdict.refused);
		publication = without(
			publication,
			verdict.refused.flatMap(({ figure, leaveOut }) => [figure, ...leaveOut]),
		);
	}
};
