import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import './releases.css';
import type { ShareResult } from './types.ts';

/** A share on a line from 0 to 100%, and where it would lie if all had answered. The numbers beside it say the same. */
export const ShareBar = ({ share, bounds: [low, high] }: ShareResult) => (
	<div className="share-bar" aria-hidden="true">
		<i
			className="range"
			style={{ insetInlineStart: `${100 * toNumber(low)}%`, inlineSize: `${100 * (toNumber(high) - toNumber(low))}%` }}
		/>
		<i className="mark" style={{ insetInlineStart: `${100 * toNumber(share)}%` }} />
	</div>
);
