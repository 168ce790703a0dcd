import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configurationOrRefuse, refuse, request } from './administer.ts';

const configuration = configurationOrRefuse();
const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
const file = resolve(process.argv[2] ?? join(configuration.dataDirectory, 'backups', `${stamp}.backup.gz`));
mkdirSync(resolve(file, '..'), { recursive: true });
const reply = await request(configuration, { act: 'backup', file });
if (!('file' in reply)) refuse('error' in reply ? reply.error : 'No backup was made.');
else process.stdout.write(`${reply.file}\n`);
