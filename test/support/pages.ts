import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

/** A person with a browser of their own; whatever the page reports as an error is kept. */
export type Reader = { context: BrowserContext; page: Page; errors: string[] };

export const openReader = async (
	browser: Browser,
	url: string,
	{ viewport = desk, locale = 'en' }: { viewport?: typeof desk; locale?: string } = {},
): Promise<Reader> => {
	const context = await browser.newContext({ baseURL: url, viewport, locale, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		// A refused request is an answer of the service, shown in the page; what the page itself says is an error.
		if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
			errors.push(message.text());
	});
	return { context, page, errors };
};

/** What axe finds serious or critical on the page, a line each. */
const seriousFindings = async (page: Page): Promise<string[]> => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

/** The page has no serious finding of axe, and nothing wider than the window. */
export const expectGoodPage = async (page: Page): Promise<void> => {
	await page.locator('h1').first().waitFor();
	expect(await seriousFindings(page), page.url()).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(overflow, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
};
