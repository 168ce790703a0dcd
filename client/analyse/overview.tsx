import { Link } from 'wouter';
import { allRecords } from './figure-records.ts';
import { saveRecords } from './figure-tools.tsx';
import type { Words } from './figure-words.ts';
import { Head } from './head.tsx';
import { LevelProfile } from './level-profile.tsx';
import { levelAddress } from './place.ts';
import { QuestionList } from './question-list.tsx';
import { Response } from './response.tsx';
import { RowFigure } from './row-figure.tsx';
import { hasFigure, type Level, type ResultsView, type Row } from './view.ts';

type ViewProps = { view: ResultsView; words: Words };

/** What was written in answer to an open question has no figure but its number: that stands with its level. */
const isClosed = ({ kind }: Row): boolean => kind !== 'written';

const LevelQuestions = ({ level: { id, title, rows }, view, words }: ViewProps & { level: Level }) => {
	const { t } = words;
	const inquiry = view.results.inquiry.id;
	const closed = rows.filter(isClosed);
	const shown = closed.filter(hasFigure);
	return (
		<section className="stack" aria-labelledby={`questions-${id}`}>
			<h3 id={`questions-${id}`}>{title}</h3>
			<QuestionList inquiry={inquiry} rows={shown} words={words} />
			{shown.length < closed.length && (
				<p className="small">{t('list.without', { count: closed.length - shown.length })}</p>
			)}
			<p className="on-screen">
				<Link href={levelAddress(inquiry, id)}>{t('list.open', { level: title })}</Link>
			</p>
		</section>
	);
};

/** The whole at a glance: response, indicators, levels, and every question in brief. */
export const Overview = ({ view, words }: ViewProps) => {
	const { t } = words;
	const { inquiry } = view.results;
	return (
		<>
			<Head view={view} words={words} />
			<Response view={view} words={words} />
			{view.indicators.filter(hasFigure).map((row) => (
				<RowFigure view={view} key={row.id} row={row} words={words} heading={<h2>{row.title}</h2>} />
			))}
			<LevelProfile view={view} words={words} />
			<section className="stack wide" aria-labelledby="questions">
				<div className="stack tight">
					<h2 id="questions">{t('list.title')}</h2>
					<p className="small">{t('list.how')}</p>
				</div>
				{view.levels
					.filter(({ rows }) => rows.some((row) => isClosed(row) && hasFigure(row)))
					.map((level) => (
						<LevelQuestions key={level.id} level={level} view={view} words={words} />
					))}
			</section>
			<section className="stack on-screen" aria-labelledby="data">
				<h2 id="data">{t('data.title')}</h2>
				<p>{t('data.how')}</p>
				<p className="row">
					<button type="button" className="quiet" onClick={() => saveRecords(allRecords(view), inquiry.id)}>
						{t('data.all')}
					</button>
					<button type="button" className="quiet" onClick={() => print()}>
						{t('action.print')}
					</button>
				</p>
			</section>
		</>
	);
};
