import { type ReactNode, useId } from 'react';

type OfferProps = {
	/** The name of the group of radio buttons. */
	name: string;
	label: string;
	/** What choosing it means, or why it cannot be chosen. */
	more: string;
	checked: boolean;
	disabled?: boolean;
	onChoose: () => void;
	children?: ReactNode;
};

/** One of several things to choose, with what it means. */
export const Offer = ({ name, label, more, checked, disabled = false, onChoose, children }: OfferProps) => {
	const id = useId();
	return (
		<div className="offer">
			<label htmlFor={id}>
				<input
					id={id}
					type="radio"
					name={name}
					checked={checked}
					disabled={disabled}
					aria-describedby={`${id}-more`}
					onChange={onChoose}
				/>
				<span>{label}</span>
			</label>
			<p id={`${id}-more`} className="small">
				{more}
			</p>
			{children}
		</div>
	);
};
