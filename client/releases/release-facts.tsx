import type { ReactNode } from 'react';
import './releases.css';

type ReleaseFactsProps = { facts: readonly (readonly [name: string, value: ReactNode])[]; className?: string };

/** What a release says of itself: name and value, line by line. */
export const ReleaseFacts = ({ facts, className = '' }: ReleaseFactsProps) => (
	<dl className={`release-facts ${className}`}>
		{facts.map(([name, value]) => (
			<div key={name}>
				<dt>{name}</dt>
				<dd>{value}</dd>
			</div>
		))}
	</dl>
);
