import type { endpointOver } from '../endpoint.ts';

/** Joins a declared endpoint to what runs it. */
export type Mount = ReturnType<typeof endpointOver>;
