import { Link } from 'wouter';
import { baseInShort, figureInShort, type Words } from './figure-words.ts';
import { distributedPoints, mostChosen } from './list-figures.ts';
import { questionAddress } from './place.ts';
import { Strip } from './strip.tsx';
import { chartOf, type Point, type Row, shownPoints } from './view.ts';

/** "61% · 56 of 92"; of a list, the answer given most often. */
const pointSaid = (point: Point, row: Row, words: Words): { figure: string; base: string | undefined } => {
	const distributed = distributedPoints(row).find(({ edition }) => edition === point.edition);
	const most = distributed && mostChosen(distributed, row, words);
	if (most) return { figure: most.share, base: words.t('list.most', most) };
	if (row.kind === 'list') return { figure: '', base: baseInShort(point.figure, words) };
	return { figure: figureInShort(point, row.kind, words), base: baseInShort(point.figure, words) };
};

const PointLine = ({ point, row, words }: { point: Point; row: Row; words: Words }) => {
	const { figure, base } = pointSaid(point, row, words);
	return (
		<li>
			<span className="edition">{words.label(point.edition)}</span>
			<span>
				{base === undefined ? figure : <b>{figure}</b>} {base}
				{!point.publishable && <span className="tag">{words.t('mark.not-publishable')}</span>}
			</span>
		</li>
	);
};

/** What stands between the newest figure and the one before. */
const mark = (row: Row, { t }: Words): string | undefined => {
	const newest = row.points.findLast(({ figure }) => figure.kind === 'value')?.comparability;
	if (newest?.status === 'reworded') return t('list.reworded');
	return newest?.status === 'broken' ? t('list.broken') : undefined;
};

const ListedQuestion = ({ inquiry, row, words }: { inquiry: string; row: Row; words: Words }) => {
	const said = mark(row, words);
	return (
		<li className={row.follows === null ? 'listed' : 'listed follows'}>
			<div>
				<Link href={questionAddress(inquiry, row.id)}>{row.title}</Link>{' '}
				{said !== undefined && <span className="tag">{said}</span>}
			</div>
			{row.kind === 'share' ? (
				<Strip chart={chartOf(row)} />
			) : (
				<span className="small">{words.t(row.kind === 'list' ? 'list.choice' : 'list.open-question')}</span>
			)}
			<ul className="plain-list points">
				{shownPoints(row)
					.filter(({ figure }) => figure.kind !== 'missing' || figure.reason !== 'not-fielded')
					.toReversed()
					.map((point) => (
						<PointLine key={point.edition} point={point} row={row} words={words} />
					))}
			</ul>
		</li>
	);
};

/** Questions, each on a line or two, with the figures of every edition. */
export const QuestionList = ({ inquiry, rows, words }: { inquiry: string; rows: readonly Row[]; words: Words }) => (
	<ul className="plain-list question-list">
		{rows.map((row) => (
			<ListedQuestion key={row.id} inquiry={inquiry} row={row} words={words} />
		))}
	</ul>
);
