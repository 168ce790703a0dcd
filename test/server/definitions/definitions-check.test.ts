import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#server/definitions/content-hash.ts';
import { withChanges } from '#test/support/change-json.ts';
import { temporaryFolder } from '#test/support/definition-folder.ts';
import { smallInquiryFiles } from '#test/support/small-inquiry.ts';

const root = join(import.meta.dirname, '../../..');

/** What `npm run definitions:check -- …` prints, and how it ends. */
const definitionsCheck = (...given: string[]) => {
	const { stdout, stderr, status } = spawnSync(process.execPath, ['server/scripts/definitions-check.ts', ...given], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	return { lines: stdout.trimEnd().split('\n'), status };
};

describe('an author checks definitions', () => {
	test('and is told that there is no problem', () => {
		expect(definitionsCheck(temporaryFolder(smallInquiryFiles()))).toEqual({
			lines: ['No problem in 1 inquiry.'],
			status: 0,
		});
	});

	test('and is told every problem with its file, its pointer and a sentence', () => {
		const folder = temporaryFolder(
			withChanges(smallInquiryFiles(), ['editions/2012.json', '/title/fr', undefined], ['units.json', '/extra', 1]),
		);
		const { lines, status } = definitionsCheck(folder);
		expect(status).toBe(1);
		expect(lines).toEqual([
			expect.stringMatching(/editions\/2012\.json: \/title: The text in "fr" is missing\.$/),
			expect.stringMatching(/units\.json: \/extra: The key "extra" is not known here\.$/),
			'2 problems in 1 inquiry.',
		]);
	});

	test('and may name a file of the inquiry', () => {
		const folder = temporaryFolder(smallInquiryFiles());
		expect(definitionsCheck(join(folder, 'editions/2010.json')).lines).toEqual(['No problem in 1 inquiry.']);
	});

	test('and is told that there is nothing at a path', () => {
		const { lines, status } = definitionsCheck('nowhere');
		expect(lines[0]).toBe('nowhere: (file): There is no inquiry here.');
		expect(status).toBe(1);
	});

	test('and is told of an option that does not exist in one line', () => {
		const { lines, status } = definitionsCheck('--compere', '2010');
		expect(lines).toHaveLength(1);
		expect(status).toBe(1);
	});
});

describe('an author compares two editions', () => {
	test('and reads what changed, question by question', () => {
		const folder = temporaryFolder(smallInquiryFiles());
		const { lines, status } = definitionsCheck('--compare', '2010', '2012', '--inquiry', folder);
		expect(status).toBe(0);
		expect(lines).toEqual([
			'small: 2010 → 2012',
			'',
			'concept            status    what changed',
			'plan               same',
			'unit               same',
			'unit-which         same',
			'budget             reworded  wording (en, fr)',
			'                             It must be a line of its own.',
			'new-programmes     same',
			'learnt             same',
			'partners           same',
			'training-given     split     from training',
			'                             Was one question on training.',
			'training-received  split     from training',
			'                             Was one question on training.',
			'evaluation         new',
			'status             dropped',
			'                             Nobody used it.',
			'training           split',
			'',
			'6 same, 1 reworded, 1 new, 1 dropped, 3 split',
		]);
	});

	test.each([
		[['2008', '2012'], '"2008" is no edition that was or will be fielded; there are: 2010, 2012.'],
		[['2012', '2010'], '"2012" is not before "2010".'],
		[['2012'], 'Two editions are compared: --compare 2010 2012.'],
	])('and is told why %j cannot be compared', (editions, line) => {
		const folder = temporaryFolder(smallInquiryFiles());
		expect(definitionsCheck('--compare', ...editions, '--inquiry', folder)).toEqual({ lines: [line], status: 1 });
	});
});

describe('the secretariat records an edition as fielded', () => {
	const recordIn = (folder: string, edition: string) => definitionsCheck('--record', edition, '--inquiry', folder);
	const recordedIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'fielded.json'), 'utf8')).editions;

	test('and its hash stands in fielded.json, which is made where it is absent', () => {
		const { 'fielded.json': _, ...files } = smallInquiryFiles();
		const folder = temporaryFolder(files);
		const hash = contentHash(files['editions/2010.json']);
		expect(recordIn(folder, '2010')).toEqual({ lines: [`Recorded "2010": ${hash}`], status: 0 });
		expect(recordedIn(folder)).toEqual({ '2010': hash });
		expect(definitionsCheck(folder).status).toBe(0);
	});

	test('and recording it again does nothing', () => {
		const folder = temporaryFolder(smallInquiryFiles());
		recordIn(folder, '2012');
		expect(recordIn(folder, '2012')).toEqual({
			lines: ['"2012" is recorded already, and has not changed.'],
			status: 0,
		});
	});

	test('but not once it has changed', () => {
		const folder = temporaryFolder(smallInquiryFiles());
		recordIn(folder, '2012');
		const before = recordedIn(folder);
		const changed = withChanges(smallInquiryFiles(), ['editions/2012.json', '/title/en', 'Another']);
		writeFileSync(join(folder, 'editions/2012.json'), JSON.stringify(changed['editions/2012.json']));
		const { lines, status } = recordIn(folder, '2012');
		expect(lines).toEqual([
			expect.stringMatching(/^"2012" was recorded as \w+ and is now \w+: it is not recorded again\.$/),
		]);
		expect(status).toBe(1);
		expect(recordedIn(folder)).toEqual(before);
	});

	test.each(['2008', '2014'])('but not one that is not there to be fielded: %s', (edition) => {
		expect(recordIn(temporaryFolder(smallInquiryFiles()), edition)).toEqual({
			lines: [`There is no edition "${edition}" to be fielded.`],
			status: 1,
		});
	});

	test('but not while the definition has a problem', () => {
		const { 'fielded.json': _, ...files } = withChanges(smallInquiryFiles(), ['units.json', '/extra', 1]);
		const folder = temporaryFolder(files);
		expect(recordIn(folder, '2012').status).toBe(1);
		expect(existsSync(join(folder, 'fielded.json'))).toBe(false);
	});
});

test('the JSON Schemas for editors are those of the schemas in the code', () => {
	const { status, stderr } = spawnSync(process.execPath, ['server/scripts/schema.ts', '--check'], {
		cwd: root,
		encoding: 'utf8',
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
