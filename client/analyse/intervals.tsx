import { createContext, type ReactNode, use, useMemo, useState } from 'react';

type Intervals = { intervals: boolean; show: (shown: boolean) => void };

const IntervalsContext = createContext<Intervals>({ intervals: false, show: () => undefined });

/** Whether the charts below show intervals: one choice for all of them. */
export const IntervalsProvider = ({ children }: { children: ReactNode }) => {
	const [intervals, show] = useState(false);
	const value = useMemo(() => ({ intervals, show }), [intervals]);
	return <IntervalsContext value={value}>{children}</IntervalsContext>;
};

export const useIntervals = (): Intervals => use(IntervalsContext);
