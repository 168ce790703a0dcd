import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { sortingIn, type ViewProps } from './chosen.ts';
import { type FigureRow, panelsByRelease } from './figure-rows.ts';
import { PanelSection } from './panel-section.tsx';
import { sortPanels } from './sort-rows.ts';

type PanelsProps = ViewProps & { heads: string; headOf: (row: FigureRow) => ReactNode };

/** A section for each release that is compared with. */
export const Panels = ({ rows, words, address, heads, headOf }: PanelsProps) => {
	const { t } = useText('releases');
	const { sorting, onSort } = sortingIn(address).panels;
	return [...panelsByRelease(rows)].map(([key, own]) => {
		const title = t('release.panel.title', {
			edition: own[0]?.from?.edition ?? '',
			number: own[0]?.from?.release ?? 0,
		});
		return (
			<PanelSection
				key={key}
				id={`panel-${key.replace('/', '-')}`}
				title={title}
				caption={title}
				heads={heads}
				rows={sortPanels(own, sorting)}
				headOf={headOf}
				sorting={sorting}
				onSort={onSort}
				words={words}
			/>
		);
	});
};
