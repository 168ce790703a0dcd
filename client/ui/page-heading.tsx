import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text.tsx';

let lastLocation: string | undefined;

/** The h1 of a page: names the document, and takes the focus after a change of page (not on the first). */
export const PageHeading = ({ title, children }: { title?: string; children: ReactNode }) => {
	const { t } = useText();
	const heading = useRef<HTMLHeadingElement>(null);
	const [location] = useLocation();

	useEffect(() => {
		document.title = `${title ?? heading.current?.textContent}: ${t('site.name')}`;
	});
	useEffect(() => {
		const moved = lastLocation !== undefined && lastLocation !== location;
		lastLocation = location;
		if (!moved || window.location.hash) return;
		scrollTo(0, 0);
		heading.current?.focus({ preventScroll: true });
	}, [location]);

	return (
		<h1 ref={heading} tabIndex={-1}>
			{children}
		</h1>
	);
};
