import type { Page } from 'playwright-core';

/** Whether the control in focus is the one that is meant: by its own words, or those of the question it belongs to. */
const hasFocus = (page: Page, meant: string, name: RegExp): Promise<boolean> =>
	page.evaluate(
		([selector, source]) => {
			const focused = document.activeElement as HTMLElement | null;
			const words = focused?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
			const own = focused?.getAttribute('aria-label') || focused?.textContent || focused?.closest('label')?.textContent;
			return focused?.matches(selector) === true && new RegExp(source).test(`${words} | ${own ?? ''}`);
		},
		[meant, name.source] as const,
	);

/** Presses Tab until the control that is meant has the focus, as somebody without a mouse does. */
export const tabTo = async (page: Page, meant: string, name: RegExp): Promise<void> => {
	for (let press = 0; press < 300; press++) {
		if (await hasFocus(page, meant, name)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`no Tab leads to ${meant} ${name}`);
};

export const press = async (page: Page, meant: string, name: RegExp, key: 'Enter' | 'Space' = 'Enter') => {
	await tabTo(page, meant, name);
	await page.keyboard.press(key);
};

/** Types over what stands in a field. */
export const retype = async (page: Page, meant: string, name: RegExp, text: string): Promise<void> => {
	await tabTo(page, meant, name);
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(text);
};
