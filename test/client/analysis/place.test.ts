import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Page, pageAddress, panelOf, readPage } from '#client/analyse/workbench/place.ts';

const pages: Page[] = [
	{ page: 'board' },
	{ page: 'response' },
	{ page: 'quality' },
	{ page: 'question', id: 'budget-line' },
	{ page: 'level', id: 'planning' },
	{ page: 'indicator', id: 'gap' },
];

describe('an address of the workbench', () => {
	test.each(pages)('of $page leads back to it', (page) => {
		const [path = ''] = pageAddress('policy-coherence', page).split('?');
		expect(readPage(path.replace('/analyse/policy-coherence', '').replace(/^\//, ''))).toEqual(page);
	});

	test('carries whose figures are shown from page to page, and nothing else', () => {
		const address = pageAddress('trial', { page: 'level', id: 'planning' }, '?group=africa&from=2010&to=2012&find=x');
		expect(address).toBe('/analyse/trial/levels/planning?group=africa&from=2010&to=2012');
		expect(pageAddress('trial', { page: 'board' }, '?find=x')).toBe('/analyse/trial');
	});

	test('of a page that is not there is none', () => {
		for (const path of ['nothing', 'questions', 'questions/a/b', 'levels//x']) expect(readPage(path)).toBeUndefined();
	});

	test('whatever it says, it is read without a crash', () => {
		fc.assert(
			fc.property(fc.string(), (path) => {
				readPage(path);
			}),
		);
	});

	test('names a panel only with both of its editions', () => {
		expect(panelOf({ group: 'all', from: '2010', to: '2012', since: '' })).toEqual({ from: '2010', to: '2012' });
		expect(panelOf({ group: 'all', from: '2010', to: '', since: '' })).toBeUndefined();
	});
});
