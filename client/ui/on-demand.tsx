import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { type Journey, loadJourneys } from '../i18n/catalogue.ts';
import type { InterfaceLanguage } from '../i18n/language.ts';
import { useLanguage, useText } from '../i18n/text.tsx';
import { Note } from './note.tsx';
import { Loading } from './states.tsx';

/** A page that is loaded when it is needed, with the words of its journeys. */
export type PageOnDemand = { journeys: readonly Journey[]; load: () => Promise<ComponentType> };

const loaded = new Map<PageOnDemand, ComponentType>();

/** Loads a page ahead of its drawing. Rejects when the line fails; may be tried again. */
export const prepare = async (page: PageOnDemand, language: InterfaceLanguage): Promise<ComponentType> => {
	const [component] = await Promise.all([page.load(), loadJourneys(language, page.journeys)]);
	loaded.set(page, component);
	return component;
};

export const OnDemand = ({ page }: { page: PageOnDemand }) => {
	const { t } = useText();
	const { language } = useLanguage();
	const [failed, setFailed] = useState(false);
	const [, setLoaded] = useState<PageOnDemand>();

	const load = useCallback(() => {
		setFailed(false);
		prepare(page, language).then(
			() => setLoaded(page),
			() => setFailed(true),
		);
	}, [page, language]);
	useEffect(() => {
		if (!loaded.has(page)) load();
	}, [page, load]);

	const Component = loaded.get(page);
	if (Component) return <Component />;
	if (!failed) return <Loading />;
	return (
		<Note tone="bad" alert>
			<p>{t('state.page-not-loaded')}</p>
			<p>
				{/* A browser remembers a module that did not load; only loading the page anew tries again. */}
				<button type="button" className="quiet" onClick={() => location.reload()}>
					{t('action.again')}
				</button>
			</p>
		</Note>
	);
};
