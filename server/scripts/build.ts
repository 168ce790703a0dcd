import { existsSync } from 'node:fs';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { routePreloads } from './route-preloads.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const output = join(root, 'dist/client');
const sources = ['client/**', 'domain/**', 'vite.config.ts', 'package-lock.json'];
/** Written last, so that a build cut short is not taken for a build. */
const stamp = join(output, 'route-preloads.json');

const changedAfter = async (time: number): Promise<boolean> => {
	for await (const file of glob(sources, { cwd: root })) if ((await stat(join(root, file))).mtimeMs > time) return true;
	return false;
};

const isCurrent = async (): Promise<boolean> => existsSync(stamp) && !(await changedAfter((await stat(stamp)).mtimeMs));

const compressed = /\.(js|css|svg|json|html)$/;
const brotli = (bytes: Buffer) =>
	promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const zipped = (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 });

/** Beside each asset the same compressed, so that no request waits for it. */
const compressAssets = async (): Promise<void> => {
	for await (const file of glob('**/*', { cwd: output })) {
		if (!compressed.test(file)) continue;
		const path = join(output, file);
		const bytes = await readFile(path);
		await writeFile(`${path}.br`, await brotli(bytes));
		await writeFile(`${path}.gz`, await zipped(bytes));
	}
};

/** Builds the client into dist/client. */
export const buildClient = async (): Promise<void> => {
	const { build } = await import('vite');
	// Whoever builds, a test run included, builds what users get.
	process.env.NODE_ENV = 'production';
	await build({ mode: 'production', configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
	await compressAssets();
	await writeFile(stamp, JSON.stringify(await routePreloads(root), null, '\t'));
};

export const buildIfNeeded = async (): Promise<void> => {
	if (!(await isCurrent())) await buildClient();
};

if (import.meta.main) await (process.argv.includes('--if-needed') ? buildIfNeeded() : buildClient());
