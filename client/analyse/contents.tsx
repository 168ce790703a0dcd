import { Link } from 'wouter';
import { useIsWide } from '../ui/use-is-wide.ts';
import type { Words } from './figure-words.ts';
import { levelAddress, overviewAddress, type Place } from './place.ts';
import { hasFigure, type ResultsView } from './view.ts';

type ContentsProps = { view: ResultsView; words: Words; place: Place; find: (words: string) => void };

const Levels = ({ view, words, place }: Omit<ContentsProps, 'find'>) => {
	const { t, numbers } = words;
	const { inquiry, rows } = { inquiry: view.results.inquiry.id, rows: view.rows };
	const level = place.level ?? rows.get(place.question ?? '')?.level ?? undefined;
	const overview = level === undefined && place.find === '';
	return (
		<ul className="plain-list levels">
			<li>
				<Link href={overviewAddress(inquiry)} aria-current={overview ? 'page' : undefined}>
					{t('contents.overview')}
				</Link>
			</li>
			{view.levels.map(({ id, title, rows: questions }) => (
				<li key={id}>
					<Link href={levelAddress(inquiry, id)} aria-current={id === level ? 'page' : undefined}>
						<span>{title}</span>
						<span className="small" aria-hidden="true">
							{numbers.count(questions.filter(hasFigure).length)}
						</span>
					</Link>
				</li>
			))}
		</ul>
	);
};

/** The levels and a search over all questions: beside the figures, or folded above them on a narrow screen. */
export const Contents = ({ find, ...shown }: ContentsProps) => {
	const { t } = shown.words;
	const isWide = useIsWide();
	const levels = <Levels {...shown} />;
	return (
		<nav className="stack contents on-screen" aria-label={t('contents.title')}>
			<search className="stack tight">
				<label htmlFor="find">{t('contents.find')}</label>
				<input
					id="find"
					type="search"
					autoComplete="off"
					value={shown.place.find}
					onChange={({ target }) => find(target.value)}
				/>
			</search>
			{isWide ? (
				levels
			) : (
				<details key={shown.place.level ?? shown.place.question ?? ''}>
					<summary>{t('contents.levels')}</summary>
					{levels}
				</details>
			)}
		</nav>
	);
};
