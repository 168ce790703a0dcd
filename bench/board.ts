import { printFigure } from './figure.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { editionsOf, type Size } from './rounds/inquiry.ts';
import { draftRelease, freezeEarlier, freezeRelease, readBoard, releaseAddress, timed } from './rounds/measure.ts';
import { serveRounds } from './rounds/serve.ts';

const size: Size = { respondents: 200, editions: 10 };
const last = editionsOf(size).at(-1) ?? '';
const warmTimes = 10;

/** The whole board of ten rounds over HTTP, on PostgreSQL: the first time, and once it is kept. */
export const run = async (): Promise<void> => {
	const rounds = await serveRounds(size);
	const print = (figure: string, value: number, unit = 'ms'): void => printFigure('board', figure, value, unit);
	try {
		const cold = await readBoard(rounds);
		print(
			'cold-whole',
			cold.reduce((sum, time) => sum + time),
		);
		print('cold-first-page', cold[0] ?? 0);
		print('cold-p95', percentile(cold, 0.95));
		const warm: number[] = [];
		for (let nth = 0; nth < warmTimes; nth++) warm.push(...(await readBoard(rounds)));
		print('warm-median', median(warm));
		print('warm-p95', percentile(warm, 0.95));
		await freezeEarlier(rounds, size);
		const drafts: number[] = [];
		for (let nth = 0; nth < 3; nth++) drafts.push(await timed(() => draftRelease(rounds, last)));
		print('disclosure-of-a-release', median(drafts));
		await freezeRelease(rounds, last);
		const released: number[] = [];
		for (let nth = 0; nth < 50; nth++) released.push(await timed(() => rounds.analyst.get(releaseAddress(last))));
		print('released-p95', percentile(released, 0.95));
		const peak = rounds.peakMemory();
		if (peak !== undefined) print('peak-memory', peak, 'MB');
	} finally {
		await rounds.close();
	}
};
