import { OnDemand, type PageOnDemand } from '../../ui/on-demand.tsx';
import { readOnlyReason } from '../own-response.ts';
import { useAnswersState, useResponse } from '../response-context.ts';
import { useUnsaved } from './use-unsaved.ts';

export const unsavedNote: PageOnDemand = {
	journeys: ['respond'],
	load: async () => (await import('./unsaved-note.tsx')).UnsavedNote,
};

/** Where saving has stopped, or is no longer possible with something left unsaved: says so above everything else. */
export const Unsaved = () => {
	const isReadOnly = readOnlyReason(useResponse().response) !== undefined;
	const isStopped = useAnswersState().stopped !== undefined;
	const unsaved = useUnsaved();
	return isStopped || (isReadOnly && unsaved.length > 0) ? <OnDemand page={unsavedNote} /> : null;
};
