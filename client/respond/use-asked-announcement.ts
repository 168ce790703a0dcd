import { useState } from 'react';
import { useText } from '../i18n/text.tsx';

type Seen = { sectionId: string | undefined; count: number; said: string };

/** Words for a screen reader when an answer brings questions up, or takes them away, within a section. */
export const useAskedAnnouncement = (sectionId: string | undefined, count: number): string => {
	const { t } = useText('respond');
	const [seen, setSeen] = useState<Seen>({ sectionId, count, said: '' });
	if (seen.sectionId !== sectionId) setSeen({ sectionId, count, said: '' });
	else if (seen.count < count) setSeen({ sectionId, count, said: t('question.more', { count: count - seen.count }) });
	else if (seen.count > count) setSeen({ sectionId, count, said: t('question.fewer', { count: seen.count - count }) });
	return seen.said;
};
