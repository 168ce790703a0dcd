import './listing.css';
import { type ReactNode, useId } from 'react';

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type FieldProps = {
	id?: string;
	label: string;
	hint?: ReactNode;
	/** What is wrong with what was entered. */
	problem?: string | undefined;
	children: (described: Described) => ReactNode;
};

/** A control with its label, its hint and what is wrong with it, tied together for a screen reader. */
export const Field = ({ id, label, hint, problem, children }: FieldProps) => {
	const own = useId();
	const name = id ?? own;
	const describers = [hint ? `${name}-hint` : '', problem ? `${name}-problem` : ''].filter(Boolean);
	return (
		<div className="field">
			<label htmlFor={name}>{label}</label>
			{hint && (
				<p id={`${name}-hint`} className="small">
					{hint}
				</p>
			)}
			{problem && (
				<p id={`${name}-problem`} className="field-problem">
					{problem}
				</p>
			)}
			{children({
				id: name,
				'aria-describedby': describers.join(' ') || undefined,
				'aria-invalid': problem ? true : undefined,
			})}
		</div>
	);
};
