import { describe, expect, test } from 'vitest';
import { demonstrationInBrowser } from '#test/support/demonstration.ts';

describe('how a session and a return end in a browser', () => {
	const { open, url } = demonstrationInBrowser();

	/** As the government of the demonstration that is in the middle of its questionnaire. */
	const enter = async () => {
		const reader = await open();
		await reader.page.goto('/');
		await reader.page.getByRole('button', { name: /in the middle of the questionnaire/ }).click();
		await reader.page.waitForURL('**/respond');
		return reader;
	};

	test('signing out with something unsaved asks first, and whoever stays has it saved', async () => {
		const { page, context, errors } = await enter();
		await page.getByRole('link', { name: /^Follow-up/ }).click();
		await page.getByRole('textbox').first().waitFor();
		await context.setOffline(true);
		await page.getByRole('textbox').first().fill('Typed while the line was down.');
		await page.getByRole('link', { name: 'Before you begin' }).first().click();
		await page.getByRole('button', { name: 'Sign out' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('One answer is not saved yet.', { exact: false }).waitFor();
		await dialog.getByRole('button', { name: 'Cancel' }).click();
		expect(page.url()).toMatch(/\/respond$/);
		await context.setOffline(false);
		await page.locator('.state', { hasText: 'All answers saved' }).waitFor();
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL(`${url()}/`);
		expect(errors).toEqual([]);
	});

	test('a return whose reply was lost leads to its receipt all the same', async () => {
		const { page, errors } = await enter();
		await page.goto('/respond/review');
		await page.route('**/api/responses/*/returns', async (route) => {
			await route.fetch();
			await route.abort('connectionreset');
		});
		await page.getByRole('button', { name: 'Submit the return' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Submit the return' }).click();
		await page.waitForURL('**/respond/receipt/1');
		await page.getByRole('heading', { level: 1, name: 'Return 1 is submitted' }).waitFor();
		expect(errors).toEqual([]);
	});
});
