import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Request, type RequestHandler, Router } from 'express';
import { Problem } from '#domain/contract/problem.ts';
import { nothingHere } from './problems.ts';

const folder = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/** Scripts and styles are told apart from pages: headers that only a page heeds would cost each of them a packet. */
export type Pages = { assets: RequestHandler; pages: RequestHandler };

/** What the build wrote of each route: what its page needs at once. */
type RoutePreloads = {
	route: string;
	exact: boolean;
	styles: string[];
	modules: Record<string, string[]>;
	fetches: string[];
};

/** The build wrote each file beside itself compressed; the smaller first, whatever order the browser names them in. */
const encodings = [
	['br', '.br'],
	['gzip', '.gz'],
] as const;

/** A file of the build, as the browser takes it. One that is gone, as after an upgrade, is a problem like any other. */
const sendFile = (file: string, maxAge: string, immutable: boolean): RequestHandler => {
	const ending = extname(file);
	return (request, response, next) => {
		const [encoding, suffix] = encodings.find(([name]) => request.acceptsEncodings(name)) ?? [undefined, ''];
		response.vary('Accept-Encoding').type(ending).set('X-Content-Type-Options', 'nosniff');
		if (encoding) response.set('Content-Encoding', encoding);
		response.sendFile(`${file}${suffix}`, { root: folder, maxAge, immutable }, (error) => {
			if (!error || response.headersSent) return;
			response.removeHeader('Content-Encoding');
			next(new Problem('not-found'));
		});
	};
};
const fallbackLanguage = 'en';

const languageOf = (request: Request, languages: readonly string[]): string => {
	const asked = request.query.language;
	const kept = /(?:^|; )language=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
	const wished = [asked, kept].find((one) => languages.some((language) => language === one));
	return String(wished ?? (request.acceptsLanguages([...languages]) || fallbackLanguage));
};

/** The preloads of a path: of its own route where that is exact, otherwise of the longest that it is under. */
const preloadsFor = (preloads: readonly RoutePreloads[], path: string): RoutePreloads | undefined =>
	preloads.find(({ route, exact }) => exact && path === route) ??
	preloads.find(({ route, exact }) => !exact && (path === route || (route !== '/' && path.startsWith(`${route}/`))));

const linksFor = ({ styles, modules, fetches }: RoutePreloads, language: string): string =>
	[
		...styles.map((file) => `<link rel="stylesheet" href="${file}">`),
		...(modules[language] ?? []).map((file) => `<link rel="modulepreload" href="${file}">`),
		...fetches.map(
			(address) =>
				`<link rel="preload" as="fetch" crossorigin="anonymous" href="${address.replace('{language}', language)}">`,
		),
	].join('');

/** Every page is the same HTML; what its route needs is named in it, so that on a slow line nothing waits in turn. */
const pageOf = (html: string, preloads: readonly RoutePreloads[], demonstration: boolean): RequestHandler => {
	const mark = demonstration ? ' data-demonstration' : '';
	const [head = '', rest = ''] = html.split('</head>');
	return (request, response, next) => {
		if (!request.accepts('html')) return next();
		const route = preloadsFor(preloads, request.path);
		const language = languageOf(request, Object.keys(preloads[0]?.modules ?? {}));
		const links = route ? linksFor(route, language) : '';
		const opening = head.replace('<html lang="en"', `<html lang="${language}"${mark}`);
		response
			.status(route ? 200 : 404)
			.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' })
			.type('html')
			.send(`${opening}${links}</head>${rest}`);
	};
};

/** The built client: its files, which never change under one name, and its pages. Undefined where it is not built. */
export const readPages = async (demonstration: boolean): Promise<Pages | undefined> => {
	if (!existsSync(`${folder}route-preloads.json`)) return undefined;
	const html = await readFile(`${folder}index.html`, 'utf8');
	const preloads = JSON.parse(await readFile(`${folder}route-preloads.json`, 'utf8')) as RoutePreloads[];
	const assets = Router();
	for (const name of await readdir(`${folder}assets`))
		if (!/\.(br|gz)$/.test(name)) assets.get(`/assets/${name}`, sendFile(`assets/${name}`, '1y', true));
	assets.get('/icon.svg', sendFile('icon.svg', '1h', false));
	const pages = Router();
	pages.get('/assets/{*path}', nothingHere);
	pages.get('/{*path}', pageOf(html, preloads, demonstration));
	return { assets, pages };
};
