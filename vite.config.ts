import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Message catalogues are written in ICU and shipped compiled, so that no parser goes to the browser. */
const compiledCatalogues = (): Plugin => ({
	name: 'compiled-catalogues',
	enforce: 'pre',
	transform: {
		filter: { id: /client\/i18n\/[a-z-]+\/[a-z-]+\.json$/i },
		handler: (source) => {
			const messages = Object.entries(JSON.parse(source) as Record<string, string>);
			return JSON.stringify(Object.fromEntries(messages.map(([key, text]) => [key, compileMessageOrThrow(text)])));
		},
	},
});

const packageOf = (id: string): string[] => {
	const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1];
	return name ? [name] : [];
};

/** Which packages went into each file, so that the weight check can say who grew into the questionnaire's page. */
const listedPackages = (): Plugin => ({
	name: 'listed-packages',
	generateBundle(_, bundle) {
		const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
		const packages = chunks.map((chunk) => [chunk.fileName, [...new Set(chunk.moduleIds.flatMap(packageOf))]]);
		this.emitFile({
			type: 'asset',
			fileName: '.vite/packages.json',
			source: JSON.stringify(Object.fromEntries(packages), null, '\t'),
		});
	},
});

export default defineConfig({
	root: 'client',
	publicDir: 'static',
	// The router asks for a stand-in for a hook that React itself has by now.
	resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
	plugins: [react(), compiledCatalogues(), listedPackages()],
	json: { namedExports: false },
	build: {
		outDir: '../dist/client',
		emptyOutDir: true,
		manifest: true,
		target: 'es2022',
		modulePreload: { polyfill: false },
		reportCompressedSize: false,
	},
	server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
