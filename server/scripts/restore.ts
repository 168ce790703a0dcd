import { existsSync } from 'node:fs';
import { restoreBackup } from '../store/backup.ts';
import { nobodyAnswers, openStore } from '../store/open-store.ts';
import { configurationOrRefuse, refuse } from './administer.ts';

const file = process.argv[2];
if (!file) refuse('Say which backup: npm run restore -- FILE');
else if (!existsSync(file)) refuse(`There is no file ${file}.`);
else {
	const configuration = configurationOrRefuse();
	const database = await openStore(configuration, () => new Date(), nobodyAnswers);
	if (!database) refuse(`Another process already uses the data folder ${configuration.dataDirectory}: stop it first.`);
	else {
		const restored = await database
			.maintain((tx) => restoreBackup(tx, file))
			.catch((error: Error) => ({ refused: `This file cannot be restored: ${error.message}` }));
		await database.close();
		if ('refused' in restored) refuse(restored.refused);
		else process.stdout.write(`Restored ${restored.rows} rows of the backup of ${restored.createdAt}.\n`);
	}
}
