/** The result of comparing one kind of figure with what was published. */
export type Check = { set: string; what: string; right: number; misses: string[]; all: number };

export type Comparison = { of: string; published: string; computed: string; agrees: boolean };

export const check = (set: string, what: string, comparisons: readonly Comparison[]): Check => {
	const missed = comparisons.filter(({ agrees }) => !agrees);
	return {
		set,
		what,
		right: comparisons.length - missed.length,
		all: comparisons.length,
		misses: missed.map(({ of, published, computed }) => `${of}: published ${published}, computed ${computed}`),
	};
};

const mostMisses = 10;

export const linesOf = ({ set, what, right, all, misses }: Check): string[] => [
	`${set} ${what} ${right}/${all}`,
	...misses.slice(0, mostMisses).map((miss) => `  ${miss}`),
];

/** Nothing compared is no agreement. */
export const holdsFor = ({ right, all }: Check): boolean => all > 0 && right === all;
