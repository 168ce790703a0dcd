import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Subject } from './subject.ts';

const slowdown = 4;
const latency = 400;
const bytesPerSecond = 400_000 / 8;
const longestWait = 60_000;
const mark = 'first-radio';

/** Runs in the page, before anything of it: marks when the first radio button can be used. */
const markFirstRadio = (name: string): void => {
	const isUsable = (radio: HTMLInputElement | null): boolean => {
		if (!radio || radio.disabled) return false;
		const isVisible = radio.labels?.[0]?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		// One that came as HTML does nothing until React has taken it over.
		return isVisible === true && Object.keys(radio).some((key) => key.startsWith('__reactProps'));
	};
	const look = (): void => {
		if (!isUsable(document.querySelector('input[type=radio]'))) return void requestAnimationFrame(look);
		// It is drawn in this frame; the task after it is the first in which a click could be taken.
		setTimeout(() => {
			performance.mark(name);
			console.debug(name);
		});
	};
	requestAnimationFrame(look);
};

const slowDown = async (session: CDPSession): Promise<void> => {
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
};

/** Times are in seconds, on the browser's own clock; bytes are those on the line, headers and all. */
type Request = { url: string; sent: number; finished?: number; bytes?: number };

const watchRequests = async (session: CDPSession): Promise<ReadonlyMap<string, Request>> => {
	const requests = new Map<string, Request>();
	session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		requests.set(requestId, { url: request.url, sent: timestamp });
	});
	session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
		const request = requests.get(requestId);
		if (request) requests.set(requestId, { ...request, finished: timestamp, bytes: encodedDataLength });
	});
	await session.send('Network.enable');
	return requests;
};

/** What was marked must hold: a click on it reaches the application. */
const clickFirstRadio = async (page: Page, subject: Subject): Promise<void> => {
	// The one not chosen yet: what a former run answered is still there.
	const label = await page.evaluateHandle(
		() => document.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')?.labels?.[0],
	);
	await Promise.all([subject.answered(page), label.asElement()?.click()]);
};

export type FirstRadio = { ms: number; requests: Request[] };

/** Comes to the page for the first time, on a slow machine and a slow line, and waits for the first radio button. */
export const measureFirstRadio = async (browser: Browser, subject: Subject): Promise<FirstRadio> => {
	// The questionnaire is in English; the machine's own language may be none at all.
	const context = await browser.newContext({ locale: 'en-GB' });
	context.setDefaultTimeout(longestWait);
	try {
		await subject.prepare(context);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const requests = await watchRequests(session);
		await slowDown(session);
		await page.addInitScript(markFirstRadio, mark);
		const marked = page.waitForEvent('console', (message) => message.text() === mark);
		await Promise.all([marked, page.goto(subject.url, { waitUntil: 'commit' })]);
		const untilThen = [...requests.values()];
		const ms = await page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
		await clickFirstRadio(page, subject);
		return { ms: ms ?? Number.NaN, requests: untilThen };
	} finally {
		await context.close();
	}
};
