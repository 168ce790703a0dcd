import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkImport } from '#domain/contract/imports.ts';
import {
	conditionSchema,
	contradictionSchema,
	indicatorSchema,
	inquirySchema,
	questionSchema,
	scenarioSchema,
	unitsSchema,
} from '#domain/survey/definition-schema.ts';
import { readConfiguration } from '#server/configuration.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, what = '']) => what);

const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted();
const withoutBlocks = (text: string): string => text.replaceAll(/^```.*?^```$/gms, '');

/** Where a heading can be linked to, as GitHub names it. */
const anchorsIn = (text: string): string[] =>
	found(withoutBlocks(text), /^#+ (.+)$/gm).map((heading) =>
		heading
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N} -]/gu, '')
			.replaceAll(' ', '-'),
	);

const linksIn = (document: string) =>
	found(withoutBlocks(textOf(document)), /\]\(([^()\s]+)\)/g)
		.filter((link) => !/^[a-z]+:/.test(link))
		.map((link) => {
			const [path = '', anchor] = link.split('#');
			const file = path === '' ? document : relative(root, resolve(root, dirname(document), path));
			return { link, file, anchor };
		});

const ownFolders = /^(?:client|server|domain|test|bench|drizzle|docs|survey-definitions)\/[\w./-]*$/;
const ownFiles = /^(?:README\.md|LICENSE|[\w.-]+\.(?:json|config\.ts))$/;
/** File names that stand for a file of an inquiry's folder. */
const ofAnInquiry = new Set(globSync('*.json', { cwd: join(root, 'survey-definitions/policy-coherence') }));
const pathsIn = (document: string): string[] =>
	found(withoutBlocks(textOf(document)), /`([^`\n]+)`/g).filter(
		(words) => ownFolders.test(words) || (ownFiles.test(words) && !ofAnInquiry.has(words)),
	);

describe.each(documents)('%s', (document) => {
	test('names no command that package.json does not have', () => {
		const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
		const text = textOf(document);
		const named = [...found(text, /\bnpm run (?:--silent )?([\w:-]+)/g), ...found(text, /\bnpm (start|test)\b/g)];
		expect(named.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
	});

	test('links to nothing that is not there', () => {
		const broken = linksIn(document).filter(({ file, anchor }) => {
			if (!existsSync(join(root, file))) return true;
			return anchor !== undefined && !anchorsIn(textOf(file)).includes(anchor);
		});
		expect(broken.map(({ link }) => link)).toEqual([]);
	});

	test('names no file that is not there', () => {
		expect(pathsIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});
});

test('the proxy in docs/running.md lets through a file as large as an import may be', () => {
	const [megabytes = ''] = found(textOf('docs/running.md'), /client_max_body_size (\d+)m;/g);
	expect(Number(megabytes) * 1_048_576).toBeGreaterThan(checkImport.largestBody ?? 0);
});

test('whoever compares editions is told in every document to name two', () => {
	for (const document of documents)
		expect(found(textOf(document), /--compare\b([^`\n]*)/g), document).not.toContain('');
});

describe('the settings in docs/running.md', () => {
	const rows = found(textOf('docs/running.md'), /^\| (`[A-Z_]+` \|.*)$/gm).map((row) =>
		row.split('|').map((cell) => cell.trim().replaceAll('`', '')),
	);
	const configurationWith = (environment: Record<string, string>) => {
		const read = readConfiguration(environment);
		if ('mistake' in read) throw new Error(read.mistake);
		return read.configuration;
	};

	test('are all that the server reads', () => {
		const read = found(textOf('server/configuration.ts'), /^\t([A-Z_]+): /gm);
		expect(rows.map(([name]) => name).toSorted()).toEqual([...new Set(read)].toSorted());
	});

	test.each(rows)('%s has the default %s, and can be set to %s', (name = '', standard = '', example = '') => {
		const unset = configurationWith({});
		if (standard !== 'none') expect(configurationWith({ [name]: standard })).toEqual(unset);
		expect(configurationWith({ [name]: example })).not.toEqual(unset);
	});
});

describe('the examples in docs/definition-format.md', () => {
	const schemas: Record<string, z.ZodType> = {
		concept: inquirySchema.shape.concepts.element,
		quantifier: inquirySchema.shape.quantifiers.unwrap().element,
		unit: unitsSchema.shape.units.element,
		question: questionSchema,
		condition: conditionSchema,
		comparability: questionSchema.options[0].shape.comparability.unwrap(),
		indicator: indicatorSchema,
		contradiction: contradictionSchema,
		scenario: scenarioSchema,
	};
	const examples = [...textOf('docs/definition-format.md').matchAll(/^```json (\w+)\n(.*?)^```$/gms)].map(
		([, of = '', json = '']) => ({ of, json }),
	);

	test('are there for each part of a definition', () => {
		expect(examples.map(({ of }) => of).toSorted()).toEqual(Object.keys(schemas).toSorted());
	});

	test.each(examples)('the one of $of has the form that is asked for', ({ of, json }) => {
		expect(schemas[of]?.safeParse(JSON.parse(json)).error?.issues).toBeUndefined();
	});
});
