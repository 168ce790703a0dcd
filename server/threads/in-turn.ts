/** Runs works one after another, in the order in which they were asked for, whatever becomes of each. */
export const inTurn = () => {
	let last: Promise<unknown> = Promise.resolve();
	return <Result>(work: () => Promise<Result>): Promise<Result> => {
		const own = last.then(work);
		last = own.catch(() => undefined);
		return own;
	};
};
