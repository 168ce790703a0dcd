import { type ChildProcess, spawn } from 'node:child_process';

/** The server, restarted when its code changes, and Vite in front of it. */
const start = (...command: string[]): ChildProcess => spawn(process.execPath, command, { stdio: 'inherit' });
const children = [start('--watch', 'server/start.mjs'), start('node_modules/vite/bin/vite.js')];
const stop = () => {
	for (const child of children) child.kill();
};
for (const child of children) child.once('exit', stop);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
