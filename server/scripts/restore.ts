import { existsSync } from 'node:fs';
import { refuse } from '../refuse.ts';
import { restoreBackup } from '../store/backup.ts';
import { configurationOrRefuse, inOneLine, openOrRefuse } from './administer.ts';

const file = process.argv[2] ?? refuse('Say which backup: npm run restore -- FILE');
if (!existsSync(file)) refuse(`There is no file ${file}.`);
const database = await openOrRefuse(configurationOrRefuse(), 'migrate');
const restored = await database
	.maintain((tx) => restoreBackup(tx, file))
	.catch((error: unknown) => ({ refused: `Nothing was restored. ${inOneLine(error)}` }));
await database.close();
if ('refused' in restored) refuse(restored.refused);
else process.stdout.write(`Restored ${restored.rows} rows of the backup of ${restored.createdAt}.\n`);
