import { Link } from 'wouter';
import type { Words } from './figure-words.ts';
import type { Row } from './view.ts';

type NeighboursProps = { rows: readonly Row[]; row: Row; words: Words; addressOf: (concept: string) => string };

/** The ways to the question before and the one after. */
export const Neighbours = ({ rows, row, words: { t }, addressOf }: NeighboursProps) => {
	const place = rows.indexOf(row);
	const [before, after] = [rows[place - 1], rows[place + 1]];
	return (
		<nav className="row apart on-screen" aria-label={t('question.neighbours')}>
			<span>{before && <Link href={addressOf(before.id)}>{t('question.before', { title: before.title })}</Link>}</span>
			<span>{after && <Link href={addressOf(after.id)}>{t('question.after', { title: after.title })}</Link>}</span>
		</nav>
	);
};
