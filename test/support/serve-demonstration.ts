import { fileURLToPath } from 'node:url';
import { demonstrate } from '#server/demonstration/demonstrate.ts';
import { serve } from '#server/main.ts';

/** The demonstration as `npm run demo` runs it, but for the build of the pages, in the folder that DATA_DIR names. */
await serve({
	environment: process.env,
	definitionsFolder: fileURLToPath(new URL('../../survey-definitions', import.meta.url)),
	unitsFile: 'demonstration/units.json',
	demonstrate: (database, catalogue) => demonstrate(database, catalogue, new Date()),
});
