import { once } from 'node:events';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import { build, type Manifest } from 'vite';
import { securityHeaders } from '#server/http/security-headers.ts';
import { newFolder } from '#test/support/processes.ts';
import { questions } from './questions.ts';
import type { Subject } from './subject.ts';

const choices = [
	{ value: 'yes', text: 'Yes' },
	{ value: 'no', text: 'No' },
];
const definition = {
	elements: questions.map(({ id, text }) => ({ type: 'radiogroup', name: id, title: text, choices })),
};

/** Without its web fonts, which come from elsewhere: no page of ours may load them. */
const buildPage = async (outDir: string): Promise<void> => {
	const script = new URL('./surveyjs-page.ts', import.meta.url).href;
	const input = [script, import.meta.resolve('survey-core/survey-core.fontless.css')].map((url) => fileURLToPath(url));
	await build({
		configFile: false,
		root: import.meta.dirname,
		logLevel: 'error',
		build: { outDir, manifest: true, target: 'es2022', reportCompressedSize: false, rolldownOptions: { input } },
	});
	for await (const file of glob('assets/*.{js,css}', { cwd: outDir })) {
		const path = join(outDir, file);
		await writeFile(`${path}.br`, brotliCompressSync(await readFile(path)));
	}
};

/** What it needs is named in its HTML as in ours, so that nothing waits in turn. */
const htmlOf = (manifest: Manifest): string => {
	const entries = Object.values(manifest).filter(({ isEntry }) => isEntry);
	const links = entries.map(({ file }) =>
		file.endsWith('.css')
			? `<link rel="stylesheet" href="/${file}">`
			: `<script type="module" src="/${file}"></script>`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>SurveyJS</title>
<link rel="icon" href="data:,">${links.join('')}
<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/definition">
</head><body><div id="root"></div></body></html>`;
};

const appOf = (folder: string, html: string): Express => {
	const app = express();
	app.disable('x-powered-by');
	app.use(securityHeaders(false), compression());
	app.get('/api/definition', (_request, response) => {
		response.set('Cache-Control', 'no-store').json(definition);
	});
	app.get('/assets/:name', ({ params: { name } }, response) => {
		response.vary('Accept-Encoding').type(extname(name)).set('Content-Encoding', 'br');
		response.sendFile(`assets/${name}.br`, { root: folder, maxAge: '1y', immutable: true });
	});
	app.get('/', (_request, response) => {
		response.set('Cache-Control', 'no-cache').type('html').send(html);
	});
	return app;
};

/** SurveyJS with the same questions on one page, built, compressed and served as the product is. */
export const serveSurveyJs = async (): Promise<Subject> => {
	const folder = await newFolder();
	await buildPage(folder);
	const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
	const server = appOf(folder, htmlOf(manifest)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		name: 'surveyjs',
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		prepare: async () => undefined,
		answered: (page) => page.waitForFunction(() => document.documentElement.dataset.answers?.includes('yes')),
		close: async () => {
			server.close();
			server.closeAllConnections();
			await rm(folder, { recursive: true });
		},
	};
};
