/**
 * Governments that are counted alike.
 *
 * `home` is all that a reader can tell of them: whole returns may change places within it, and nothing published changes.
 * `signature` is what the answers at hand are counted in: a number whose digits to the base 8 are 0 or 1, one a count.
 * `records` is how many gave each record of the answers at hand.
 */
export type AnswerClass = { home: number; signature: bigint; records: ReadonlyMap<string, number> };

/** An answer that must be possible for every government of these homes. */
export type Target = { homes: ReadonlySet<number>; isMet: (record: string) => boolean };

/** Governments that a change of places needs: one of them with this record. */
type Role = { classes: readonly AnswerClass[]; record: string };
type Known = { of: AnswerClass; record: string };

type Index = {
	byHome: ReadonlyMap<number, readonly AnswerClass[]>;
	bySignature: ReadonlyMap<bigint, readonly AnswerClass[]>;
	/** The signatures of those that gave a record. */
	holders: ReadonlyMap<string, ReadonlySet<bigint>>;
	/** Changes of four found for a signature and a record, where nobody is known; undefined where there is none. */
	changes: Map<string, Role[] | undefined>;
};

/**
 * Whether each target is possible for each government of its homes, also for a reader who knows one other government.
 *
 * It looks for another world that agrees with all that is published: the answer is given by another of the home; or two
 * governments counted alike change records; or four do, of which two pairs are counted in the same things together (in
 * and out of a named group, in two regions). What is found is proof; where none of these is found, the answer is no,
 * though a longer chain of changes may exist.
 */
export const isEveryAnswerPossible = (classes: readonly AnswerClass[], targets: readonly Target[]): boolean => {
	const byHome = Map.groupBy(classes, ({ home }) => home);
	const bySignature = Map.groupBy(classes, ({ signature }) => signature);
	const holders = holdersIn(classes);
	return targets.every((target) => {
		const index: Index = { byHome, bySignature, holders, changes: new Map() };
		return [...target.homes].every((home) => isPossibleIn(index, home, target));
	});
};

const holdersIn = (classes: readonly AnswerClass[]): Map<string, Set<bigint>> => {
	const holders = new Map<string, Set<bigint>>();
	for (const { signature, records } of classes)
		for (const record of records.keys()) {
			const own = holders.get(record) ?? new Set();
			holders.set(record, own.add(signature));
		}
	return holders;
};

const isPossibleIn = (index: Index, home: number, target: Target): boolean => {
	const own = index.byHome.get(home) ?? [];
	if (own.length === 0) return true;
	const givers = countWhere(own, target.isMet);
	if (givers >= 2) return true;
	const roles = worldWith(index, own, target, undefined);
	if (!roles) return false;
	const members = countWhere(own, () => true);
	return criticalOf(roles).every(
		(known) => (members === 1 && own.includes(known.of)) || worldWith(index, own, target, known) !== undefined,
	);
};

const countWhere = (classes: readonly AnswerClass[], isMet: (record: string) => boolean): number => {
	let count = 0;
	for (const { records } of classes)
		for (const [record, governments] of records) if (isMet(record)) count += governments;
	return count;
};

/** The governments whose being known would spoil the change: roles that one government alone can take. */
const criticalOf = (roles: readonly Role[]): Known[] =>
	roles.flatMap(({ classes, record }) => {
		const takers = classes.filter(({ records }) => records.has(record));
		const [only] = takers;
		return only && takers.length === 1 && only.records.get(record) === 1 ? [{ of: only, record }] : [];
	});

const canTake = (classes: readonly AnswerClass[], record: string, known: Known | undefined): boolean =>
	classes.some((one) => {
		const governments = one.records.get(record) ?? 0;
		return governments > (known?.of === one && known.record === record ? 1 : 0);
	});

/** The roles of a change after which a government of the home gives the answer; none where it gives it already. */
const worldWith = (
	index: Index,
	own: readonly AnswerClass[],
	target: Target,
	known: Known | undefined,
): Role[] | undefined => {
	for (const record of recordsOf(own))
		if (target.isMet(record) && canTake(own, record, known)) return [{ classes: own, record }];
	for (const first of own)
		for (const from of first.records.keys()) {
			if (!canTake([first], from, known)) continue;
			const change =
				changeOfTwo(index, first, from, target, known) ?? rememberedFour(index, first, from, target, known);
			if (change) return [{ classes: [first], record: from }, ...change];
		}
	return undefined;
};

const recordsOf = (classes: readonly AnswerClass[]): Set<string> =>
	new Set(classes.flatMap(({ records }) => [...records.keys()]));

const changeOfTwo = (
	{ bySignature }: Index,
	{ signature }: AnswerClass,
	from: string,
	target: Target,
	known: Known | undefined,
): Role[] | undefined => {
	const alike = bySignature.get(signature) ?? [];
	for (const record of recordsOf(alike))
		if (record !== from && target.isMet(record) && canTake(alike, record, known)) return [{ classes: alike, record }];
	return undefined;
};

const rememberedFour = (
	index: Index,
	first: AnswerClass,
	from: string,
	target: Target,
	known: Known | undefined,
): Role[] | undefined => {
	if (known) return changeOfFour(index, first, from, target, known);
	const key = `${first.signature} ${from}`;
	if (!index.changes.has(key)) index.changes.set(key, changeOfFour(index, first, from, target, undefined));
	return index.changes.get(key);
};

/** First and third go from one record to the other, second and fourth the other way. */
const changeOfFour = (
	{ bySignature, holders }: Index,
	{ signature }: AnswerClass,
	from: string,
	target: Target,
	known: Known | undefined,
): Role[] | undefined => {
	const takersOf = (one: bigint): readonly AnswerClass[] => bySignature.get(one) ?? [];
	for (const [to, holding] of holders) {
		if (!target.isMet(to)) continue;
		for (const second of holding) {
			if (second === signature || !canTake(takersOf(second), to, known)) continue;
			for (const third of holders.get(from) ?? []) {
				const fourth = signature + third - second;
				if (third === signature || third === second || !holding.has(fourth)) continue;
				if (canTake(takersOf(third), from, known) && canTake(takersOf(fourth), to, known))
					return [
						{ classes: takersOf(second), record: to },
						{ classes: takersOf(third), record: from },
						{ classes: takersOf(fourth), record: to },
					];
			}
		}
	}
	return undefined;
};
