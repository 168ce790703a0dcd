import { join, resolve } from 'node:path';
import { refuse } from '../refuse.ts';
import { configurationOrRefuse, request } from './administer.ts';

const configuration = configurationOrRefuse();
const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
const file = resolve(process.argv[2] ?? join(configuration.dataDirectory, 'backups', `${stamp}.backup.gz`));
const reply = await request(configuration, { act: 'backup', file });
if (!('file' in reply)) refuse('error' in reply ? reply.error : 'No backup was made.');
else process.stdout.write(`${reply.file} (${reply.rows} rows)\n`);
