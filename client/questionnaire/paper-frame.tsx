import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/page.tsx';

type PaperFrameProps = { back: string; synthetic: boolean; children: ReactNode };

/** The page around something to print: a way back and a button, neither of which is printed. */
export const PaperFrame = ({ back, synthetic, children }: PaperFrameProps) => {
	const { t } = useText('return');
	return (
		<Page synthetic={synthetic}>
			<p className="row on-screen">
				<button type="button" onClick={() => print()}>
					{t('action.print')}
				</button>
				<Link className="button quiet" href={back}>
					{t('paper.back')}
				</Link>
			</p>
			{children}
		</Page>
	);
};
