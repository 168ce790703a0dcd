import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { expectGoodPage, openReader, phone, type Reader } from '#test/support/pages.ts';
import { newFolder, type RunningServer, startServer } from '#test/support/processes.ts';

const lines = ['année;pays;recognises-nexus;note', '2010;FRA;oui;x', '2010;Suède;non;y', '2010;ESP;peut-être;'].join(
	'\n',
);
const file = (content: string) => ({ name: 'anterieures.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });

describe('a data steward brings an earlier edition in', () => {
	let browser: Browser;
	let server: RunningServer;
	let steward: Reader;

	beforeAll(async () => {
		server = await startServer({ DATA_DIR: await newFolder() });
		browser = await launchChromium();
		const secretariat = await openReader(browser, server.url);
		await secretariat.page.goto(server.link ?? '');
		await secretariat.page.getByRole('button', { name: 'Sign in' }).click();
		await secretariat.page.waitForURL('**/secretariat');
		await secretariat.page.goto('/secretariat/import');
		await secretariat.page.getByText('Only data stewards bring earlier editions in').waitFor();
		await secretariat.page.goto('/people');
		await secretariat.page.getByRole('button', { name: 'Add a person' }).first().click();
		const dialog = secretariat.page.getByRole('dialog');
		await dialog.getByLabel('Name').fill('A data steward');
		await dialog.getByLabel(/^Data steward/).check();
		await dialog.getByRole('button', { name: 'Add and make a link' }).click();
		const link = await dialog.getByLabel('Personal link').inputValue();
		steward = await openReader(browser, server.url, { viewport: phone });
		await steward.page.goto(link);
		await steward.page.getByRole('button', { name: 'Sign in' }).click();
		await steward.page.waitForURL('**/secretariat');
	});
	afterAll(async () => {
		await browser.close();
		server.process.kill('SIGTERM');
		await server.ended;
	});

	test('is told by row and column what cannot come in, and mends it on the page', async () => {
		const { page } = steward;
		await page.getByRole('link', { name: 'Earlier editions' }).click();
		await page.getByText('Nothing yet.').waitFor();
		await expectGoodPage(page);
		await page.getByLabel('File', { exact: true }).setInputFiles(file(lines));
		await page.getByText('The cells are separated by “;”').waitFor();
		await page.getByLabel('Between the cells of a CSV file').selectOption({ label: 'Semicolon' });
		await page.getByText('You have changed what the columns or cells mean').waitFor();
		await page.getByRole('button', { name: 'Try again with these choices' }).click();
		await page.getByText('This column is no question known here').waitFor();
		await expectGoodPage(page);
		await page.getByLabel('D: note').selectOption({ label: 'Left out' });
		await page.getByRole('button', { name: 'Try again with these choices' }).click();
		const row = page.getByRole('row', { name: /peut-être/ });
		await row.waitFor();
		expect(await row.textContent()).toContain('4C: recognises-nexus');
		expect(await page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true);
		await page.getByLabel('Prefer not to answer').fill('peut-être');
		await page.getByRole('button', { name: 'Try again with these choices' }).click();
		await page.getByText('All of it can come in.').waitFor();
		await page.getByText(/^Answers by question/).click();
		await page.getByText('Yes: 1 · No: 1 · Prefer not to answer: 1').waitFor();
		await expectGoodPage(page);
	});

	test('brings it in after a question, and takes it back', async () => {
		const { page } = steward;
		await page.getByRole('button', { name: 'Bring it in' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('One edition with 3 returns').waitFor();
		await expectGoodPage(page);
		await dialog.getByRole('button', { name: 'Bring it in' }).click();
		await page.getByText('anterieures.csv is in.').waitFor();
		await page.getByText('2010: 3 of 3 answered').waitFor();
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Take back: anterieures.csv' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
		await page.getByText('anterieures.csv is taken back.').waitFor();
		await page.getByText(/^Taken back .* by A data steward$/).waitFor();
		await expectGoodPage(page);
		expect(steward.errors).toEqual([]);
	});

	test('corrects what was brought in: sees whose answers would change, and says that it is a correction', async () => {
		const { page } = steward;
		const bringIn = async () => {
			await page.getByRole('button', { name: 'Bring it in' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Bring it in' }).click();
		};
		const choose = (content: string, name: string) =>
			page.getByLabel('File', { exact: true }).setInputFiles({ ...file(content), name });
		const header = 'année,pays,recognises-nexus';
		await choose(`${header}\n2010,FRA,oui\n2010,SWE,non\n2010,ESP,non`, 'first.csv');
		await page.getByText('All of it can come in.').waitFor();
		await bringIn();
		await page.getByText('first.csv is in.').waitFor();

		await choose(`${header}\n2010,FRA,non\n2010,SWE,non\n2010,ITA,oui`, 'mended.csv');
		await page.getByText('The edition 2010 was brought in before.').waitFor();
		const correct = page.getByLabel('Bring it in as a correction of what was brought in before');
		await expectGoodPage(page);
		await correct.check();
		await page.getByText('All of it can come in.').waitFor();
		expect(await correct.isChecked()).toBe(true);
		for (const line of [
			'One return is corrected: France',
			'One return is new: Italy',
			'One return stays as it is',
			'One government has no answers in the file and keeps its return: Spain',
		])
			await page.getByText(line).waitFor();
		await expectGoodPage(page);
		await bringIn();
		await page.getByText('mended.csv is in.').waitFor();
		await page.getByText('2010, corrected: one return corrected, one new, one unchanged').waitFor();
		await page.getByText('A later import corrects this one. Take that one back first').waitFor();
		await page.getByRole('button', { name: 'Take back: mended.csv' }).waitFor();
		await expectGoodPage(page);
	});

	test('reads beside an import that was released that it stays, and how to correct it', async () => {
		const { page } = steward;
		await page.evaluate(async () => {
			const ask = async (path: string, body?: object) => {
				const how = body && {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				};
				return (await fetch(path, how)).json();
			};
			const { rounds } = await ask('/api/rounds');
			const releases = `/api/rounds/${rounds[0].id}/releases`;
			const { contentHash } = await ask(`${releases}/draft`, { freezeOn: '2010-12-31', leaveOut: [] });
			await ask(releases, { freezeOn: '2010-12-31', leaveOut: [], note: null, contentHash });
		});
		await page.reload();
		const released = page.getByText('A release was made of it, so it stays.');
		await released.first().waitFor();
		expect(await released.count()).toBe(2);
		expect(await page.getByRole('button', { name: /^Take back/ }).count()).toBe(0);
		await page.getByText('all of it can be taken back until a release is made of it').waitFor();
		await expectGoodPage(page);
		expect(steward.errors).toEqual([]);
	});

	test('learns that a file is too large before it is sent', async () => {
		const { page } = steward;
		await page.getByLabel('File', { exact: true }).setInputFiles(file('x'.repeat(20_000_001)));
		await page.getByText('The file is larger than 20 MB.').waitFor();
		await expectGoodPage(page);
	});
});
