/**
 * The circles in a graph, each once, as the ids on the way round, beginning and ending with the same: [a, b, a].
 *
 * @param next what each id refers to; what is not a key refers to nothing
 */
export const findCircles = (next: ReadonlyMap<string, readonly string[]>): string[][] => {
	const circles: string[][] = [];
	const done = new Set<string>();
	const visit = (id: string, way: readonly string[]): void => {
		const place = way.indexOf(id);
		if (place >= 0) circles.push([...way.slice(place), id]);
		if (place >= 0 || done.has(id)) return;
		for (const other of next.get(id) ?? []) visit(other, [...way, id]);
		done.add(id);
	};
	for (const id of next.keys()) visit(id, []);
	return circles;
};

export const wayRound = (circle: readonly string[]): string => circle.map((id) => `"${id}"`).join(' → ');
