import { draftRelease, freezeRelease, listReleases, readRelease } from '#domain/contract/releases.ts';
import { freezeRelease as runFreezeRelease } from '../../commands/freeze-release.ts';
import {
	readDraft,
	readReleaseNames,
	listReleases as runListReleases,
	readRelease as runReadRelease,
} from '../../queries/releases.ts';
import { type Compute, prepareRelease } from '../../releases/prepare-release.ts';
import type { Mount } from './mount.ts';

/** @param compute reads as the platform itself, in a transaction of its own */
export const releaseRoutes = (mount: Mount, compute: Compute) => [
	mount(listReleases, {
		run: (handling) => runListReleases(handling, handling.params.inquiry, handling.query.language),
	}),
	mount(readRelease, {
		prepare: ({ params }) => compute((tx) => readReleaseNames(tx, params)),
		run: (handling) => runReadRelease(handling, handling.params, handling.prepared, handling.query.language),
	}),
	mount(draftRelease, {
		prepare: (before) => prepareRelease(before, { ...before.body, roundId: before.params.round }, compute),
		run: (handling) => readDraft(handling, handling.prepared, handling.query.language),
	}),
	mount(freezeRelease, {
		prepare: (before) => prepareRelease(before, { ...before.body, roundId: before.params.round }, compute),
		run: (handling) => runFreezeRelease(handling, handling.prepared, handling.body),
	}),
];
