import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { questionnaireView } from '#server/queries/questionnaire-view.ts';
import { buildIfNeeded } from '#server/scripts/build.ts';
import { chunksUnder } from '#server/scripts/route-preloads.ts';
import { printFigure } from './figure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const most = 100_000;
const language = 'en';

const pages = {
	questionnaire: { modules: ['respond/respond.tsx'], journeys: ['common', 'respond'] },
	/** The page before the first answer, where most people arrive. */
	overview: {
		modules: ['respond/respond.tsx', 'respond/overview/overview-page.tsx'],
		journeys: ['common', 'respond', 'overview'],
	},
};
type Page = keyof typeof pages;

/** What may be in the questionnaire's page. Chart.js, zod and fraction.js may not. */
const welcome = ['react', 'react-dom', 'scheduler', 'wouter', 'regexparam'];

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(`${root}${path}`, 'utf8')) as T;
const zipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

type Files = { scripts: string[]; styles: string[]; messages: string[] };

const filesOf = async (page: Page): Promise<Files> => {
	const manifest = await readJson<Manifest>('dist/client/.vite/manifest.json');
	const { modules, journeys } = pages[page];
	const keys = [...new Set(['index.html', ...modules].flatMap((key) => [...chunksUnder(manifest, key)]))];
	const chunks = keys.flatMap((key) => manifest[key] ?? []);
	return {
		scripts: chunks.map(({ file }) => file),
		styles: chunks.flatMap(({ css = [] }) => css),
		messages: journeys.flatMap((journey) => manifest[`i18n/${language}/${journey}.json`]?.file ?? []),
	};
};

/** The page's HTML with the links that the server puts in. */
const htmlOf = async ({ scripts, styles, messages }: Files): Promise<string> => {
	const html = await readFile(`${root}dist/client/index.html`, 'utf8');
	const links = [
		...styles.map((file) => `<link rel="stylesheet" href="/${file}">`),
		...[...scripts, ...messages].map((file) => `<link rel="modulepreload" href="/${file}">`),
	];
	return html.replace('</head>', `${links.join('')}</head>`);
};

/** The questionnaire in one language, as the interface answers it. */
const definition = async (): Promise<string> => {
	const edition = await readJson<FieldedEdition>('survey-definitions/policy-coherence/editions/2010.json');
	return JSON.stringify(questionnaireView(edition, language));
};

/** Bytes, gzipped, of everything a browser downloads until the page can be used. */
const weigh = async (page: Page) => {
	const files = await filesOf(page);
	const weightOf = async (names: readonly string[]): Promise<number> =>
		sum(await Promise.all(names.map(async (name) => zipped(await readFile(`${root}dist/client/${name}`)))));
	const parts = {
		html: zipped(await htmlOf(files)),
		scripts: await weightOf(files.scripts),
		styles: await weightOf(files.styles),
		messages: await weightOf(files.messages),
		definition: zipped(await definition()),
	};
	return { parts, total: sum(Object.values(parts)) };
};

const unwelcomeIn = async (page: Page): Promise<string[]> => {
	const packages = await readJson<Record<string, string[]>>('dist/client/.vite/packages.json');
	const { scripts } = await filesOf(page);
	return scripts.flatMap((file) => packages[file] ?? []).filter((name) => !welcome.includes(name));
};

/** Every reason why the questionnaire's page is too heavy; none is good. */
export const checkWeight = async (): Promise<string[]> => {
	await buildIfNeeded();
	const { total } = await weigh('questionnaire');
	const tooMuch = total > most ? [`The questionnaire's page weighs ${total} bytes gzipped; at most ${most}.`] : [];
	const unwelcome = await unwelcomeIn('questionnaire');
	return [...tooMuch, ...unwelcome.map((name) => `The questionnaire's page carries ${name}.`)];
};

export const run = async (): Promise<void> => {
	await buildIfNeeded();
	for (const page of ['questionnaire', 'overview'] as const) {
		const { parts, total } = await weigh(page);
		printFigure('weight', `${page}-gzip`, total / 1000, 'KB');
		if (page === 'questionnaire')
			for (const [part, bytes] of Object.entries(parts)) printFigure('weight', `${part}-gzip`, bytes / 1000, 'KB');
	}
};

if (import.meta.main) {
	const mistakes = process.argv.includes('--check') ? await checkWeight() : await run().then(() => []);
	for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
	process.exitCode = mistakes.length === 0 ? 0 : 1;
}
