import { useText } from '../../i18n/text.tsx';
import type { RoundBoard, Standing } from '../shared/api-types.ts';
import { groupByRegion, groupOf } from '../shared/groups.ts';
import { lacksLink } from './board-view.ts';

/** The words for what the table shows: the same on screen and in the file. */
export const useBoardWords = (board: RoundBoard) => {
	const { t, language } = useText('secretariat');
	const words = { elsewhere: t('secretariat.region.elsewhere'), observers: t('secretariat.region.observers') };
	const groups = groupByRegion(board.governments, board.regions, words, language);
	return {
		groups,
		regionOf: (government: Standing) =>
			groups.find(({ id }) => id === groupOf(government, board.regions))?.name ?? words.elsewhere,
		stateOf: (government: Standing) =>
			lacksLink(government)
				? t('board.standing.no-link-yet', { state: t(`board.standing.${government.state}`) })
				: t(`board.standing.${government.state}`),
	};
};
export type BoardWords = ReturnType<typeof useBoardWords>;
