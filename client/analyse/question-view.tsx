import { Link } from 'wouter';
import { PageHeading } from '../ui/page-heading.tsx';
import type { Words } from './figure-words.ts';
import { Audience } from './head.tsx';
import { levelAddress, overviewAddress, questionAddress } from './place.ts';
import { RowFigure } from './row-figure.tsx';
import type { Level, ResultsView, Row } from './view.ts';

type QuestionViewProps = { view: ResultsView; words: Words; row: Row; level: Level | undefined };

const Neighbours = ({ view, words, row, level }: QuestionViewProps) => {
	const { t } = words;
	const rows = level?.rows ?? [];
	const place = rows.indexOf(row);
	const [before, after] = [rows[place - 1], rows[place + 1]];
	const inquiry = view.results.inquiry.id;
	return (
		<nav className="row apart on-screen" aria-label={t('question.neighbours')}>
			<span>
				{before && (
					<Link href={questionAddress(inquiry, before.id)}>{t('question.before', { title: before.title })}</Link>
				)}
			</span>
			<span>
				{after && <Link href={questionAddress(inquiry, after.id)}>{t('question.after', { title: after.title })}</Link>}
			</span>
		</nav>
	);
};

/** One question, at an address of its own. */
export const QuestionView = (shown: QuestionViewProps) => {
	const { view, words, row, level } = shown;
	const { t } = words;
	const { inquiry } = view.results;
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">
					<Link href={overviewAddress(inquiry.id)}>{t('results.of', { inquiry: inquiry.title })}</Link>
					{level && (
						<>
							{' · '}
							<Link href={levelAddress(inquiry.id, level.id)}>{level.title}</Link>
						</>
					)}
				</p>
				<PageHeading>{row.title}</PageHeading>
				<Audience view={view} words={words} />
			</header>
			<RowFigure view={view} row={row} words={words} heading={null} />
			<Neighbours {...shown} />
		</>
	);
};
