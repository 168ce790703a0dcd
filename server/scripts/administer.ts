import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AdministrationReply, type AdministrationRequest, administer } from '../administration.ts';
import { bareFacts } from '../bare-facts.ts';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { definitionsFolder, readDefinitions } from '../read-definitions.ts';
import { refuse } from '../refuse.ts';
import type { Database } from '../store/database.ts';
import { askHolder } from '../store/folder-lock.ts';
import { nobodyAnswers, openStore } from '../store/open-store.ts';

const now = () => new Date();

export const configurationOrRefuse = (): Configuration => {
	const read = readConfiguration(process.env);
	return 'mistake' in read ? refuse(read.mistake) : read.configuration;
};

/** Why something failed, in one line without the values of a statement. */
export const inOneLine = (error: unknown): string => {
	const facts = bareFacts(error);
	if (facts instanceof Error) return facts.message.split('\n')[0] ?? facts.name;
	const { stack: _, ...rest } = facts as Record<string, string>;
	return Object.entries(rest)
		.map(([name, value]) => `${name} ${value}`)
		.join(', ');
};

/** Opens the database for a script's own work; says in one line why that cannot be. */
export const openOrRefuse = async (configuration: Configuration, mode: 'migrate' | 'as-it-is'): Promise<Database> => {
	const { databaseUrl, dataDirectory } = configuration;
	if (mode === 'as-it-is' && !databaseUrl && !existsSync(join(dataDirectory, 'database')))
		return refuse(`There is no data in ${dataDirectory}. Is DATA_DIR right?`);
	try {
		const database = await openStore(configuration, now, nobodyAnswers, mode);
		return database ?? refuse(`Another process already uses the data folder ${dataDirectory}: stop it first.`);
	} catch (error) {
		return refuse(
			`Could not open ${databaseUrl ? 'the database of DATABASE_URL' : dataDirectory}: ${inOneLine(error)}`,
		);
	}
};

/** Has a request done where the data is: by the running server where it has PGlite to itself, otherwise here. */
export const request = async (
	configuration: Configuration,
	wanted: AdministrationRequest,
): Promise<AdministrationReply> => {
	if (!configuration.databaseUrl) {
		const reply = await askHolder(configuration.dataDirectory, JSON.stringify(wanted));
		if (reply !== undefined) return JSON.parse(reply) as AdministrationReply;
	}
	const database = await openOrRefuse(configuration, 'as-it-is');
	try {
		return await administer(database, wanted, { now, catalogue: () => readDefinitions(definitionsFolder, undefined) });
	} catch (error) {
		return { error: inOneLine(error) };
	} finally {
		await database.close();
	}
};
