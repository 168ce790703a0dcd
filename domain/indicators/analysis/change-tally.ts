import { isComparedShown } from '../change/change-figure-rule.ts';
import type { ChangeFigure } from '../change/change-value.ts';
import { breaksFigureRule, type Tally, type YesNo } from './figure-tally.ts';
import { commonBits, commonSize, sizeOf, type UnitBits, unionBits } from './unit-bits.ts';

/** A yes/no question in one of two editions, and the part of the governments that the change is of. */
export type ChangeSide = { tally: Tally | undefined; isConfidential: boolean; part: UnitBits };

/**
 * Whether a change may not be shown of a part of the governments, as `changeUnderFigureRule` has it.
 *
 * @param kind of the change over all governments, one of whose two rounds is confidential
 */
export const breaksChangeRule = (kind: ChangeFigure['kind'], first: ChangeSide, second: ChangeSide): boolean => {
	if (kind === 'side-by-side')
		return [first, second].some(
			({ tally, isConfidential, part }) => tally && isConfidential && breaksFigureRule(tally, part),
		);
	const [one, other] = [within(first), within(second)];
	if (!one || !other) return false;
	if (sizeOf(one.answered) === 0) return sizeOf(one.returned) > 0;
	if (sizeOf(other.answered) === 0) return sizeOf(other.returned) > 0;
	const both = commonSize(one.returned, other.returned);
	return !isComparedShown({
		first: countsAmong(one, one.answered),
		second: countsAmong(other, other.answered),
		panel: {
			bothYes: commonSize(one.yes, other.yes),
			bothNo: commonSize(one.no, other.no),
			gained: commonSize(one.no, other.yes),
			lost: commonSize(one.yes, other.no),
		},
		left: sizeOf(one.returned) - both,
		joined: sizeOf(other.returned) - both,
		known: first.isConfidential ? (second.isConfidential ? undefined : 'second') : 'first',
	});
};

type Answered = YesNo & { returned: UnitBits; answered: UnitBits };

const within = ({ tally, part }: ChangeSide): Answered | undefined => {
	const [share] = tally?.shares ?? [];
	if (!tally || !share) return undefined;
	const [yes, no] = [commonBits(share.yes, part), commonBits(share.no, part)];
	return { yes, no, returned: commonBits(tally.returned, part), answered: unionBits(yes, no) };
};

const countsAmong = ({ yes, no }: YesNo, units: UnitBits) => ({
	yes: commonSize(yes, units),
	no: commonSize(no, units),
});
