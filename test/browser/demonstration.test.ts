import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { demonstrationInBrowser } from '#test/support/demonstration.ts';
import { desk, expectGoodPage, phone } from '#test/support/pages.ts';

const windows = [
	['at a desk', desk],
	['on a phone', phone],
] as const;
const pages = ['/', '/enter', '/nope', '/respond', '/secretariat', '/people', '/results/policy-coherence'];

const expectMarkedPage = async (page: Page): Promise<void> => {
	await expectGoodPage(page);
	const banner = page.getByText('Synthetic demonstration data.', { exact: false });
	expect(await banner.filter({ visible: true }).count(), `${page.url()} says once that its data are synthetic`).toBe(1);
};

describe('the demonstration in a browser', () => {
	const { open } = demonstrationInBrowser();

	test.each(windows)(
		'every page that somebody may come to without a part says that it is synthetic, %s',
		async (_, viewport) => {
			const { page, errors } = await open({ viewport });
			for (const address of pages) {
				await page.goto(address);
				await expectMarkedPage(page);
			}
			expect(errors).toEqual([]);
		},
	);

	test.each(windows)(
		'one click enters as the secretariat, and its pages say that they are synthetic, %s',
		async (_, viewport) => {
			const { page, errors } = await open({ viewport });
			await page.goto('/');
			await page.getByRole('button', { name: /^Secretariat/ }).click();
			await page.waitForURL('**/secretariat');
			await expectMarkedPage(page);
			await page.getByRole('link', { name: /2012/ }).first().click();
			await page.waitForURL('**/secretariat/rounds/*');
			await expectMarkedPage(page);
			await page.goto('/people');
			await expectMarkedPage(page);
			expect(errors).toEqual([]);
		},
	);

	test.each(windows)('one click enters as each government, %s', async (_, viewport) => {
		const { page, errors } = await open({ viewport });
		await page.goto('/');
		const governments = page.getByRole('button', { name: /Focal Point/ });
		await governments.first().waitFor();
		const names = await governments.locator('.entry-name').allTextContents();
		expect(names.length).toBeGreaterThan(0);
		for (const name of names) {
			await page.goto('/');
			await governments.filter({ hasText: name }).click();
			await page.waitForURL('**/respond');
			await page.getByRole('main').getByText(`Return of ${name}`).waitFor();
			await expectMarkedPage(page);
		}
		expect(errors).toEqual([]);
	});

	test('the pages of a government say that they are synthetic, on paper too', async () => {
		const { page, errors } = await open({ viewport: phone });
		await page.goto('/');
		await page
			.getByRole('button', { name: /Focal Point/ })
			.first()
			.click();
		await page.waitForURL('**/respond');
		for (const address of ['/respond/planning', '/respond/review', '/respond/print/blank']) {
			await page.goto(address, { waitUntil: 'networkidle' });
			await expectMarkedPage(page);
		}
		await page.emulateMedia({ media: 'print' });
		await page.locator('.running-head', { hasText: 'Synthetic demonstration data.' }).waitFor();
		expect(errors).toEqual([]);
	});

	test.each([
		['Analyst', '**/analyse/policy-coherence'],
		['Chair', '**/releases/policy-coherence'],
	])('one click enters as %s', async (part, address) => {
		const { page, errors } = await open();
		await page.goto('/');
		await page.getByRole('button', { name: new RegExp(`^${part}`) }).click();
		await page.waitForURL(address);
		await page.waitForLoadState('networkidle');
		await expectMarkedPage(page);
		expect(errors).toEqual([]);
	});

	test('the results of 2010 are those of its release, which is one click away', async () => {
		const { page, errors } = await open();
		await page.goto('/results/policy-coherence');
		await page.getByText('The figures of 2010 are those of release 1', { exact: false }).waitFor();
		await page.getByRole('link', { name: 'Read the release' }).click();
		await page.waitForURL('**/releases/policy-coherence/2010/1');
		await page.waitForLoadState('networkidle');
		await expectMarkedPage(page);
		expect(errors).toEqual([]);
	});

	test('one click reads as the public', async () => {
		const { page, errors } = await open();
		await page.goto('/');
		await page.getByRole('link', { name: /^Anyone/ }).click();
		await page.waitForURL('**/results/policy-coherence');
		await page.waitForLoadState('networkidle');
		await expectMarkedPage(page);
		expect(errors).toEqual([]);
	});

	test('a page that fails says so, and that its data are synthetic', async () => {
		const { page } = await open();
		await page.route('**/api/inquiries?**', (route) => route.fulfill({ json: { inquiries: [{}] } }));
		await page.goto('/');
		await page.getByText('Something went wrong on this page.').waitFor();
		await page.getByText('Synthetic demonstration data.').waitFor();
	});
});
