import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationInBrowser } from '#test/support/demonstration.ts';
import { desk, expectGoodPage, phone, type Reader } from '#test/support/pages.ts';

const first = '/releases/policy-coherence/2010/1';
const second = '/releases/policy-coherence/2010/2';
const note = 'The note on the questionnaire was corrected; no figure differs.';

const enter = async ({ context }: Reader, entry: string): Promise<void> => {
	const answer = await context.request.post('/api/demonstration', { data: { entry } });
	expect(answer.ok()).toBe(true);
};

const savedBy = async (page: Page, button: string): Promise<string> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return readFile(await download.path(), 'utf8');
};

describe('releases in a browser', () => {
	const { open, url } = demonstrationInBrowser();
	let round: string;

	beforeAll(async () => {
		const { rounds } = (await (await fetch(`${url()}/api/rounds`)).json()) as {
			rounds: { id: string; edition: string }[];
		};
		round = rounds.find(({ edition }) => edition === '2010')?.id ?? '';
	});

	test.each([
		['at a desk', desk],
		['on a phone', phone],
	])('anyone reads what was released, from the start page to one question by group, %s', async (_, viewport) => {
		const { page, errors } = await open({ viewport });
		await page.goto('/');
		await page.getByRole('link', { name: 'Policy Coherence Inquiry 2010, release 1' }).click();
		await page.waitForURL(`**${first}`);
		await page.getByRole('heading', { level: 1, name: /governments contacted in 2010 answered/ }).waitFor();
		await page.getByText('Synthetic demonstration data.').waitFor();
		await expectGoodPage(page);
		await page.getByLabel('Figures of').selectOption('Oceania');
		await page.getByRole('heading', { name: 'What they answered: Oceania' }).waitFor();
		expect(new URL(page.url()).search).toBe('?group=oceania');
		await page.getByText('Where it says “confidential”').waitFor();
		await page.getByLabel('Show 95% intervals').check();
		await expectGoodPage(page);
		await page.getByLabel('Find a question').fill('national development plan');
		await page.getByRole('link', { name: 'Has integrated migration into its national development plan' }).click();
		await page.getByRole('rowheader', { name: 'Europe' }).first().waitFor();
		await expectGoodPage(page);
		await page.getByRole('link', { name: 'Releases of the Policy Coherence Inquiry' }).click();
		await page.getByRole('link', { name: 'Policy Coherence Inquiry 2010: release 1' }).waitFor();
		await expectGoodPage(page);
		expect(errors).toEqual([]);
	});

	test('what is saved as frozen has the hash that is printed, and the table has every figure', async () => {
		const { page, errors } = await open();
		await page.goto(first);
		const content = await savedBy(page, 'The content as frozen (JSON)');
		const hash = createHash('sha256').update(content).digest('hex');
		await page.getByText(hash, { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Check it in this browser' }).click();
		await page.getByText('It is the same: this is what was frozen.').waitFor();
		const table = await savedBy(page, 'All figures (CSV)');
		const { publication } = JSON.parse(content) as { publication: { figures: { id: string }[] } };
		for (const { id } of publication.figures) expect(table).toContain(`,${id},`);
		expect(errors).toEqual([]);
	});

	test('a reader of French reads it in French', async () => {
		const { page, errors } = await open({ viewport: phone, locale: 'fr' });
		await page.goto(`${first}?group=oceania`);
		await page.getByRole('heading', { name: /Ce qu’ils ont répondu\s: Océanie/ }).waitFor();
		await page.getByText('confidentiel', { exact: true }).first().waitFor();
		await expectGoodPage(page);
		expect(errors).toEqual([]);
	});

	test('an address without a release says so', async () => {
		const { page } = await open();
		for (const address of [
			'/releases/policy-coherence/2010/9',
			'/releases/policy-coherence/2010/x',
			'/releases/nope',
		]) {
			await page.goto(address);
			await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
		}
	});

	test('an analyst makes no release, and nor does the secretariat without a data steward', async () => {
		const analyst = await open();
		await enter(analyst, 'analyst');
		await analyst.page.goto(`/secretariat/releases/${round}`);
		await analyst.page.getByRole('heading', { name: 'This page is for the secretariat' }).waitFor();
		const body = { freezeOn: '2010-09-15', leaveOut: [] };
		const refused = await analyst.context.request.post(`/api/rounds/${round}/releases/draft`, { data: body });
		expect(refused.status()).toBe(403);
		const secretariat = await open();
		await enter(secretariat, 'secretariat');
		await secretariat.page.route('**/api/session?**', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ body: (await answer.text()).replace('"steward"', '"secretariat"') });
		});
		await secretariat.page.goto(`/secretariat/releases/${round}`);
		await secretariat.page.getByText('A data steward makes releases').waitFor();
		expect(await secretariat.page.getByRole('button', { name: 'Compute the draft' }).count()).toBe(0);
		await expectGoodPage(secretariat.page);
	});

	test('a data steward looks at a draft, leaves a question out, and looks again', async () => {
		const steward = await open({ viewport: phone });
		const { page, errors } = steward;
		await enter(steward, 'secretariat');
		await page.goto('/secretariat');
		await page.getByRole('link', { name: 'Releases' }).first().click();
		await page.waitForURL(`**/secretariat/releases/${round}`);
		await expectGoodPage(page);
		await page.getByRole('button', { name: 'Compute the draft' }).click();
		await page.getByRole('heading', { name: 'Draft of release 2' }).waitFor();
		await page.getByText('No figure differs from release 1.').waitFor();
		await expectGoodPage(page);
		const regions = page.getByRole('checkbox', { name: /^Regions: \d+ figures$/ });
		await regions.check();
		await page.getByText(/^\d{2,} figures are left out\.$/).waitFor();
		await regions.uncheck();
		await page.getByText(/figures? (is|are) left out\.$/).waitFor({ state: 'detached' });
		await page.getByLabel('Leave out every figure of: Has a Migration Profile').check();
		await page.getByText('6 figures are left out.').waitFor();
		expect(await page.getByRole('button', { name: 'Freeze release 2…' }).isDisabled()).toBe(true);
		await page.getByRole('button', { name: 'Compute the draft again' }).last().click();
		await page
			.getByText(/^(One figure differs|\d+ figures differ) from release 1\.$/)
			.first()
			.waitFor();
		await page.getByLabel('Published as').selectOption('Withheld');
		await page.getByText(/^\d+ of \d+ figures listed$/).waitFor();
		await expectGoodPage(page);
		expect(errors).toEqual([]);
	});

	test('a data steward freezes a second release with a note, and its page says what is different', async () => {
		const steward = await open();
		const { page, errors } = steward;
		await enter(steward, 'secretariat');
		await page.goto(`/secretariat/releases/${round}`);
		await page.getByRole('button', { name: 'Compute the draft' }).click();
		await page.getByRole('button', { name: 'Freeze release 2…' }).click();
		await page.getByText('Say what is different from the last release, and why.').waitFor();
		await page.getByLabel('What is different from the last release, and why').fill(note);
		await page.getByRole('button', { name: 'Freeze release 2…' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('This cannot be undone.').waitFor();
		await dialog.getByText(second).waitFor();
		await expectGoodPage(page);
		await dialog.getByRole('button', { name: 'Freeze and publish release 2' }).click();
		await page.getByRole('heading', { name: 'Release 2 is frozen and public' }).waitFor();
		expect(await page.getByLabel('Address of the release').inputValue()).toBe(`${url()}${second}`);
		await page.getByRole('link', { name: 'Release 2', exact: true }).waitFor();
		await expectGoodPage(page);
		const reader = await open();
		await reader.page.goto(second);
		await reader.page.getByText(note).waitFor();
		await reader.page.getByText('No figure differs from release 1.').waitFor();
		await expectGoodPage(reader.page);
		await reader.page.goto(first);
		await reader.page.getByText('A later release of this edition exists.').waitFor();
		await reader.page.getByRole('link', { name: 'Go to release 2' }).click();
		await reader.page.waitForURL(`**${second}`);
		expect([...errors, ...reader.errors]).toEqual([]);
	});
});
