import { memo } from 'react';
import { Link } from 'wouter';
import { percent } from '../../figure-words.ts';
import { distributedPoints, optionsOf, sharesIn } from '../../list-figures.ts';
import { chartOf, type Row } from '../../view.ts';
import type { Page } from '../place.ts';
import type { WorkWords } from '../words.ts';
import { type Item, titleOf } from './board-items.ts';
import { Spark } from './spark.tsx';

const mostOptions = 3;

/** The answers given most often in the newest edition. */
const Options = ({ row, words }: { row: Row; words: WorkWords }) => {
	const newest = distributedPoints(row).at(-1);
	if (!newest) return null;
	const options = optionsOf(row)
		.flatMap(({ id, label }) => {
			const found = sharesIn(newest, id);
			return found ? [{ ...found, label }] : [];
		})
		.toSorted((a, b) => b.count - a.count)
		.slice(0, mostOptions);
	return (
		<ul className="plain-list small options">
			{options.map(({ id, label, share, count }) => (
				<li key={id}>
					<span>{label}</span> <span>{percent(share, words)}</span>
					<progress value={count} max={newest.figure.base || 1} aria-hidden="true" />
				</li>
			))}
		</ul>
	);
};

const Drawn = ({ row, words }: { row: Row; words: WorkWords }) => {
	if (row.kind === 'written') return null;
	return row.kind === 'list' ? <Options row={row} words={words} /> : <Spark chart={chartOf(row)} label={words.label} />;
};

export const Marks = ({ item: { concerns, newest }, words: { w, t } }: { item: Item; words: WorkWords }) => {
	const marks = [
		...concerns.map((concern) => w(`concern.${concern}`)),
		...(newest?.publishable === false ? [t('mark.not-publishable')] : []),
	];
	if (marks.length === 0) return null;
	return (
		<ul className="plain-list row marks">
			{marks.map((mark) => (
				<li key={mark} className="tag">
					{mark}
				</li>
			))}
		</ul>
	);
};

type CardProps = { item: Item; words: WorkWords; address: string; heading: 'h2' | 'h3' };

const Card = memo(({ item, words, address, heading: Heading }: CardProps) => {
	const { row, edition, figure, base, changed } = item;
	return (
		<li className="card stack tight">
			<Heading>
				<Link href={address}>{titleOf(item, words)}</Link>
			</Heading>
			<p>
				{item.isShort ? <b className="figure-short">{figure}</b> : figure}{' '}
				<span className="small">{[base, edition].filter((part) => part !== undefined).join(' · ')}</span>
			</p>
			<Drawn row={row} words={words} />
			{changed !== undefined && <p className="small changed">{changed}</p>}
			<Marks item={item} words={words} />
		</li>
	);
});

type CardsProps = {
	items: readonly Item[];
	words: WorkWords;
	addressOf: (page: Page) => string;
	heading?: 'h2' | 'h3';
};

/** Small multiples, a card each. */
export const Cards = ({ items, words, addressOf, heading = 'h3' }: CardsProps) => (
	<ul className="plain-list multiples">
		{items.map((item) => (
			<Card key={item.row.id} item={item} words={words} address={addressOf(item.page)} heading={heading} />
		))}
	</ul>
);
