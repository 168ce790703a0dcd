import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Bar } from './bar.tsx';

/** The server says so on the document itself, so that a page knows that asks it nothing. */
export const isDemonstration = (): boolean => 'demonstration' in document.documentElement.dataset;

type PageProps = {
	/** The bar, where it is more than the site's name and the languages. */
	bar?: ReactNode;
	/** Between the bar and the rest. */
	strip?: ReactNode;
	/** Beside the main part on a wide screen, above it on a narrow one. */
	beside?: ReactNode;
	/** Says that the data are invented: wherever a round is synthetic. A demonstration says so on every page. */
	synthetic?: boolean;
	children: ReactNode;
};

/** A page: skip link, bar, synthetic banner, main. Its `PageHeading` sets the title and takes the focus. */
export const Page = ({ bar = <Bar />, strip, beside, synthetic = false, children }: PageProps) => {
	const { t } = useText();
	return (
		<>
			<a className="skip" href="#main">
				{t('page.skip')}
			</a>
			<header>
				{bar}
				{(synthetic || isDemonstration()) && <p className="banner">{t('page.synthetic')}</p>}
			</header>
			{strip}
			<div className={beside ? 'page two' : 'page'}>
				{beside}
				<main id="main" className="stack wide" tabIndex={-1}>
					{children}
				</main>
			</div>
		</>
	);
};
