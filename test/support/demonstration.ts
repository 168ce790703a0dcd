import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openReader, type Reader } from './pages.ts';
import { newFolder, type RunningServer, startDemonstration } from './processes.ts';

/** A demonstration and a browser for the tests of a file, ended after them. Neither is there before they begin. */
export const demonstrationInBrowser = () => {
	let browser: Browser;
	let server: RunningServer;
	beforeAll(async () => {
		server = await startDemonstration({ DATA_DIR: await newFolder() });
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser.close();
		server.process.kill('SIGTERM');
		await server.ended;
	});
	return {
		url: (): string => server.url,
		open: (how?: Parameters<typeof openReader>[2]): Promise<Reader> => openReader(browser, server.url, how),
	};
};
