/// <reference types="vite/client" />
import type { Message } from './message.ts';

/** The catalogues of the journeys that no Focal Point begins with. */
export const furtherFiles = import.meta.glob<Record<string, Message>>(
	['./*/*.json', '!./*/{common,home,enter,respond,overview,return}.json'],
	{ import: 'default' },
);
