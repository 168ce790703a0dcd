import type { Released } from '#domain/indicators/releases/publication.ts';
import { type Search, searchIn } from './support-program.ts';
import { agrees, type Part, partsOf, type Sheet, sheetsOf, type World } from './support-worlds.ts';

/** An answer that the publications rule out for a government. */
export type Finding = {
	unit: string;
	release: string;
	concept: string;
	answer: 'yes' | 'no';
	/** The government that the reader knows; undefined where it takes no such knowledge. */
	knowing: string | undefined;
};

/** An answer that must be possible for the governments of one look: to one question, in the nth of their sheets. */
type Wish = { key: string; look: string; nth: number; place: number; answer: 'yes' | 'no' };

/** The government test: every answer that is not possible, for a reader who knows one other government or none. */
export const findings = (releases: readonly Released[], stopAtFirst = true): Finding[] => {
	const found: Finding[] = [];
	for (const part of partsOf(releases))
		for (const finding of findingsIn(part)) {
			found.push(finding);
			if (stopAtFirst) return found;
		}
	return found;
};

const nobody = -1;

function* findingsIn(part: Part): Generator<Finding> {
	const wishes = wishesIn(part);
	const open = openIn(part, wishes);
	for (const knowing of [nobody, ...knowableIn(part)]) {
		let find: ReturnType<typeof finderFor> | undefined;
		for (const wish of wishes) {
			const units = unitsOf(part, wish.look).filter((unit) => unit !== knowing);
			if (units.length === 0 || open.has(knowing, wish)) continue;
			find ??= finderFor(part, knowing);
			const world = find(wish);
			if (world) open.add(world);
			else yield findingOf(part, wish, units[0] ?? nobody, knowing);
		}
	}
}

const unitsOf = ({ looks }: Part, look: string): number[] => looks.flatMap((one, unit) => (one === look ? [unit] : []));

const wishesIn = (part: Part): Wish[] =>
	[...new Set(part.looks)].flatMap((look) =>
		sheetsOf(part, part.looks.indexOf(look)).flatMap((at, nth) => {
			const { slots, places, isKnown } = part.sheets[at] as Sheet;
			const { questions } = part.releases[slots[0] ?? -1]?.basis.round ?? { questions: [] };
			return places
				.filter((place) => !isKnown && questions[place]?.type === 'yes-no')
				.flatMap((place) =>
					(['yes', 'no'] as const).map((answer) => ({
						key: `${look} ${nth} ${place} ${answer}`,
						look,
						nth,
						place,
						answer,
					})),
				);
		}),
	);

/** Those that a reader could know: of those that look alike and gave the same answers, one stands for all. */
const knowableIn = (part: Part): number[] => {
	const kinds = part.looks.map((look, unit) => `${look} ${sheetsOf(part, unit).map((at) => part.sheets[at]?.given)}`);
	return kinds.flatMap((kind, unit) => (kinds.indexOf(kind) === unit ? [unit] : []));
};

/** What worlds have shown to be possible: those who look alike may change places in them. */
const openIn = (part: Part, wishes: readonly Wish[]) => {
	const shown = new Set<string>();
	const knowable = knowableIn(part);
	const add = (world: World): void => {
		if (!agrees(part, world)) throw new Error('not a world that agrees with the publications');
		const holders = wishes.map(({ look, nth, place, answer }) =>
			unitsOf(part, look).filter((unit) => answerIn(part, world, unit, nth, place) === answer),
		);
		for (const known of [nobody, ...knowable]) {
			const stands = known === nobody ? [nobody] : standsFor(part, world, known);
			for (const [at, { key }] of wishes.entries())
				if (stands.some((stand) => holders[at]?.some((holder) => holder !== stand))) shown.add(`${known} ${key}`);
		}
	};
	add(part.sheets.map(({ given }) => given));
	return { has: (knowing: number, { key }: Wish): boolean => shown.has(`${knowing} ${key}`), add };
};

const answerIn = (part: Part, world: World, unit: number, nth: number, place: number) => {
	const at = sheetsOf(part, unit)[nth] ?? -1;
	return part.sheets[at]?.fillings[world[at] ?? -1]?.[place];
};

/** Those that look like a government and have all its answers in a world. */
const standsFor = (part: Part, world: World, known: number): number[] => {
	const given = sheetsOf(part, known).map((at) => part.sheets[at]?.given);
	return unitsOf(part, part.looks[known] ?? '').filter((unit) =>
		sheetsOf(part, unit).every((at, nth) => world[at] === given[nth]),
	);
};

/**
 * Looks for a world in which a wish comes true, and a government said what it said. Those who look alike are first taken
 * together, which shows far sooner that there is none; where panels leave it open who said both, each is taken alone.
 */
const finderFor = (part: Part, knowing: number): ((wish: Wish) => World | undefined) => {
	const others = [...part.units.keys()].filter((unit) => unit !== knowing);
	const fixed = knowing === nobody ? [] : [{ units: [knowing], isFixed: true }];
	const crowds = [...Map.groupBy(others, (unit) => part.looks[unit]).values()];
	const together = searchIn(part, [...crowds.map((units) => ({ units, isFixed: false })), ...fixed]);
	let apart: Search | undefined;
	return ({ look, nth, place, answer }) => {
		const own = unitsOf(part, look).filter((unit) => unit !== knowing);
		const sheets = new Set(own.map((unit) => sheetsOf(part, unit)[nth]));
		const isWished = (at: number, filling: number): boolean =>
			sheets.has(at) && part.sheets[at]?.fillings[filling]?.[place] === answer;
		const world = together(isWished);
		if (!world || agrees(part, world)) return world;
		apart ??= searchIn(part, [...others.map((unit) => ({ units: [unit], isFixed: false })), ...fixed]);
		return apart(isWished);
	};
};

const findingOf = (part: Part, { nth, place, answer }: Wish, unit: number, knowing: number): Finding => {
	const [slot = -1] = part.sheets[sheetsOf(part, unit)[nth] ?? -1]?.slots ?? [];
	const release = part.releases[slot];
	return {
		unit: part.units[unit] ?? '',
		release: `${release?.publication.edition}.${release?.publication.release}`,
		concept: release?.basis.round.questions[place]?.concept ?? '',
		answer,
		knowing: part.units[knowing],
	};
};
