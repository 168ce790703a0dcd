import { useMemo } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { toCsv } from '../../../ui/csv.ts';
import { downloadText } from '../../../ui/download.ts';
import { Choice, NothingShown, SearchField } from '../../../ui/filters.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { readSorting, writeSorting } from '../../../ui/sorting.ts';
import { useAddress } from '../../../ui/use-address.ts';
import { usePageAddress } from '../place.ts';
import { ScopeBar } from '../scope.tsx';
import { scopeHeading } from '../scope-words.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';
import { countsOf, hasAnything, type Item, itemsOf, itemsWanted, shows, sortKeys } from './board-items.ts';
import { boardRows } from './board-records.ts';
import { BoardTable } from './board-table.tsx';
import { Cards } from './cards.tsx';

type BoardProps = { view: WorkView; words: WorkWords };

const boardDefaults = { find: '', show: 'all', level: '', sort: 'order', as: 'cards' } as const;
type Address = ReturnType<typeof useAddress<keyof typeof boardDefaults>>;

const Filters = ({ view, words, address: [chosen, choose] }: BoardProps & { address: Address }) => {
	const { w, t } = words;
	const levels = [
		{ value: '', label: w('board.any-level') },
		...view.levels.map(({ id, title }) => ({ value: id, label: title })),
	];
	const sorts = sortKeys.flatMap((key) =>
		key === 'order' || key === 'title'
			? [{ value: key, label: w(`board.sort.${key}`) }]
			: [
					{ value: `-${key}`, label: w(`board.sort.most-${key}`) },
					{ value: key, label: w(`board.sort.least-${key}`) },
				],
	);
	return (
		<search className="filters wanted on-screen">
			<SearchField label={t('contents.find')} value={chosen.find} onChange={(find) => choose({ find })} />
			<Choice
				label={w('board.level')}
				value={chosen.level}
				options={levels}
				onChange={(level) => choose({ level }, { step: true })}
			/>
			<Choice
				label={w('board.show')}
				value={chosen.show}
				options={shows.map((show) => ({ value: show, label: w(`board.show.${show}`) }))}
				onChange={(show) => choose({ show }, { step: true })}
			/>
			<Choice
				label={t('filter.sort-by')}
				value={chosen.sort}
				options={sorts}
				onChange={(sort) => choose({ sort }, { step: true })}
			/>
		</search>
	);
};

/** Cards under the levels of coherence, or in one run where another order is asked for. */
const Multiples = ({ view, words, items, grouped }: BoardProps & { items: readonly Item[]; grouped: boolean }) => {
	const addressOf = usePageAddress(view.results.inquiry.id);
	if (!grouped) return <Cards items={items} words={words} addressOf={addressOf} heading="h2" />;
	const across = items.filter(({ level }) => level === null);
	const levels = [{ id: '', title: words.w('board.across'), own: across }].concat(
		view.levels.map(({ id, title }) => ({ id, title, own: items.filter(({ level }) => level === id) })),
	);
	return levels
		.filter(({ own }) => own.length > 0)
		.map(({ id, title, own }) => (
			<section key={id} className="stack" aria-label={title}>
				<h2>{title}</h2>
				<Cards items={own} words={words} addressOf={addressOf} />
			</section>
		));
};

const Tools = ({ view, words, address: [chosen, choose] }: BoardProps & { address: Address }) => {
	const { w, t } = words;
	const asTable = chosen.as === 'table';
	const name = `${view.results.inquiry.id}-board${view.whose?.file ?? ''}`;
	return (
		<div className="row on-screen">
			<button
				type="button"
				className="quiet"
				onClick={() => choose({ as: asTable ? 'cards' : 'table' }, { step: true })}
			>
				{w(asTable ? 'board.as-cards' : 'board.as-table')}
			</button>
			<button
				type="button"
				className="quiet"
				onClick={() => downloadText(`${name}.csv`, 'text/csv', toCsv(boardRows(view)))}
			>
				{w('board.csv')}
			</button>
			<button type="button" className="quiet" onClick={() => print()}>
				{t('action.print')}
			</button>
		</div>
	);
};

/** Every question and indicator over the editions. */
export const BoardPage = ({ view, words }: BoardProps) => {
	const { w } = words;
	const { language } = useText('analysis');
	const address = useAddress<keyof typeof boardDefaults>(boardDefaults);
	const [chosen, choose] = address;
	const addressOf = usePageAddress(view.results.inquiry.id);
	const items = useMemo(() => itemsOf(view, words), [view, words]);
	const { since } = view.analysis.applied;
	const sorting = readSorting(chosen.sort, sortKeys, { key: 'order', descending: false });
	const wanted = itemsWanted(items, { ...chosen, sorting }, language);
	const levels = useMemo(() => new Map(view.levels.map(({ id, title }) => [id, title])), [view]);
	if (!hasAnything(view) && view.analysis.applied.group === 'all') return <Empty view={view} words={words} />;
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">{w('board.of', { inquiry: view.results.inquiry.title })}</p>
				<PageHeading title={w('nav.board')}>{scopeHeading(view, words)}</PageHeading>
				<ScopeBar view={view} words={words} />
			</header>
			<section className="stack wide in-full" aria-label={w('nav.board')}>
				<div className="stack">
					<Filters view={view} words={words} address={address} />
					<p className="small" role="status">
						{w('board.shown', { shown: wanted.length, count: items.length })}{' '}
						{w('board.changes', {
							...countsOf(wanted),
							before: since ? words.label(since) : w('board.edition-before'),
						})}
					</p>
					<Tools view={view} words={words} address={address} />
				</div>
				{wanted.length === 0 && <NothingShown onClear={() => choose(boardDefaults)} />}
				{wanted.length > 0 && chosen.as === 'table' && (
					<BoardTable
						items={wanted}
						words={words}
						addressOf={addressOf}
						levels={levels}
						sorting={sorting}
						onSort={(next) => choose({ sort: writeSorting(next) }, { step: true })}
					/>
				)}
				{wanted.length > 0 && chosen.as !== 'table' && (
					<Multiples view={view} words={words} items={wanted} grouped={sorting.key === 'order'} />
				)}
			</section>
			<p className="small">{w('board.how')}</p>
		</>
	);
};

/** Before the first return: what will stand here, and what was published before. */
const Empty = ({ view, words }: BoardProps) => {
	const { w } = words;
	const addressOf = usePageAddress(view.results.inquiry.id);
	const items = itemsOf(view, words).filter(({ figure, row }) => figure !== '' && row.points.some(isReported));
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">{w('board.of', { inquiry: view.results.inquiry.title })}</p>
				<PageHeading title={w('nav.board')}>
					{w(view.results.rounds.length === 0 ? 'board.no-round' : 'board.no-return')}
				</PageHeading>
				<p>{w('board.empty')}</p>
			</header>
			{items.length > 0 && (
				<section className="stack" aria-labelledby="reported">
					<h2 id="reported">{w('board.reported')}</h2>
					<Cards items={items} words={words} addressOf={addressOf} />
				</section>
			)}
		</>
	);
};

const isReported = ({ figure }: Item['row']['points'][number]): boolean => figure.kind === 'reported';
