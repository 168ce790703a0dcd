import { refuse } from '../refuse.ts';
import { configurationOrRefuse, request } from './administer.ts';

const configuration = configurationOrRefuse();
const reply = await request(configuration, { act: 'secretariat-link' });
if (!('token' in reply)) refuse('error' in reply ? reply.error : 'No link was made.');
else {
	const address = configuration.publicUrl ?? `http://${configuration.host}:${configuration.port}`;
	process.stdout.write(`Enter as secretariat (once, within 24 hours): ${address}/enter#${reply.token}\n`);
}
