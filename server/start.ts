import { demonstrate } from './demonstration/demonstrate.ts';
import { serve } from './main.ts';
import { definitionsFolder } from './read-definitions.ts';
import { buildIfNeeded } from './scripts/build.ts';

await buildIfNeeded();
if (process.argv[2] === 'demo')
	// A demonstration never comes near real data: it has a folder of its own, and no DATABASE_URL.
	await serve({
		environment: { ...process.env, DATA_DIR: `${process.env.DATA_DIR ?? 'data'}-demo`, DATABASE_URL: undefined },
		definitionsFolder,
		unitsFile: 'demonstration/units.json',
		demonstrate: (database, catalogue) => demonstrate(database, catalogue, new Date()),
	});
else await serve({ environment: process.env, definitionsFolder });
