import { printFigure } from './figure.ts';
import { median } from './median.ts';
import { editionsOf, type Size } from './rounds/inquiry.ts';
import { draftRelease, freezeRelease, readBoard, releaseAddress, timed } from './rounds/measure.ts';
import { serveRounds } from './rounds/serve.ts';

const editions = 10;
const sizes = [200, 2000, 20_000];

type Grown = { board: number; draft: number; released: number };

const measure = async (size: Size): Promise<Grown> => {
	const rounds = await serveRounds(size);
	const [before = '', last = ''] = editionsOf(size).slice(-2);
	const print = (figure: string, value: number, unit = 'ms'): void =>
		printFigure('growth', `${size.respondents}-${figure}`, value, unit);
	try {
		const board = (await readBoard(rounds)).reduce((sum, time) => sum + time);
		print('cold-board', board);
		await freezeRelease(rounds, before);
		const draft = await timed(() => draftRelease(rounds, last));
		print('draft-of-a-release', draft);
		await freezeRelease(rounds, last);
		const reads: number[] = [];
		for (let nth = 0; nth < 20; nth++) reads.push(await timed(() => rounds.analyst.get(releaseAddress(last))));
		const released = median(reads);
		print('released', released);
		const peak = rounds.peakMemory();
		if (peak !== undefined) print('peak-memory', peak, 'MB');
		return { board, draft, released };
	} finally {
		await rounds.close();
	}
};

/** The same inquiry among ten and a hundred times as many: at most linear, so a growth of at most 1 a respondent. */
export const run = async (): Promise<void> => {
	let smaller: (Grown & { respondents: number }) | undefined;
	for (const respondents of sizes) {
		const grown = await measure({ respondents, editions });
		if (smaller) {
			const times = respondents / smaller.respondents;
			const print = (figure: string, value: number): void =>
				printFigure('growth', `${smaller?.respondents}-to-${respondents}-${figure}`, value, 'x');
			print('board-a-respondent', grown.board / smaller.board / times);
			print('draft-a-respondent', grown.draft / smaller.draft / times);
			print('released', grown.released / smaller.released);
		}
		smaller = { ...grown, respondents };
	}
};
