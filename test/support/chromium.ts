import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import carried from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = [
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
];

const isExecutable = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const onPath = (): string | undefined =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find(isExecutable);

/** The system's own where there is one; on Linux else the one that comes with npm. */
const whichBrowser = async (): Promise<LaunchOptions> => {
	if (process.platform === 'win32') return { channel: 'msedge' };
	if (process.platform === 'darwin') return { channel: 'chrome' };
	return { executablePath: onPath() ?? (await carried.executablePath()) };
};

export const launchChromium = async (): Promise<Browser> =>
	chromium.launch({ ...(await whichBrowser()), args: ['--no-sandbox', '--disable-gpu', ...quiet] });
