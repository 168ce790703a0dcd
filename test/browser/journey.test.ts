import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { newPostgresUrl } from '#test/support/databases.ts';
import { expectGoodPage, openReader, phone, type Reader } from '#test/support/pages.ts';
import { newFolder, type RunningServer, startServer } from '#test/support/processes.ts';

const databases = [
	['PostgreSQL', async () => ({ DATABASE_URL: await newPostgresUrl('template0') })],
	['PGlite', async () => ({ DATA_DIR: await newFolder() })],
] as const;

/** Presses Tab until the control that is meant has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, meant: string, name: RegExp): Promise<void> => {
	for (let press = 0; press < 200; press++) {
		await page.keyboard.press('Tab');
		const isThere = await page.evaluate(
			([selector, source]) => {
				const focused = document.activeElement as HTMLElement | null;
				const words = focused?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
				const own = focused?.textContent || focused?.closest('label')?.textContent || '';
				return focused?.matches(selector) === true && new RegExp(source).test(`${words} | ${own}`);
			},
			[meant, name.source] as const,
		);
		if (isThere) return;
	}
	throw new Error(`no Tab leads to ${meant} ${name}`);
};

const allSaved = (page: Page) => page.getByText('Toutes les réponses enregistrées').first().waitFor();

describe.each(databases)('the journeys in a browser, on %s', (_, newEnvironment) => {
	let browser: Browser;
	let server: RunningServer;
	let secretariat: Reader;
	let government: Reader;
	let personalLink: string;

	beforeAll(async () => {
		server = await startServer(await newEnvironment());
		browser = await launchChromium();
		secretariat = await openReader(browser, server.url);
		government = await openReader(browser, server.url, { viewport: phone, locale: 'fr-FR' });
	});
	afterAll(async () => {
		await browser.close();
		server.process.kill('SIGTERM');
		await server.ended;
	});

	test('the secretariat enters with its link and opens the 2010 round from its definition', async () => {
		const { page } = secretariat;
		await page.goto(server.link ?? '');
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL('**/secretariat');
		expect(page.url()).not.toContain('#');
		await expectGoodPage(page);

		await page.goto('/secretariat/open?inquiry=policy-coherence&edition=2010');
		await page.getByRole('button', { name: 'Choose all: Europe' }).click();
		await page.getByLabel('Confidential').check();
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Check the round' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Open the round' }).click();
		await page.waitForURL('**/secretariat/rounds/*');
		await expectGoodPage(page);
		await page.getByText('No return yet').waitFor();
	});

	test('the secretariat makes a personal link for a government, shown once', async () => {
		const { page } = secretariat;
		await page.getByRole('button', { name: 'Make a link: France', exact: true }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Name of the Focal Point').fill('Camille Point-Focal');
		await dialog.getByRole('button', { name: 'Make a link' }).click();
		personalLink = await dialog.getByLabel('Personal link').inputValue();
		expect(personalLink).toMatch(/\/enter#[A-Za-z0-9_-]{43}$/);
		await expectGoodPage(page);
		await dialog.getByRole('button', { name: 'Done' }).click();
	});

	test('a Focal Point enters in French, on a phone, with the keyboard only', async () => {
		const { page } = government;
		await page.goto(personalLink);
		await page.getByText('Camille Point-Focal').first().waitFor();
		await expectGoodPage(page);
		await tabTo(page, 'button', /Se connecter/);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/respond');
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
		await page.getByText('Ce cycle est confidentiel').waitFor();
		await expectGoodPage(page);
	});

	test('a Focal Point answers with the keyboard, and a follow-up appears where it is asked', async () => {
		const { page } = government;
		await page.goto('/respond/planning');
		await expectGoodPage(page);
		await tabTo(page, 'input[type=radio]', /reconnaît-il l’importance/);
		await page.keyboard.press('Space');
		await allSaved(page);
		await tabTo(page, 'input[type=radio]', /nouvelles politiques ou de nouveaux programmes/);
		await page.keyboard.press('Space');
		await tabTo(page, 'textarea', /De quelles nouvelles politiques/);
		await page.keyboard.type('Un plan national.');
		await allSaved(page);
		await expectGoodPage(page);
	});

	test('what is typed while the line is down is kept, and saved when it is back', async () => {
		const { page, context } = government;
		await context.setOffline(true);
		await tabTo(page, 'input[type=radio]', /affiné|amélioré/);
		await page.keyboard.press('Space');
		await tabTo(page, 'textarea', /Quelles activités/);
		await page.keyboard.type('Écrit sans connexion.');
		await page.getByText('Pas encore enregistré').first().waitFor();
		await expectGoodPage(page);
		await context.setOffline(false);
		await allSaved(page);

		await page.reload();
		await page.getByRole('textbox', { name: /Quelles activités/ }).waitFor();
		expect(await page.getByRole('textbox', { name: /Quelles activités/ }).inputValue()).toBe('Écrit sans connexion.');
	});

	test('what is not saved when the page is closed is there after it is opened again', async () => {
		const { page } = government;
		// The pages still come; only saving fails, as with a server that is restarting.
		await page.route('**/answers/**', (route) => route.abort());
		await page.getByRole('textbox', { name: /De quelles nouvelles politiques/ }).fill('Un plan national et une loi.');
		await page.getByText('Pas encore enregistré').first().waitFor();
		page.on('dialog', (dialog) => void dialog.accept());
		await page.reload();
		const field = page.getByRole('textbox', { name: /De quelles nouvelles politiques/ });
		await field.waitFor();
		expect(await field.inputValue()).toBe('Un plan national et une loi.');
		await page.unrouteAll();
		await page.reload();
		await allSaved(page);
		expect(await field.inputValue()).toBe('Un plan national et une loi.');
	});

	test('the language can be changed at any moment without losing anything', async () => {
		const { page } = government;
		await page.getByRole('textbox', { name: /De quelles nouvelles politiques/ }).fill('Un plan, une loi, un budget.');
		await page
			.getByRole('button', { name: 'English' })
			.or(page.getByRole('link', { name: 'English' }))
			.first()
			.click();
		const field = page.getByRole('textbox', { name: /Which policies or programmes are new/ });
		await field.waitFor();
		expect(await field.inputValue()).toBe('Un plan, une loi, un budget.');
		await page
			.getByRole('button', { name: 'Français' })
			.or(page.getByRole('link', { name: 'Français' }))
			.first()
			.click();
		await page.getByRole('textbox', { name: /De quelles nouvelles politiques/ }).waitFor();
		await allSaved(page);
	});

	test('the review lists what is empty, and the return is submitted with a receipt', async () => {
		const { page } = government;
		await page.goto('/respond/review');
		await page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
		await page
			.getByText(/questions sont sans réponse/)
			.first()
			.waitFor();
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Envoyer la réponse' }).click();
		await page.waitForURL('**/respond/receipt/1');
		await page.getByText(/^[0-9a-f]{64}$/).waitFor();
		await expectGoodPage(page);
	});

	test('the return can be opened again and corrected: return 2, with return 1 kept', async () => {
		const { page } = government;
		await page.getByRole('button', { name: 'Rouvrir la réponse' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir la réponse' }).click();
		await page.getByText('Vous corrigez').first().waitFor();
		await page.goto('/respond/review');
		await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Envoyer la réponse' }).click();
		await page.waitForURL('**/respond/receipt/2');
		await page.goto('/respond/print/return-1');
		await page.getByText('Un plan, une loi, un budget.').waitFor();
		await expectGoodPage(page);
	});

	test('blank questionnaire and draft print from pages of their own', async () => {
		const { page } = government;
		for (const paper of ['blank', 'draft']) {
			await page.goto(`/respond/print/${paper}`);
			await expectGoodPage(page);
		}
	});

	test('the board shows the state, and a data steward reads the result', async () => {
		const { page } = secretariat;
		await page.reload();
		await page.getByText('Submitted').first().waitFor();
		await page.goto('/people');
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Add a person' }).first().click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Name').fill('A data steward');
		await dialog.getByLabel(/^Data steward/).check();
		await dialog.getByRole('button', { name: 'Add and make a link' }).click();
		const link = await dialog.getByLabel('Personal link').inputValue();

		const steward = await openReader(browser, server.url);
		await steward.page.goto(link);
		await steward.page.getByRole('button', { name: 'Sign in' }).click();
		await steward.page.waitForURL('**/secretariat');
		await steward.page.goto('/results/policy-coherence/recognises-nexus');
		await steward.page.getByText('1 of 1').first().waitFor();
		await steward.page.getByText('about 80% of governments').first().waitFor();
		await expectGoodPage(steward.page);
		await steward.page.goto('/results/policy-coherence');
		await expectGoodPage(steward.page);
		expect(steward.errors).toEqual([]);
	});

	test('the public sees no figure of a confidential round, and reads what was reported', async () => {
		const anyone = await openReader(browser, server.url, { viewport: phone });
		await anyone.page.goto('/');
		await expectGoodPage(anyone.page);
		await anyone.page.goto('/results/policy-coherence/recognises-nexus');
		await anyone.page.getByText('about 80% of governments').first().waitFor();
		await expectGoodPage(anyone.page);
		expect(await anyone.page.getByText('1 of 1').count()).toBe(0);
	});

	test('a second visit by the same link signs in again, and a mistyped one says what is wrong', async () => {
		const again = await openReader(browser, server.url, { locale: 'fr-FR' });
		await again.page.goto(personalLink);
		await again.page.getByRole('button', { name: 'Se connecter' }).click();
		await again.page.waitForURL('**/respond');
		const wrong = await openReader(browser, server.url, { locale: 'es-ES' });
		await wrong.page.goto(`${personalLink.slice(0, -4)}AAAA`);
		await wrong.page.getByRole('heading', { level: 1, name: 'Este enlace' }).waitFor();
		await expectGoodPage(wrong.page);
	});

	test('no page reported an error of its own', () => {
		expect([...secretariat.errors, ...government.errors]).toEqual([]);
	});
});
