import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fails where server/store/schema.ts says something that no migration does yet. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'coherence-migrations-'));
const migrationsIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.sql'));
try {
	cpSync(join(root, 'drizzle'), copy, { recursive: true });
	const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
	const options = ['--dialect=postgresql', '--schema=./server/store/schema.ts', `--out=${relative(root, copy)}`];
	execFileSync(process.execPath, [kit, 'generate', ...options], { cwd: root, stdio: 'pipe' });
	if (migrationsIn(copy).length !== migrationsIn(join(root, 'drizzle')).length) {
		process.stderr.write('The schema has changes without a migration: run npm run db:generate.\n');
		process.exitCode = 1;
	}
} finally {
	rmSync(copy, { recursive: true, force: true });
}
