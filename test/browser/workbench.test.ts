import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationInBrowser } from '#test/support/demonstration.ts';
import { press, tabTo } from '#test/support/keyboard.ts';
import { expectGoodPage, phone, type Reader } from '#test/support/pages.ts';

const home = '/analyse/policy-coherence';
const question = `${home}/questions/coordination-unit-which`;

const savedBy = async (page: Page, button: string): Promise<{ name: string; content: string }> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).first().click(),
	]);
	return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
};

describe('an analyst at the workbench', () => {
	const { open } = demonstrationInBrowser();
	let analyst: Reader;

	const enterAs = async (who: RegExp, reader: Reader): Promise<void> => {
		await reader.page.goto('/');
		await reader.page.getByRole('button', { name: who }).click();
		await reader.page.waitForURL(/\/(analyse|secretariat)/);
	};

	beforeAll(async () => {
		analyst = await open();
		await enterAs(/^Analyst/, analyst);
	});

	test('finds every question on the board, and of whom the figures are', async () => {
		const { page } = analyst;
		await page.getByRole('heading', { level: 1, name: '92 of 140 governments answered in 2012' }).waitFor();
		await page.getByText('All governments.', { exact: true }).waitFor();
		expect(await page.locator('.multiples .card').count()).toBeGreaterThan(60);
		expect(await page.title()).toMatch(/^Board/);
		await expectGoodPage(page);
	});

	test('chooses a group, and comes back with the browser', async () => {
		const { page } = analyst;
		await page.getByLabel('Whose figures').selectOption({ label: 'Africa' });
		await page.getByText('Africa.', { exact: true }).waitFor();
		expect(new URL(page.url()).searchParams.get('group')).toBe('africa');
		await expectGoodPage(page);
		await page.goBack();
		await page.getByText('All governments.', { exact: true }).waitFor();
		await page.goForward();
		await page.getByText('Africa.', { exact: true }).waitFor();
		await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Needs attention' });
		await page.getByRole('button', { name: 'Show as a table' }).click();
		await page.getByRole('table', { name: 'Every question and score' }).waitFor();
		await expectGoodPage(page);
	});

	test('sends the address to a colleague, who sees the same view', async () => {
		const colleague = await open();
		await enterAs(/^Analyst/, colleague);
		await colleague.page.goto(analyst.page.url());
		await colleague.page.getByText('Africa.', { exact: true }).waitFor();
		const view = async ({ page }: Reader) => page.locator('main').innerText();
		expect(await view(colleague)).toBe(await view(analyst));
		expect(colleague.errors).toEqual([]);
		await colleague.context.close();
	});

	test('keeps all figures and changes as a file', async () => {
		const { name, content } = await savedBy(analyst.page, 'Download all figures and changes (CSV)');
		expect(name).toBe('policy-coherence-board-africa.csv');
		const [head = '', ...lines] = content.split('\r\n');
		expect(head).toContain('gained,lost');
		const columns = head.split(',');
		expect(lines.find((line) => line.includes('question,development-plan'))?.split(',').length).toBeGreaterThan(40);
		expect(columns.at(columns.indexOf('direction'))).toBe('direction');
	});

	test('opens a question: its change as a flow, group by group, with formulas and pictures', async () => {
		const { page } = analyst;
		await page.goto(`${home}?find=national development plan`);
		await page.getByRole('link', { name: 'Has integrated migration into its national development plan' }).click();
		await page.getByRole('heading', { name: 'From 2010 to 2012' }).waitFor();
		await page
			.getByText(/^Since 2010: \d+ gained, \d+ lost/)
			.first()
			.waitFor();
		await page.getByRole('img', { name: /answered both in 2010 and in 2012/ }).waitFor();
		await page.getByRole('row', { name: /^Eastern Africa/ }).waitFor();
		await page.getByText('How this was computed').first().click();
		await page
			.getByText(/^yes \/ \(yes \+ no\) = \d+ \//)
			.first()
			.waitFor();
		await expectGoodPage(page);
		const svg = await savedBy(page, 'SVG: Has integrated migration into its national development plan');
		expect(svg.name).toBe('development-plan.svg');
		expect(svg.content).toContain('<circle');
		expect(svg.content).not.toContain('<image');
		await page.getByRole('button', { name: /^Of how many/ }).click();
		expect(new URL(page.url()).searchParams.get('groups')).toBe('base');
	});

	test('reads what was written under pseudonyms, searches it, and never learns a name', async () => {
		const { page } = analyst;
		await page.goto(question);
		await page.getByText(/^\d+ of \d+ texts\.$/).waitFor();
		await page
			.getByText(/^[0-9A-F]{5}-[0-9A-F]{5}$/)
			.first()
			.waitFor();
		await page.getByLabel('Search in the texts').fill('comite');
		await page.locator('mark', { hasText: 'comité' }).first().waitFor();
		await page.getByLabel('Round', { exact: true }).selectOption({ label: '2010' });
		await page.getByText(/^\d+ of \d+ texts\.$/).waitFor();
		expect(new URL(page.url()).search).toBe('?words=comite&round=2010');
		expect(await page.getByRole('button', { name: /Whose return/ }).count()).toBe(0);
		await expectGoodPage(page);
		await page.getByLabel('Search in the texts').fill('nothing like it');
		await page.getByRole('button', { name: 'Show everything' }).click();
		await page.getByText(/^\d+ of \d+ texts\.$/).waitFor();
	});

	test.each(['levels/planning', 'indicators/recognition-planning-gap', 'response', 'quality'])(
		'reads %s',
		async (path) => {
			const { page } = analyst;
			await page.goto(`${home}/${path}`);
			await page.getByRole('heading', { level: 2 }).last().waitFor();
			await expectGoodPage(page);
		},
	);

	test('is told where an address leads nowhere', async () => {
		const { page } = analyst;
		await page.goto(`${home}/questions/no-such-question`);
		await page.getByRole('heading', { name: 'There is no such question' }).waitFor();
		await expectGoodPage(page);
	});

	test('goes from board to question with the keyboard alone', async () => {
		const { page } = analyst;
		await page.goto(home);
		await page.locator('.multiples .card').first().waitFor();
		await tabTo(page, 'select', /Whose figures|All governments/);
		await press(page, 'a', /Recognises the importance/);
		await page.getByRole('heading', { level: 1, name: /^Recognises the importance/ }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	});

	test.each(['', '/questions/development-plan', '/levels/planning', '/response', '/quality'])(
		'reads the page “%s” on a phone, in French, without scrolling sideways',
		async (path) => {
			const reader = await open({ viewport: phone, locale: 'fr-FR' });
			await enterAs(/Analyst/, reader);
			await reader.page.goto(`${home}${path}`);
			await reader.page.getByRole('heading', { level: 2 }).first().waitFor();
			await expectGoodPage(reader.page);
			expect(reader.errors).toEqual([]);
			await reader.context.close();
		},
	);

	test('reports nothing as an error all the while', () => {
		expect(analyst.errors).toEqual([]);
	});

	test('is somebody signed in: others are told whose page it is', async () => {
		const { page } = await open();
		await page.goto(home);
		await page.getByRole('heading', { name: 'This workbench is for the analysts of the Working Group' }).waitFor();
		await page.getByText('You are not signed in.').waitFor();
		await expectGoodPage(page);
	});

	test('has a data steward beside them, who learns a name for a reason that is logged', async () => {
		const steward = await open();
		const { page } = steward;
		await enterAs(/^Secretariat/, steward);
		await page.goto('/');
		await page.getByRole('link', { name: 'Go to the workbench' }).click();
		await page.waitForURL(`**${home}`);
		await page.goto(question);
		await page
			.getByRole('button', { name: /^Whose return is it/ })
			.first()
			.click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText('Each look at a name is logged').waitFor();
		await dialog.getByRole('button', { name: 'Show the name' }).click();
		await dialog.getByText('Say why').waitFor();
		await expectGoodPage(page);
		await dialog.getByLabel('Why do you need to know?').fill('To ask about its second answer');
		await dialog.getByRole('button', { name: 'Show the name' }).click();
		await dialog.getByText(/This look is logged\.$/).waitFor();
		await expectGoodPage(page);
		await dialog.getByRole('button', { name: 'Done' }).click();
		expect(steward.errors).toEqual([]);
	});
});
