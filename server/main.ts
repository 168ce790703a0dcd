import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { administer, answerLine } from './administration.ts';
import { createApp } from './app.ts';
import { newToken } from './auth/token.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import type { Catalogue } from './definitions/catalogue.ts';
import { readPages } from './http/pages.ts';
import type { Demonstration } from './http/routes/demonstration.ts';
import { readDefinitions } from './read-definitions.ts';
import { refuse } from './refuse.ts';
import type { Database } from './store/database.ts';
import { openStore } from './store/open-store.ts';
import { hasAnybody } from './store/people.ts';

const now = () => new Date();

const openDatabase = async (configuration: Configuration, catalogue: Catalogue): Promise<Database> => {
	let opened: Database | undefined;
	const answer = async (line: string) =>
		opened
			? answerLine(opened, line, { now, catalogue: () => catalogue })
			: JSON.stringify({ error: 'The server is still starting.' });
	try {
		opened = await openStore(configuration, now, answer, 'migrate');
	} catch (error) {
		const where = configuration.databaseUrl ? 'the database of DATABASE_URL' : configuration.dataDirectory;
		return refuse(`Could not open ${where}: ${error instanceof Error ? error.message : String(error)}`);
	}
	return opened ?? refuse(`Another process already uses the data folder ${configuration.dataDirectory}.`);
};

const listen = (server: Server, { port, host }: Configuration): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});

const whyNotListening = (error: NodeJS.ErrnoException, { host, port }: Configuration): string =>
	error.code === 'EADDRINUSE'
		? `Port ${port} of ${host} is in use already. Set PORT to another, or stop what uses it.`
		: `Could not listen: ${error.message}`;

const closeOnSignal = (server: Server, database: Database): void => {
	const close = () => {
		server.close(() => {
			database.close().then(
				() => process.exit(0),
				() => process.exit(1),
			);
		});
		server.closeIdleConnections();
	};
	process.once('SIGTERM', close);
	process.once('SIGINT', close);
};

const say = (line: string) => process.stdout.write(`${line}\n`);

const sayWhereItIs = async (
	database: Database,
	configuration: Configuration,
	publicUrl: string,
	catalogue: Catalogue,
): Promise<void> => {
	say(`Coherence Inquiry is at ${publicUrl}`);
	if (!configuration.databaseUrl) {
		say(`Data is in ${configuration.dataDirectory}.`);
		say('A power cut can lose the last moments of it; PostgreSQL loses none (docs/running.md).');
	}
	if (!(await database.maintain(hasAnybody))) {
		const made = await administer(database, { act: 'secretariat-link' }, { now, catalogue: () => catalogue });
		if ('token' in made) say(`Enter as secretariat (once, within 24 hours): ${publicUrl}/enter#${made.token}`);
	}
	say('Stop it with Ctrl+C.');
};

export type Serving = {
	environment: Record<string, string | undefined>;
	definitionsFolder: string;
	/** Which list of units to use in place of the inquiry's own. */
	unitsFile?: string;
	/** Prepares a demonstration: fills an empty database, and tells which parts can be entered. */
	demonstrate?: (database: Database, catalogue: Catalogue) => Promise<Demonstration>;
};

/** Reads the configuration and the definitions, opens and migrates the database, and listens. */
export const serve = async ({ environment, definitionsFolder, unitsFile, demonstrate }: Serving): Promise<void> => {
	const read = readConfiguration(environment);
	if ('mistake' in read) return refuse(read.mistake);
	const { configuration } = read;
	const catalogue = readDefinitions(definitionsFolder, unitsFile);
	const pages = await readPages(demonstrate !== undefined);
	const database = await openDatabase(configuration, catalogue);
	const demonstration = await demonstrate?.(database, catalogue);

	const app = createApp({
		transact: database.transact,
		now,
		newId: randomUUID,
		newToken,
		log: pino({ level: configuration.logLevel }),
		catalogue,
		pages,
		secure: configuration.publicUrl?.startsWith('https:') ?? false,
		trustProxy: configuration.trustProxy,
		demonstration,
	});
	const server = createServer(app);
	const port = await listen(server, configuration).catch((error: Error) =>
		refuse(whyNotListening(error, configuration)),
	);
	closeOnSignal(server, database);
	await sayWhereItIs(
		database,
		configuration,
		configuration.publicUrl ?? `http://${configuration.host}:${port}`,
		catalogue,
	);
};
