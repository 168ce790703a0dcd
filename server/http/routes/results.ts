import { readResults } from '#domain/contract/results.ts';
import { readResults as runReadResults } from '../../queries/results.ts';
import type { Mount } from './mount.ts';

export const resultRoutes = (mount: Mount) => [
	mount(readResults, { run: (handling) => runReadResults(handling, handling.params.inquiry, handling.query.language) }),
];
