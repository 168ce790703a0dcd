import { PageHeading } from '../ui/page-heading.tsx';
import type { Words } from './figure-words.ts';
import { QuestionList } from './question-list.tsx';
import { rowsFound } from './rows-found.ts';
import type { ResultsView } from './view.ts';

export const FoundView = ({ view, words, find }: { view: ResultsView; words: Words; find: string }) => {
	const { t } = words;
	const rows = rowsFound(view, find);
	return (
		<>
			<div className="stack tight">
				<PageHeading title={t('results.title')}>{t('found.title', { find })}</PageHeading>
				<p className="small" role="status">
					{t('found.count', { count: rows.length })}
				</p>
			</div>
			<QuestionList inquiry={view.results.inquiry.id} rows={rows} words={words} />
		</>
	);
};
