import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Router } from 'express';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/** What the build wrote of each route: what its page needs at once. */
type RoutePreloads = {
	route: string;
	styles: string[];
	modules: Record<string, string[]>;
	fetches: string[];
};

const year = 31_536_000;
const fallbackLanguage = 'en';

const languageOf = (request: Request, languages: readonly string[]): string => {
	const asked = request.query.language;
	const kept = /(?:^|; )language=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
	const wished = [asked, kept].find((one) => languages.some((language) => language === one));
	return String(wished ?? (request.acceptsLanguages([...languages]) || fallbackLanguage));
};

const serves = (route: string, path: string): boolean =>
	route === '/' ? path === '/' : path === route || path.startsWith(`${route}/`);

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
const pageOf = (html: string, preloads: readonly RoutePreloads[]): RequestHandler => {
	const [head = '', rest = ''] = html.split('</head>');
	return (request, response, next) => {
		if (!request.accepts('html')) return next();
		const route = preloads.find(({ route }) => serves(route, request.path));
		const language = languageOf(request, Object.keys(preloads[0]?.modules ?? {}));
		const links = route ? linksFor(route, language) : '';
		const opening = head.replace('<html lang="en"', `<html lang="${language}"`);
		response
			.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' })
			.type('html')
			.send(`${opening}${links}</head>${rest}`);
	};
};

/** The built client: its files, which never change under one name, and its pages. Undefined where it is not built. */
export const readPages = async (): Promise<RequestHandler | undefined> => {
	if (!existsSync(`${folder}route-preloads.json`)) return undefined;
	const html = await readFile(`${folder}index.html`, 'utf8');
	const preloads = JSON.parse(await readFile(`${folder}route-preloads.json`, 'utf8')) as RoutePreloads[];
	const pages: Router = express.Router();
	pages.use(
		'/assets',
		sirv(`${folder}assets`, { immutable: true, maxAge: year, brotli: true, gzip: true, dotfiles: false }),
	);
	pages.get('/icon.svg', sirv(folder, { maxAge: 3600, gzip: true }));
	pages.get('/{*path}', pageOf(html, preloads));
	return pages;
};
