import { Link } from 'wouter';
import { PageHeading } from '../ui/page-heading.tsx';
import type { Words } from './figure-words.ts';
import { Audience } from './head.tsx';
import { Neighbours } from './neighbours.tsx';
import { levelAddress, overviewAddress, questionAddress } from './place.ts';
import { RowFigure } from './row-figure.tsx';
import type { Level, ResultsView, Row } from './view.ts';

type QuestionViewProps = { view: ResultsView; words: Words; row: Row; level: Level | undefined };

/** One question, at an address of its own. */
export const QuestionView = ({ view, words, row, level }: QuestionViewProps) => {
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
			<RowFigure view={view} row={row} words={words} heading={<h2 className="unseen">{t('figures.heading')}</h2>} />
			<Neighbours
				rows={level?.rows ?? []}
				row={row}
				words={words}
				addressOf={(concept) => questionAddress(inquiry.id, concept)}
			/>
		</>
	);
};
