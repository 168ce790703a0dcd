import { useText } from '../i18n/text.tsx';
import type { FigureRow } from './figure-rows.ts';

/** What a word in place of a figure means, where there are such words. */
export const Withheld = ({ rows }: { rows: readonly FigureRow[] }) => {
	const { t } = useText('releases');
	return (
		<>
			{rows.some(({ status }) => status === 'withheld') && <p className="small">{t('release.confidential.what')}</p>}
			{rows.some(({ status }) => status === 'words') && <p className="small">{t('release.words.what')}</p>}
		</>
	);
};
