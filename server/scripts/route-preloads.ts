import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';

type Declared = { route: string; exact?: boolean; modules: string[]; journeys: string[]; fetches: string[] };

/** What the page of a route needs at once, so that its HTML can name it and nothing waits for anything else. */
export type RoutePreloads = {
	/** The path itself, and everything under it unless `exact`. An exact one counts first, then the longest that fits. */
	route: string;
	exact: boolean;
	styles: string[];
	/** By language: addresses for `<link rel="modulepreload">`. */
	modules: Record<string, string[]>;
	/** For `<link rel="preload" as="fetch" crossorigin="anonymous">`, with `{language}` to be filled in. */
	fetches: string[];
};

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

/** A chunk and all that it imports, by manifest key. */
export const chunksUnder = (manifest: Manifest, key: string, found = new Set<string>()): Set<string> => {
	const chunk = manifest[key];
	if (!chunk) throw new Error(`client/route-preloads.json names ${key}, which the build does not have.`);
	if (found.has(key)) return found;
	found.add(key);
	for (const imported of chunk.imports ?? []) chunksUnder(manifest, imported, found);
	return found;
};

const languagesIn = (manifest: Manifest): string[] => [
	...new Set(Object.keys(manifest).flatMap((key) => /^i18n\/([^/]+)\//.exec(key)?.[1] ?? [])),
];

/** The routes of client/route-preloads.json with the files that the build made for them. */
export const routePreloads = async (root: string): Promise<RoutePreloads[]> => {
	const declared = await readJson<Declared[]>(join(root, 'client/route-preloads.json'));
	const manifest = await readJson<Manifest>(join(root, 'dist/client/.vite/manifest.json'));
	const entry = chunksUnder(manifest, 'index.html');

	const filesOf = (keys: string[]) => {
		const chunks = [...new Set(keys.flatMap((key) => [...chunksUnder(manifest, key)]))]
			.filter((key) => !entry.has(key))
			.flatMap((key) => manifest[key] ?? []);
		return {
			scripts: chunks.map((chunk) => `/${chunk.file}`),
			styles: chunks.flatMap((chunk) => (chunk.css ?? []).map((file) => `/${file}`)),
		};
	};
	return declared
		.map(({ route, exact = false, modules, journeys, fetches }) => ({
			route,
			exact,
			styles: filesOf(modules).styles,
			modules: Object.fromEntries(
				languagesIn(manifest).map((language) => [
					language,
					filesOf([...modules, ...journeys.map((journey) => `i18n/${language}/${journey}.json`)]).scripts,
				]),
			),
			fetches,
		}))
		.sort((one, other) => Number(one.exact) - Number(other.exact) || other.route.length - one.route.length);
};
