import { wholeRound } from '#domain/indicators/releases/publication.ts';
import { useText } from '../i18n/text.tsx';
import { Choice, SearchField } from '../ui/filters.tsx';
import { SortChoice } from '../ui/listing.tsx';
import { type Address, sortingIn, type ViewProps } from './chosen.ts';
import { shareColumnsIn } from './share-table.tsx';

/** Whether the tables show intervals. */
export const Intervals = ({ address: [chosen, choose] }: { address: Address }) => {
	const { t } = useText('results');
	return (
		<label className="check on-screen">
			<input
				type="checkbox"
				checked={chosen.intervals === 'shown'}
				onChange={({ target }) => choose({ intervals: target.checked ? 'shown' : '' })}
			/>
			{t('legend.show-intervals')}
		</label>
	);
};

/** A search, a group, and on a narrow screen the order. */
export const Choosing = ({ release, words, address }: Omit<ViewProps, 'rows'>) => {
	const { t } = useText('releases');
	const [chosen, choose] = address;
	const { shares } = sortingIn(address);
	const groups = release.content.publication.groups.map(({ id }) => ({
		value: id,
		label: release.names.groups.find((group) => group.id === id)?.name ?? id,
	}));
	return (
		<div className="filters on-screen">
			<SearchField label={t('release.find')} value={chosen.find} onChange={(find) => choose({ find })} />
			<Choice
				label={t('release.figures-of')}
				value={chosen.group}
				options={[{ value: wholeRound, label: t('release.whole') }, ...groups]}
				onChange={(group) => choose({ group })}
			/>
			<SortChoice columns={shareColumnsIn(words, t('release.question'), false)} {...shares} />
		</div>
	);
};
