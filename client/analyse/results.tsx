import './results.css';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Bar } from '../ui/bar.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useRequest } from '../ui/use-request.ts';
import type { Results as ResultsRead } from './board.ts';
import { Contents } from './contents.tsx';
import type { Words } from './figure-words.ts';
import { FoundView } from './found-view.tsx';
import { IntervalsProvider } from './intervals.tsx';
import { LevelView } from './level-view.tsx';
import { Overview } from './overview.tsx';
import { overviewAddress, type Place, usePlace } from './place.ts';
import { QuestionView } from './question-view.tsx';
import { useWords } from './use-words.ts';
import { type ResultsView, viewOf } from './view.ts';

type ShownProps = { view: ResultsView; words: Words; place: Place };

const NothingThere = ({ view, words: { t } }: ShownProps) => (
	<div className="stack">
		<PageHeading>{t('place.none')}</PageHeading>
		<p>
			<Link href={overviewAddress(view.results.inquiry.id)}>{t('place.overview')}</Link>
		</p>
	</div>
);

const Shown = ({ view, words, place }: ShownProps) => {
	if (place.find !== '') return <FoundView view={view} words={words} find={place.find} />;
	if (place.question !== undefined) {
		const row = view.rows.get(place.question);
		const level = view.levels.find(({ id }) => id === row?.level);
		return row ? (
			<QuestionView view={view} words={words} row={row} level={level} />
		) : (
			<NothingThere {...{ view, words, place }} />
		);
	}
	if (place.level === undefined) return <Overview view={view} words={words} />;
	const level = view.levels.find(({ id }) => id === place.level);
	return level ? (
		<LevelView view={view} words={words} level={level} concept={place.concept} />
	) : (
		<NothingThere {...{ view, words, place }} />
	);
};

/** A change of level is a change of page in all but its path: the reader begins at its top. Not so while searching. */
const useTopOnChange = ({ level, find }: Place): void => {
	const last = useRef(level);
	useEffect(() => {
		if (last.current === level) return;
		last.current = level;
		if (find !== '') return;
		scrollTo(0, 0);
		document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
	}, [level, find]);
};

const ResultsPage = ({ results }: { results: ResultsRead }) => {
	const view = useMemo(() => viewOf(results), [results]);
	const words = useWords(view);
	const { place, find } = usePlace();
	useTopOnChange(place);
	const { inquiry, synthetic } = view.results;
	return (
		<Page
			bar={<Bar name={inquiry.title} />}
			beside={<Contents view={view} words={words} place={place} find={find} />}
			synthetic={synthetic}
		>
			<IntervalsProvider>
				<Shown view={view} words={words} place={place} />
			</IntervalsProvider>
		</Page>
	);
};

/** Every figure of an inquiry, at addresses that can be shared. */
export const Results = () => {
	const { t, language } = useText('results');
	const { place } = usePlace();
	const read = useRequest('GET /api/inquiries/:inquiry/results', {
		params: { inquiry: place.inquiry },
		query: { language },
	});
	if (read.state === 'ready') return <ResultsPage results={read.result} />;
	return (
		<Page>
			<PageHeading>{t('results.title')}</PageHeading>
			{read.state === 'loading' ? <Loading /> : <ProblemNote problem={read.problem} again={read.again} />}
		</Page>
	);
};
