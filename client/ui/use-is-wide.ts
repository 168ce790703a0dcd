import { useSyncExternalStore } from 'react';

const query = matchMedia('(min-width: 60rem)');

const subscribe = (changed: () => void): (() => void) => {
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
};

/** Whether there is room for something beside the main part, as in shapes.css. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
