import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInquiry } from '#server/definitions/read-inquiry.ts';

const folder = join(import.meta.dirname, '../../../survey-definitions/policy-coherence');

const unitsIn = (unitsFile: string) => {
	const reading = readInquiry(folder, { unitsFile });
	if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
	return reading.definition.units;
};

test('the list of governments holds the 193 member states of the United Nations and three observers', () => {
	const { units } = unitsIn('units.json');
	expect(units.filter(({ kind }) => kind === 'government')).toHaveLength(193);
	expect(units.filter(({ kind }) => kind === 'observer').map(({ code }) => code)).toEqual(['EUC', 'VAT', 'PSE']);
});

test('the demonstration holds no real government', () => {
	const real = unitsIn('units.json').units;
	const { units, synthetic } = unitsIn('demonstration/units.json');
	const realNames = new Set(real.flatMap(({ name }) => Object.values<string>(name)));
	expect(synthetic).toBe(true);
	expect(units).toHaveLength(140);
	expect(units.every(({ code }) => /^X[A-Z]{2}$/.test(code))).toBe(true);
	expect(units.filter(({ name }) => Object.values<string>(name).some((word) => realNames.has(word)))).toEqual([]);
	expect(new Set(units.map(({ name }) => name.en)).size).toBe(140);
});

test('every government has its region, and its sub-region lies within it', () => {
	for (const { regions, units } of [unitsIn('units.json'), unitsIn('demonstration/units.json')]) {
		const within = new Map(regions.map((region) => [region.id, region.within]));
		const regionOf = (id: string | undefined): string | undefined => {
			const outer = id === undefined ? undefined : within.get(id);
			return outer === undefined ? id : regionOf(outer);
		};
		const governments = units.filter(({ kind }) => kind === 'government');
		expect(governments.filter((unit) => !unit.subregion || regionOf(unit.subregion) !== unit.region)).toEqual([]);
	}
});
