import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ApiResult } from '#domain/contract/api.ts';
import { demonstrationInBrowser } from '#test/support/demonstration.ts';
import { desk, expectGoodPage, phone, type Reader } from '#test/support/pages.ts';

type OwnFigures = ApiResult<'GET /api/responses/:response/figures'>;

/** A government of the demonstration that submitted in 2010, which is released, and in 2012, which is not. */
const entry = 'xeh';

describe('a government’s own page in a browser', () => {
	const { open, url } = demonstrationInBrowser();

	const enter = async (how: Parameters<typeof open>[0] = {}) => {
		const reader = await open(how);
		const { request } = reader.context;
		const entered = await request.post('/api/demonstration', { data: { entry }, headers: { origin: url() } });
		expect(entered.status()).toBe(200);
		const own = await (await request.get('/api/responses/mine?language=en')).json();
		const read = async (response: string): Promise<OwnFigures> =>
			(await request.get(`/api/responses/${response}/figures?language=en`)).json();
		const latest = await read(own.id);
		const first = await read(latest.editions.find(({ id }) => id === '2010')?.response ?? '');
		return { ...reader, latest, first };
	};
	const linkIn = ({ page }: Reader, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

	test('leads from the first page and the receipt to its answers, where nothing is released yet', async () => {
		const reader = await enter();
		const { page, latest, errors } = reader;
		await page.goto(`/respond/receipt/${latest.returned?.number}`);
		await linkIn(reader, 'Your answers beside your groups').click();
		await page.getByRole('heading', { level: 1, name: 'Your answers beside your groups, 2012' }).waitFor();
		await page.goto('/respond');
		await linkIn(reader, 'Your answers beside your groups').click();
		await page.getByText('Nothing of this round is released yet.', { exact: false }).waitFor();
		await expectGoodPage(page);
		expect(await page.getByRole('columnheader', { name: 'Share of yes' }).count()).toBe(0);

		const gained = latest.questions.filter(
			({ comparability, lastTime, thisTime }) => comparability === 'same' && lastTime === 'no' && thisTime === 'yes',
		);
		expect(gained.length).toBeGreaterThan(0);
		const listed = page.locator('.own-moved > div', { hasText: 'No last time, yes now' }).getByRole('listitem');
		expect(await listed.allTextContents()).toEqual(gained.map(({ text }) => text));
		const reworded = page.locator('.own-reworded > li');
		await reworded.first().waitFor();
		expect(await reworded.first().textContent()).toMatch(/Asked in 2010.*Asked in 2012/);
		expect(errors).toEqual([]);
	});

	test.each([
		['at a desk', 'en', desk],
		['on a phone', 'en', phone],
		['at a desk, in French', 'fr', desk],
		['on a phone, in French', 'fr', phone],
	] as const)('shows the released shares of everyone and of its region, %s', async (_, locale, viewport) => {
		const { page, first, latest, errors } = await enter({ viewport, locale });
		await page.goto(`/your-figures/${latest.editions[0]?.response}`);
		const table = page.getByRole('table').first();
		await table.waitFor();
		await expectGoodPage(page);
		const inFrench = locale === 'fr';
		const lines = page.locator('.own-shares');
		const shown = first.levels.flatMap(({ id }) => first.questions.filter(({ level }) => level === id));
		expect(await lines.count()).toBe(shown.length);
		const texts = await lines.allInnerTexts();
		for (const [place, { released }] of shown.entries()) {
			expect(released.length).toBe(first.groups.length + 1);
			for (const { figure } of released)
				if (figure.result.kind === 'value' && figure.result.measure === 'share')
					expect(texts[place]).toContain(`${figure.result.yes} ${inFrench ? 'sur' : 'of'} ${figure.result.base}`);
		}
		expect(texts.join(' ')).toMatch(/[0-9]\s?%/);
		expect(first.groups.map(({ id }) => id)).toEqual(['asia']);
		expect(texts[0]).toContain(inFrench ? 'Asie' : 'Asia');
		expect(errors).toEqual([]);
	});

	test('what is withheld is called confidential, once explained, and nothing ranks anybody', async () => {
		const { page, first, latest } = await enter();
		await page.goto(`/your-figures/${latest.editions[0]?.response}`);
		await page.getByRole('table').first().waitFor();
		const withheld = first.questions.flatMap(({ released }) =>
			released.filter(({ figure }) => figure.result.kind === 'confidential'),
		);
		expect(withheld.length).toBeGreaterThan(0);
		expect(await page.locator('.own-shares').getByText('confidential', { exact: true }).count()).toBe(withheld.length);
		expect(await page.getByText('“Confidential” means', { exact: false }).count()).toBe(1);
		const text = await page.getByRole('main').innerText();
		expect(text).not.toMatch(/\b(rank|score|behind|ahead|better|worse|best|worst|above|below|average)\b/i);
	});

	test('the questions can be chosen, the choice has an address, and everything can be downloaded', async () => {
		const { page, latest, errors } = await enter();
		await page.goto(`/your-figures/${latest.editions.at(-1)?.response}`);
		await page.getByLabel('Your answer').selectOption({ label: 'Other than last time, same wording' });
		await page.waitForURL('**?which=changed');
		const changed = latest.questions.filter(
			({ comparability, lastTime, thisTime }) =>
				comparability === 'same' &&
				[lastTime, thisTime].every((one) => one !== null && one !== 'not-asked') &&
				lastTime !== thisTime,
		);
		expect(await page.locator('tbody tr').count()).toBe(changed.length);
		await page.reload();
		await page.getByRole('table').first().waitFor();
		expect(await page.locator('tbody tr').count()).toBe(changed.length);
		await page.getByLabel('Find a question').fill('nothing of the kind');
		await page.getByRole('button', { name: 'Show everything' }).click();
		expect(await page.locator('tbody tr').count()).toBe(latest.questions.length);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download as CSV' }).click(),
		]);
		expect(download.suggestedFilename()).toBe('policy-coherence-2012-own-answers.csv');
		const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
		expect(rows).toHaveLength(latest.questions.length + 1);
		expect(errors).toEqual([]);
	});

	test('prints whole, without its controls, and nothing runs over the sheet', async () => {
		const { page, latest } = await enter({ viewport: { width: 660, height: 900 }, locale: 'fr' });
		await page.goto(`/your-figures/${latest.editions[0]?.response}`);
		await page.getByRole('table').first().waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByRole('searchbox').isVisible()).toBe(false);
		expect(await page.getByRole('columnheader').first().isVisible()).toBe(true);
		const over = await page.evaluate(
			() =>
				[...document.querySelectorAll('.own-table *')].filter(
					(one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
				).length,
		);
		expect(over).toBe(0);
	});

	test('a steward who has the address is told that it is not open to them', async () => {
		const { latest } = await enter();
		const steward = await open();
		await steward.context.request.post('/api/demonstration', {
			data: { entry: 'secretariat' },
			headers: { origin: url() },
		});
		await steward.page.goto(`/your-figures/${latest.editions[0]?.response}`);
		await steward.page.getByText('This is not open to you.', { exact: false }).waitFor();
		await expectGoodPage(steward.page);
	});
});
