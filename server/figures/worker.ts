import { parentPort } from 'node:worker_threads';
import { standBack } from '../threads/stand-back.ts';
import { answerView } from './answer-view.ts';
import type { FromThread, ToThread } from './figures-task.ts';
import { heldInquiries, readRound } from './inquiry-figures.ts';

standBack();
const inquiries = heldInquiries();

const answer = ({ id, state, view, language, released }: ToThread & { kind: 'view' }): FromThread => {
	try {
		const found = inquiries.find(state);
		return 'lacking' in found ? { id, ...found } : { id, text: answerView(found, view, language, released) };
	} catch (error) {
		return { id, error: placeOf(error) };
	}
};

/** Where it went wrong. A message may quote what a government answered, so it stays here. */
const placeOf = (error: unknown): string => {
	const lines = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
	return [error instanceof Error ? error.name : 'unknown', ...lines].join('\n');
};

parentPort?.on('message', (message: ToThread) => {
	if (message.kind === 'view') parentPort?.postMessage(answer(message));
	else if (message.kind === 'definition') inquiries.takeDefinition(message.hash, message.definition);
	else inquiries.takeRound(message.inquiry, message.key, readRound(message.text));
});
