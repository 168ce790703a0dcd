import type { ReactNode } from 'react';
import { Bar } from '../ui/bar.tsx';
import { Page } from '../ui/page.tsx';
import { useResponse } from './response-context.ts';
import { SaveStrip } from './save-strip.tsx';
import { SectionsNav } from './sections-nav.tsx';
import { StateNotes } from './state-notes.tsx';
import { Unsaved } from './unsaved/unsaved.tsx';

/** What all pages of the return share: the bar, the state of saving, the sections, what stands in the way. */
export const RespondLayout = ({ current, children }: { current: string; children: ReactNode }) => {
	const { response } = useResponse();
	const { title, synthetic } = response.round;
	return (
		<Page
			bar={<Bar name={title} home="/respond" />}
			strip={<SaveStrip />}
			beside={<SectionsNav key={current} current={current} />}
			synthetic={synthetic}
		>
			<Unsaved />
			{current !== 'receipt' && <StateNotes />}
			{children}
		</Page>
	);
};
