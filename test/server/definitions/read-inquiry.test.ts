import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInquiries, readInquiry } from '#server/definitions/read-inquiry.ts';
import { withChanges } from '#test/support/change-json.ts';
import { temporaryFolder } from '#test/support/definition-folder.ts';
import { smallInquiry, smallInquiryFiles } from '#test/support/small-inquiry.ts';

const inFolder = (name: string, files: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(files).map(([path, content]) => [`${name}/${path}`, content]));

describe('an inquiry', () => {
	test('is read from its folder', () => {
		expect(readInquiry(temporaryFolder(smallInquiryFiles()))).toEqual({ definition: smallInquiry() });
	});

	test('has its editions in the order of their years, whatever they are called', () => {
		const written = JSON.stringify(smallInquiryFiles());
		const renamed = written.replaceAll('"2008"', '"survey"').replaceAll('/2008.json', '/survey.json');
		const reading = readInquiry(temporaryFolder(JSON.parse(renamed)));
		expect('definition' in reading && reading.definition.editions.map(({ id }) => id)).toEqual([
			'survey',
			'2010',
			'2012',
		]);
	});

	test('without fielded.json has no fielded edition', () => {
		const { 'fielded.json': _, ...files } = smallInquiryFiles();
		const reading = readInquiry(temporaryFolder(files));
		expect('definition' in reading && reading.definition.fielded).toEqual({ editions: {} });
	});

	test('takes the list of units it is told to', () => {
		const units = withChanges(smallInquiryFiles(), ['units.json', '/source', 'Elsewhere.'])['units.json'];
		const folder = temporaryFolder({ ...smallInquiryFiles(), 'demonstration/units.json': units });
		const reading = readInquiry(folder, { unitsFile: 'demonstration/units.json' });
		expect('definition' in reading && reading.definition.units.source).toBe('Elsewhere.');
	});

	test('says that a list of units is not there', () => {
		expect(readInquiry(temporaryFolder(smallInquiryFiles()), { unitsFile: 'others/units.json' })).toEqual({
			problems: [
				{
					file: 'others/units.json',
					pointer: '',
					code: 'missing-file',
					message: 'The definition has no such list of units.',
				},
			],
		});
	});

	test('with broken JSON says where, and nothing that follows from it', () => {
		const folder = temporaryFolder({
			...withChanges(smallInquiryFiles(), ['fielded.json', '/editions/2010', '0'.repeat(64)]),
			'editions/2010.json': '{\n\t"id": "2010"\n\t"year": 2010\n}',
		});
		expect(readInquiry(folder)).toEqual({
			problems: [
				{
					file: 'editions/2010.json',
					pointer: '',
					code: 'not-json',
					message: "This is not JSON: Expected ',' or '}' after property value (line 3, column 2).",
				},
			],
		});
	});

	test('whose fielded edition was changed is refused', () => {
		const folder = temporaryFolder(
			withChanges(smallInquiryFiles(), ['fielded.json', '/editions/2010', '0'.repeat(64)]),
		);
		expect(readInquiry(folder)).toEqual({
			problems: [expect.objectContaining({ file: 'editions/2010.json', code: 'changed-since-fielded' })],
		});
	});
});

describe('all inquiries', () => {
	test('are read, the schemas aside', () => {
		const files = { ...inFolder('small', smallInquiryFiles()), 'schema/inquiry.schema.json': {} };
		expect(readInquiries(temporaryFolder(files))).toEqual({ definitions: [smallInquiry()] });
	});

	test('are all refused when one has a problem, which is named with its folder', () => {
		const wrong = withChanges(smallInquiryFiles(), ['units.json', '/units', []]);
		const root = temporaryFolder({ ...inFolder('good', smallInquiryFiles()), ...inFolder('wrong', wrong) });
		expect(readInquiries(root)).toEqual({ problems: [expect.objectContaining({ file: 'wrong/units.json' })] });
	});

	test('of this repository are without a problem', () => {
		const reading = readInquiries(join(import.meta.dirname, '../../../survey-definitions'));
		expect(reading).not.toHaveProperty('problems');
	});
});
