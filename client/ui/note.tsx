import type { ReactNode } from 'react';

/** `alert` interrupts a screen reader: for what just went wrong. */
export const Note = ({
	tone,
	alert = false,
	children,
}: {
	tone?: 'warn' | 'bad' | 'good';
	alert?: boolean;
	children: ReactNode;
}) => (
	<div className={tone ? `note stack tight ${tone}` : 'note stack tight'} role={alert ? 'alert' : undefined}>
		{children}
	</div>
);
