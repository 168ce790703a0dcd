import { defineConfig } from 'vitest/config';

const project = (name: string, more: object = {}) => ({
	test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...more },
});

export default defineConfig({
	test: {
		projects: [
			project('domain'),
			project('client'),
			project('conformance'),
			project('server', { globalSetup: ['test/support/global-postgres.ts'], testTimeout: 30_000, hookTimeout: 60_000 }),
			project('browser', {
				globalSetup: ['test/support/global-postgres.ts', 'test/support/global-build.ts'],
				testTimeout: 120_000,
				hookTimeout: 120_000,
				fileParallelism: false,
			}),
		],
	},
});
