import { fileURLToPath } from 'node:url';
import { serve } from '#server/main.ts';

/** The server as `npm start` runs it, but for the build of the pages. */
const definitionsFolder = process.argv[2] ?? fileURLToPath(new URL('../../survey-definitions', import.meta.url));
await serve({ environment: process.env, definitionsFolder });
