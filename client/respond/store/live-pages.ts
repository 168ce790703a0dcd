const nameOf = (pageId: string): string => `page/${pageId}`;

/**
 * Holds a lock while this page lives, and tells which other pages do: their unsaved text is theirs to save. Without the
 * Web Locks API (over plain http) every other page counts as gone; at worst a person is asked to choose.
 */
export const livePages = async (ownPageId: string): Promise<ReadonlySet<string>> => {
	if (!('locks' in navigator)) return new Set();
	void navigator.locks.request(nameOf(ownPageId), () => new Promise<never>(() => undefined));
	const { held = [] } = await navigator.locks.query();
	return new Set(held.map(({ name = '' }) => name.replace(/^page\//, '')));
};
