import { printFigure } from './figure.ts';
import { percentile } from './percentile.ts';
import { concepts, inquiryId, openEditionOf, type Size, unitsOf } from './rounds/inquiry.ts';
import { readBoard, timed } from './rounds/measure.ts';
import { type Caller, type Rounds, serveRounds } from './rounds/serve.ts';

const size: Size = { respondents: 200, editions: 10 };
const idleSaves = 2000;
const coldBoards = 5;

type Response = { id: string; answers: Record<string, { revision: number }> };

/** A Focal Point who saves one answer after another. */
const writerOf = async (focalPoint: Caller) => {
	const { id } = (await focalPoint.get('/api/responses/mine')) as Response;
	const revisions = new Map<string, number>();
	let nth = 0;
	const save = async (): Promise<void> => {
		const concept = concepts[nth % concepts.length] ?? '';
		const revision = revisions.get(concept) ?? 0;
		const choice = Math.floor(nth++ / concepts.length) % 2 === 0 ? 'yes' : 'no';
		await focalPoint.send('PUT', `/api/responses/${id}/answers/${concept}`, { value: { choice }, revision });
		revisions.set(concept, revision + 1);
	};
	const submit = async (isAgain: boolean): Promise<void> => {
		if (isAgain) await focalPoint.send('POST', `/api/responses/${id}/corrections`, {});
		await save();
		const { answers } = (await focalPoint.get('/api/responses/mine')) as Response;
		const shown = Object.fromEntries(Object.entries(answers).map(([question, { revision }]) => [question, revision]));
		await focalPoint.send('POST', `/api/responses/${id}/returns`, { revisions: shown });
	};
	return { save, submit };
};

const openRound = async ({ secretariat }: Rounds): Promise<(unit: string) => ReturnType<typeof writerOf>> => {
	const units = unitsOf(size).map(({ code }) => code);
	const round = { inquiry: inquiryId, edition: openEditionOf(size), kind: 'confidential', units };
	const dates = { opensOn: '2024-01-01', closesOn: '2099-12-31' };
	const { id } = (await secretariat.send('POST', '/api/rounds', { ...round, ...dates })) as { id: string };
	return async (unit) => {
		const made = await secretariat.send('POST', `/api/rounds/${id}/governments/${unit}/links`, {
			name: 'A Focal Point',
		});
		return writerOf(await secretariat.enter((made as { token: string }).token));
	};
};

/** How long saving an answer takes while nothing else happens, and while boards are computed that nobody has kept. */
export const run = async (): Promise<void> => {
	const rounds = await serveRounds(size);
	try {
		const enter = await openRound(rounds);
		const [writer, other] = [await enter('U0'), await enter('U1')];
		for (let nth = 0; nth < 200; nth++) await writer.save();
		await readBoard(rounds);
		const idle: number[] = [];
		for (let nth = 0; nth < idleSaves; nth++) idle.push(await timed(writer.save));
		const busy: number[] = [];
		let computing = 0;
		for (let nth = 0; nth < coldBoards; nth++) {
			await other.submit(nth > 0);
			let isDone = false;
			const board = timed(() => readBoard(rounds)).finally(() => {
				isDone = true;
			});
			while (!isDone) busy.push(await timed(writer.save));
			computing += await board;
		}
		const print = (figure: string, value: number, unit = 'ms'): void => printFigure('quiet', figure, value, unit);
		const [idleP99, busyP99] = [percentile(idle, 0.99), percentile(busy, 0.99)];
		print('save-p99-idle', idleP99);
		print('save-p99-while-computing', busyP99);
		print('ratio', busyP99 / idleP99, 'x');
		print('cold-board-meanwhile', computing / coldBoards);
	} finally {
		await rounds.close();
	}
};
