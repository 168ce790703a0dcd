import { LookAtName } from './look-at-name.tsx';

type TextHeadProps = { round: string; pseudonym: string; facts: readonly string[]; steward: boolean };

/** Under which pseudonym something stands, and what is known of it; for a data steward the way to the name. */
export const TextHead = ({ round, pseudonym, facts, steward }: TextHeadProps) => (
	<div className="row">
		<p className="row small">
			<b className="pseudonym">{pseudonym}</b>
			<span>{facts.join(' · ')}</span>
		</p>
		{steward && <LookAtName round={round} pseudonym={pseudonym} />}
	</div>
);
