import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';

type ConfirmDialogProps = {
	title: string;
	/** What the button that does it says: a verb, such as "Submit the return". */
	action: string;
	busy?: boolean;
	onConfirm: () => void;
	onClose: () => void;
	children: ReactNode;
};

/** Asks before what cannot be undone. Drawn only while it is open; Escape closes it. */
export const ConfirmDialog = ({ title, action, busy = false, onConfirm, onClose, children }: ConfirmDialogProps) => {
	const { t } = useText();
	const dialog = useRef<HTMLDialogElement>(null);
	// Closed before it is taken away: that gives the focus back to where it was.
	useLayoutEffect(() => {
		const shown = dialog.current;
		shown?.showModal();
		return () => shown?.close();
	}, []);
	return (
		<dialog ref={dialog} className="confirm" aria-labelledby="confirm-title" onClose={onClose}>
			<div className="stack">
				<h2 id="confirm-title">{title}</h2>
				{children}
				<div className="row">
					<button type="button" disabled={busy} onClick={onConfirm}>
						{action}
					</button>
					<button type="button" className="quiet" onClick={() => dialog.current?.close()}>
						{t('action.cancel')}
					</button>
				</div>
			</div>
		</dialog>
	);
};
