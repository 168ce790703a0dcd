import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A dialog that is drawn only while it is open; Escape closes it, and the focus goes back to where it was. */
export const Dialog = ({
	title,
	onClose,
	children,
}: {
	title: string;
	onClose: () => void;
	/** `close` closes it as Escape does. */
	children: (close: () => void) => ReactNode;
}) => {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog ref={dialog} aria-labelledby={titleId} onClose={onClose}>
			<div className="stack">
				<h2 id={titleId}>{title}</h2>
				{children(() => dialog.current?.close())}
			</div>
		</dialog>
	);
};
