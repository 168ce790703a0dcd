import type { WorkWords } from './words.ts';
import type { WorkView } from './work-view.ts';

/** What a picture says once it has left the workbench: what it shows, where it stands, and that it is no release. */
export const captionOf = (shown: string, { results, whose }: WorkView, { w, t }: WorkWords): string[] => [
	shown,
	...(whose ? [whose.said] : []),
	`${w('board.of', { inquiry: results.inquiry.title })}. ${location.href}`,
	w('caption.no-release'),
	...(results.synthetic ? [t('page.synthetic')] : []),
];
