import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import { newPostgresUrl } from '#test/support/databases.ts';
import { press, retype, tabTo } from '#test/support/keyboard.ts';
import { expectGoodPage, openReader, phone, type Reader } from '#test/support/pages.ts';
import { newFolder, type RunningServer, startServer } from '#test/support/processes.ts';

const databases = [
	['PostgreSQL', async () => ({ DATABASE_URL: await newPostgresUrl('template0') })],
	['PGlite', async () => ({ DATA_DIR: await newFolder() })],
] as const;

const newPolicies = /De quelles nouvelles politiques/;
const refined = /Quelles activités/;

/** In sight at once, where the words for a screen reader wait until the state has stood for a moment. */
const allSaved = (page: Page) => page.locator('.state', { hasText: 'Toutes les réponses enregistrées' }).waitFor();

describe.each(databases)('the journeys in a browser, on %s', (_, newEnvironment) => {
	let browser: Browser;
	let server: RunningServer;
	let secretariat: Reader;
	let government: Reader;
	let personalLink: string;
	let round: string;

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
		round = page.url().split('/').at(-1) ?? '';
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
		await press(page, 'button', /Se connecter/);
		await page.waitForURL('**/respond');
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
		await page.getByText('Ce cycle est confidentiel').waitFor();
		await page.getByText('Qui peut répondre pour votre gouvernement').waitFor();
		await expectGoodPage(page);
	});

	test('a Focal Point answers with the keyboard, and a follow-up appears where it is asked', async () => {
		const { page } = government;
		await press(page, 'a', /Commencer/);
		await page.waitForURL('**/respond/about');
		await expectGoodPage(page);
		await press(page, 'a', /Suivant.*Planification/);
		await page.waitForURL('**/respond/planning');
		await expectGoodPage(page);
		await press(page, 'input[type=radio]', /reconnaît-il l’importance/, 'Space');
		await allSaved(page);
		await press(page, 'input[type=radio]', /nouvelles politiques ou de nouveaux programmes/, 'Space');
		await tabTo(page, 'textarea', newPolicies);
		await page.keyboard.type('Un plan national.');
		await allSaved(page);
		await expectGoodPage(page);
	});

	test('what is typed while the line is down is kept, and saved when it is back', async () => {
		const { page, context } = government;
		await context.setOffline(true);
		await press(page, 'input[type=radio]', /affiné|amélioré/, 'Space');
		await tabTo(page, 'textarea', refined);
		await page.keyboard.type('Écrit sans connexion.');
		await page.getByText('Pas encore enregistré').first().waitFor();
		await expectGoodPage(page);
		await context.setOffline(false);
		await allSaved(page);

		await page.reload();
		await page.getByRole('textbox', { name: refined }).waitFor();
		expect(await page.getByRole('textbox', { name: refined }).inputValue()).toBe('Écrit sans connexion.');
	});

	test('what is not saved when the page is closed is there after it is opened again', async () => {
		const { page } = government;
		// The pages still come; only saving fails, as with a server that is restarting.
		await page.route('**/answers/**', (route) => route.abort());
		await retype(page, 'textarea', newPolicies, 'Un plan national et une loi.');
		await page.getByText('Pas encore enregistré').first().waitFor();
		page.on('dialog', (dialog) => void dialog.accept());
		await page.reload();
		const field = page.getByRole('textbox', { name: newPolicies });
		await field.waitFor();
		expect(await field.inputValue()).toBe('Un plan national et une loi.');
		await page.unrouteAll();
		await page.reload();
		await allSaved(page);
		expect(await field.inputValue()).toBe('Un plan national et une loi.');
	});

	test('the language can be changed at any moment without losing anything', async () => {
		const { page } = government;
		await retype(page, 'textarea', newPolicies, 'Un plan, une loi, un budget.');
		await press(page, 'button', /English/);
		const field = page.getByRole('textbox', { name: /Which policies or programmes are new/ });
		await field.waitFor();
		expect(await field.inputValue()).toBe('Un plan, une loi, un budget.');
		await press(page, 'button', /Français/);
		await page.getByRole('textbox', { name: newPolicies }).waitFor();
		await allSaved(page);
	});

	test('the review lists what is empty, and the return is submitted with a receipt', async () => {
		const { page } = government;
		await press(page, 'summary', /Planification/);
		await press(page, 'a', /Relire et envoyer/);
		await page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
		await page
			.getByText(/questions sont sans réponse/)
			.first()
			.waitFor();
		await expectGoodPage(page);
		await press(page, 'button', /Envoyer la réponse/);
		await expectGoodPage(page);
		await press(page, 'dialog button', /Envoyer la réponse/);
		await page.waitForURL('**/respond/receipt/1');
		await page.getByText(/^[0-9a-f]{64}$/).waitFor();
		await expectGoodPage(page);
	});

	test('the return can be opened again to be corrected', async () => {
		const { page } = government;
		await press(page, 'button', /Rouvrir la réponse/);
		await press(page, 'dialog button', /Rouvrir la réponse/);
		await page.getByText('Vous corrigez').first().waitFor();
		await page.waitForURL('**/respond/review');
		await press(page, 'a', /Modifier.*De quelles nouvelles politiques/);
		await page.waitForURL('**/respond/planning#*');
		await retype(page, 'textarea', newPolicies, 'Un plan, une loi, un budget et un bilan.');
		await allSaved(page);
		await press(page, 'summary', /Planification/);
		await press(page, 'a', /Relire et envoyer/);
		await page.waitForURL('**/respond/review');
	});

	test('what a colleague changes during the review is shown before it is submitted: return 2, with return 1 kept', async () => {
		const { page } = government;
		const colleague = await openReader(browser, server.url, { locale: 'fr-FR' });
		await colleague.page.goto(personalLink);
		await colleague.page.getByRole('button', { name: 'Se connecter' }).click();
		await colleague.page.waitForURL('**/respond');
		await colleague.page.goto('/respond/planning');
		await colleague.page.getByRole('textbox', { name: refined }).fill('Récrit par une collègue.');
		await allSaved(colleague.page);

		await press(page, 'button', /Envoyer la réponse/);
		await press(page, 'dialog button', /Envoyer la réponse/);
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await page.getByRole('heading', { name: 'Une réponse a été modifiée depuis' }).waitFor();
		await page.getByText('Modifiée depuis que vous avez ouvert cette page', { exact: true }).waitFor();
		await page.getByText('Récrit par une collègue.').waitFor();
		await expectGoodPage(page);
		await press(page, 'button', /Envoyer la réponse/);
		await press(page, 'dialog button', /Envoyer la réponse/);
		await page.waitForURL('**/respond/receipt/2');
		expect(colleague.errors).toEqual([]);

		await press(page, 'a', /Envoi n° 1,/);
		await page.waitForURL('**/respond/receipt/1');
		await press(page, 'a', /telles qu’envoyées/);
		await page.waitForURL('**/respond/print/return-1');
		await page.getByText('Un plan, une loi, un budget.', { exact: true }).waitFor();
		await expectGoodPage(page);
	});

	test('blank questionnaire and draft print from pages of their own', async () => {
		const { page } = government;
		await press(page, 'a', /Retour/);
		for (const paper of [/Questionnaire vierge/, /Projet avec vos réponses/]) {
			await press(page, 'a', paper);
			await page.waitForURL('**/respond/print/*');
			await expectGoodPage(page);
			await press(page, 'a', /Retour/);
			await page.waitForURL('**/respond');
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

	test('the public reads the questionnaire of a round, and is told where there is no page', async () => {
		const anyone = await openReader(browser, server.url, { viewport: phone, locale: 'es-ES' });
		await anyone.page.goto(`/rounds/${round}/questionnaire`);
		await anyone.page.getByText('¿Reconoce').first().waitFor();
		await expectGoodPage(anyone.page);
		await anyone.page.goto('/there-is-no-such-page');
		await anyone.page.getByRole('heading', { level: 1, name: 'No hay ninguna página' }).waitFor();
		await expectGoodPage(anyone.page);
		expect(anyone.errors).toEqual([]);
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
