import './respond.css';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Route, Switch } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { OnDemand, prepare } from '../ui/on-demand.tsx';
import { Page } from '../ui/page.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { NotSignedIn } from './not-signed-in.tsx';
import { pages } from './pages.ts';
import { evaluatorOf, ResponseContext } from './response-context.ts';
import { SectionPage } from './section-page.tsx';
import { unsavedNote } from './unsaved/unsaved.tsx';
import { type OpenResponse, useOwnResponse } from './use-own-response.ts';

const usePagesAhead = (isOpen: boolean): void => {
	const { language } = useText();
	useEffect(() => {
		if (!isOpen) return;
		const timer = setTimeout(() => {
			for (const page of [unsavedNote, ...Object.values(pages)]) prepare(page, language).catch(() => undefined);
		}, 3000);
		return () => clearTimeout(timer);
	}, [isOpen, language]);
};

const WithResponse = ({ open, children }: { open: OpenResponse; children: ReactNode }) => {
	const { response, store } = open;
	const evaluate = useMemo(() => evaluatorOf(response.questionnaire, store), [response.questionnaire, store]);
	const value = useMemo(() => ({ ...open, evaluate }), [open, evaluate]);
	return <ResponseContext value={value}>{children}</ResponseContext>;
};

/** The Focal Point's journey. */
export const Respond = () => {
	const { response, store, refresh, problem } = useOwnResponse();
	usePagesAhead(response !== undefined);
	const open = useMemo(
		() => response && store && { response, store, refresh, problem },
		[response, store, refresh, problem],
	);
	if (!open) {
		if (problem?.code === 'not-signed-in' || problem?.code === 'not-allowed') return <NotSignedIn problem={problem} />;
		return <Page>{problem ? <ProblemNote problem={problem} again={refresh} /> : <Loading />}</Page>;
	}
	return (
		<WithResponse open={open}>
			<Switch>
				<Route path="/respond">
					<OnDemand page={pages.overview} />
				</Route>
				<Route path="/respond/review">
					<OnDemand page={pages.review} />
				</Route>
				<Route path="/respond/receipt/:number">
					<OnDemand page={pages.receipt} />
				</Route>
				<Route path="/respond/print/:what">
					<OnDemand page={pages.paper} />
				</Route>
				<Route path="/respond/:section" component={SectionPage} />
				<Route component={SectionPage} />
			</Switch>
		</WithResponse>
	);
};
