import { Link } from 'wouter';
import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { Meter } from '../ui/meter.tsx';
import type { MeanFigure } from './board.ts';
import { boundsInWords, points, type Words } from './figure-words.ts';
import { levelAddress } from './place.ts';
import type { Level, Point, ResultsView, Row } from './view.ts';

type Scored = Point & { figure: MeanFigure };

const scoredPoints = (score: Row): Scored[] =>
	score.points.filter((point): point is Scored => point.figure.kind === 'value' && point.figure.measure === 'mean');

/** The edition before, and whether the two may be compared. */
const before = (newest: Scored, earlier: Scored | undefined, words: Words): string | undefined => {
	if (!earlier || !newest.comparability || newest.comparability.status === 'first') return undefined;
	return words.t(`level.before-${newest.comparability.status}`, {
		edition: words.label(earlier.edition),
		mean: points(earlier.figure.mean, 'score', words),
		base: earlier.figure.base,
	});
};

const Spread = ({ figure: { quartiles }, words }: { figure: MeanFigure; words: Words }) => {
	if (!quartiles) return null;
	const [lower, median, upper] = quartiles.map((value) => points(value, 'score', words));
	return (
		<p className="small">{words.t('level.spread', { lower: lower ?? '', median: median ?? '', upper: upper ?? '' })}</p>
	);
};

/** The mean score of one level: its number, what it is of, and the edition before. */
export const LevelCard = ({ score, words }: { score: Row; words: Words }) => {
	const [newest, earlier] = scoredPoints(score).toReversed();
	const { t } = words;
	if (!newest) return <p className="small">{t('level.none')}</p>;
	const { figure, edition } = newest;
	const said = before(newest, earlier, words);
	return (
		<>
			<span className="big">{points(figure.mean, 'score', words)}</span>
			<Meter value={toNumber(figure.mean)} of={100} label={score.title} />
			<p className="small">{t('level.said', { edition: words.label(edition), base: figure.base })}</p>
			{said !== undefined && <p className="small">{said}</p>}
			<p className="small">{t('level.bounds', { bounds: boundsInWords(figure, 'score', words) })}</p>
			<Spread figure={figure} words={words} />
			{!newest.publishable && (
				<p>
					<span className="tag">{t('mark.not-publishable')}</span>
				</p>
			)}
		</>
	);
};

type ScoredLevel = Level & { score: Row };
const isScored = (level: Level): level is ScoredLevel => level.score !== undefined;

/** The mean score of each level, over governments. */
export const LevelProfile = ({ view, words }: { view: ResultsView; words: Words }) => {
	const { t } = words;
	const levels = view.levels.filter(isScored).filter(({ score }) => scoredPoints(score).length > 0);
	if (levels.length === 0) return null;
	return (
		<section className="stack" aria-labelledby="levels">
			<h2 id="levels">{t('level.title')}</h2>
			<p>{t('level.how')}</p>
			<div className="grid profile">
				{levels.map(({ id, title, score }) => (
					<div key={id} className="stack tight">
						<h3>
							<Link href={levelAddress(view.results.inquiry.id, id)}>{title}</Link>
						</h3>
						<LevelCard score={score} words={words} />
					</div>
				))}
			</div>
		</section>
	);
};
