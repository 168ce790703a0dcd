import type { Step } from './computation.ts';
import type { Words } from './figure-words.ts';

export type Computation = {
	/** Such as "2012". */
	of: string;
	steps: readonly Step[];
};

/** The formulas behind a figure, with its own numbers in them. */
export const HowComputed = ({ computations, words }: { computations: readonly Computation[]; words: Words }) => {
	const { t } = words;
	const shown = computations.filter(({ steps }) => steps.length > 0);
	if (shown.length === 0) return null;
	return (
		<details className="how">
			<summary>{t('how.title')}</summary>
			<div className="stack tight">
				{shown.map(({ of, steps }) => (
					<section key={of} className="stack tight">
						<h3>{of}</h3>
						<dl>
							{steps.map(({ what, formula }) => (
								<div key={what}>
									<dt>{what}</dt>
									<dd>{formula}</dd>
								</div>
							))}
						</dl>
					</section>
				))}
				<p className="small">{t('how.exact')}</p>
			</div>
		</details>
	);
};
