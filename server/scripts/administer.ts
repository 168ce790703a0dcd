import { type AdministrationReply, type AdministrationRequest, administer } from '../administration.ts';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { askHolder } from '../store/folder-lock.ts';
import { nobodyAnswers, openStore } from '../store/open-store.ts';

/** Says why a script stops, in one line. */
export const refuse = (line: string): never => {
	process.stderr.write(`${line}\n`);
	process.exit(1);
};

export const configurationOrRefuse = (): Configuration => {
	const read = readConfiguration(process.env);
	return 'mistake' in read ? refuse(read.mistake) : read.configuration;
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
	const now = () => new Date();
	const database = await openStore(configuration, now, nobodyAnswers);
	if (!database) return { error: `Another process already uses the data folder ${configuration.dataDirectory}.` };
	try {
		return await administer(database, wanted, now);
	} finally {
		await database.close();
	}
};
