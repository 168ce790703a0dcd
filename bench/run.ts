type Bench = { run: () => void | Promise<void> };

const benches = new Map<string, () => Promise<Bench>>([
	['weight', () => import('./weight.ts')],
	['paint', () => import('./paint.ts')],
	['scores', () => import('./scores.ts')],
	['start', () => import('./start.ts')],
	['board', () => import('./board.ts')],
	['growth', () => import('./growth.ts')],
	['quiet', () => import('./quiet.ts')],
]);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !benches.has(name));
if (unknown.length > 0) {
	console.error(`There is no bench ${unknown.join(', ')}; there are ${[...benches.keys()].join(', ')}.`);
	process.exit(1);
}
for (const [name, load] of benches) if (named.length === 0 || named.includes(name)) await (await load()).run();
