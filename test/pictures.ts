import { fileURLToPath } from 'node:url';
import { launchChromium } from './support/chromium.ts';
import { newFolder, startDemonstration } from './support/processes.ts';

/** The pictures of the README: whose page, and where the picture ends. */
const pictures = [
	{ name: 'questionnaire', entry: 'xel', path: '/respond/institutions', below: 'textarea' },
	{ name: 'results', path: '/results/policy-coherence/development-plan', below: '.row-figure figcaption' },
	{
		name: 'workbench',
		entry: 'analyst',
		path: '/analyse/policy-coherence?level=planning',
		below: '.multiples li:nth-child(3)',
	},
	{ name: 'release', path: '/releases/policy-coherence/2010/1', below: '.release-level tbody tr:nth-child(3)' },
] as const;

const margin = 8;
const server = await startDemonstration({ DATA_DIR: await newFolder() });
const browser = await launchChromium();
for (const picture of pictures) {
	const context = await browser.newContext({
		baseURL: server.url,
		viewport: { width: 1280, height: 1400 },
		locale: 'en',
		reducedMotion: 'reduce',
	});
	if ('entry' in picture) await context.request.post('/api/demonstration', { data: { entry: picture.entry } });
	const page = await context.newPage();
	await page.goto(picture.path);
	const box = await page.locator(picture.below).first().boundingBox();
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({
		path: fileURLToPath(new URL(`../docs/images/${picture.name}.png`, import.meta.url)),
		clip: { x: 0, y: 0, width: 1280, height: (box?.y ?? 0) + (box?.height ?? 0) + margin },
	});
	await context.close();
}
await browser.close();
server.process.kill('SIGTERM');
