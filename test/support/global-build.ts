import { buildIfNeeded } from '#server/scripts/build.ts';

/** The browser tests run on what a user gets: the built pages. */
export default buildIfNeeded;
