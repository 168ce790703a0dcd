// Plain JavaScript: it must run on any Node, to say which one is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Node ${process.versions.node} cannot run this. Use "npm start", which brings Node 24, or install Node 22.18 or later.`,
	);
	process.exit(1);
}
await import('./start.ts');
