import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Whether there is more of an element than its box shows. */
const useOverflow = (element: RefObject<HTMLElement | null>): boolean => {
	const [overflows, setOverflows] = useState(false);
	// Before anything is painted: a table that scrolls is never there without the keyboard's way to it.
	useLayoutEffect(() => {
		const found = element.current;
		if (!found) return;
		const measure = () => setOverflows(found.scrollWidth > found.clientWidth);
		measure();
		const watcher = new ResizeObserver(measure);
		for (const box of [found, ...found.children]) watcher.observe(box);
		return () => watcher.disconnect();
	}, [element]);
	return overflows;
};

/** A table that scrolls within itself where it is too wide; then the keyboard can scroll it too. */
export const ScrollBox = ({
	label,
	className = '',
	children,
}: {
	/** What a screen reader calls it. */
	label: string;
	className?: string;
	children: ReactNode;
}) => {
	const frame = useRef<HTMLDivElement>(null);
	const overflows = useOverflow(frame);
	const scrollable = overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
	return (
		<div ref={frame} className={`scroll ${className}`} {...scrollable}>
			{children}
		</div>
	);
};
