import { readResults } from '#domain/contract/results.ts';
import type { Figures } from '../../figures/figures.ts';
import { prepareResults, readResults as runReadResults } from '../../queries/results.ts';
import type { Mount } from './mount.ts';

export const resultRoutes = (mount: Mount, figures: Figures) => [
	mount(readResults, {
		prepare: (before) => prepareResults(before, figures, { ...before.params, ...before.query }),
		run: (handling) => runReadResults(handling, handling.prepared, { ...handling.params, ...handling.query }),
	}),
];
