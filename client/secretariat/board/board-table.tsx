import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Choice, NothingShown, SearchField } from '../../ui/filters.tsx';
import { Day } from '../../ui/instant.tsx';
import { Listing, type ListingColumn, SortChoice } from '../../ui/listing.tsx';
import { readSorting, type Sorting, writeSorting } from '../../ui/sorting.ts';
import { useAddress } from '../../ui/use-address.ts';
import { LinkDialog } from '../links/link-dialog.tsx';
import type { RoundBoard, Standing } from '../shared/api-types.ts';
import { type BoardColumn, boardColumns, boardDefaults, governmentsIn, statesInOrder } from './board-view.ts';
import { type BoardWords, useBoardWords } from './board-words.ts';
import { downloadBoard } from './download-board.ts';

const classes: Partial<Record<BoardColumn, string>> = {
	region: 'wide-only',
	since: 'wide-only',
	returns: 'n wide-only',
};

const useColumns = (): ListingColumn<BoardColumn>[] => {
	const { t } = useText('secretariat');
	return boardColumns.map((key) => ({ key, label: t(`board.column.${key}`), className: classes[key] ?? '' }));
};

type Address = ReturnType<typeof useAddress<keyof typeof boardDefaults>>;

const Filters = ({ words, address: [chosen, choose] }: { words: BoardWords; address: Address }) => {
	const { t } = useText('secretariat');
	const states = [
		{ value: 'any', label: t('secretariat.filter.any-state') },
		...statesInOrder.map((state) => ({ value: state, label: t(`board.standing.${state}`) })),
		{ value: 'no-link', label: t('secretariat.filter.no-link') },
	];
	const regions = [
		{ value: 'any', label: t('secretariat.filter.any-region') },
		...words.groups.map(({ id, name }) => ({ value: id, label: name })),
	];
	return (
		<div className="filters">
			<SearchField
				label={t('secretariat.filter.search-government')}
				value={chosen.search}
				onChange={(search) => choose({ search })}
			/>
			<Choice
				label={t('board.column.state')}
				value={chosen.state}
				options={states}
				onChange={(state) => choose({ state })}
			/>
			<Choice
				label={t('board.column.region')}
				value={chosen.region}
				options={regions}
				onChange={(region) => choose({ region })}
			/>
			<SortChoice
				columns={useColumns()}
				sorting={readSorting(chosen.sort, boardColumns, { key: 'name', descending: false })}
				onSort={(next) => choose({ sort: writeSorting(next) })}
			/>
		</div>
	);
};

type RowProps = { government: Standing; words: BoardWords; onLink: (unit: string) => void };

const Row = ({ government, words, onLink }: RowProps) => {
	const { t, formats } = useText('secretariat');
	return (
		<tr>
			<th scope="row">
				{government.name}
				<span className="narrow-only small">{words.regionOf(government)}</span>
			</th>
			<td className="wide-only">{words.regionOf(government)}</td>
			<td>
				<span className={`standing ${government.state}`}>{words.stateOf(government)}</span>
				<span className="narrow-only small">
					{formats.dayAndMonth(government.since)}
					{government.returns > 0 && ` · ${t('board.returns', { returns: government.returns })}`}
				</span>
			</td>
			<td className="wide-only">
				<Day at={government.since} />
			</td>
			<td className="n wide-only">{government.returns > 0 ? formats.number(government.returns) : '–'}</td>
			<td className="act">
				<button
					type="button"
					className="link"
					aria-label={t('link.make-for', { government: government.name })}
					onClick={() => onLink(government.unit)}
				>
					{t('link.make')}
				</button>
			</td>
		</tr>
	);
};

type TableProps = {
	rows: readonly Standing[];
	words: BoardWords;
	sorting: Sorting<BoardColumn>;
	onSort: (sorting: Sorting<BoardColumn>) => void;
	onLink: (unit: string) => void;
};

const Table = ({ rows, words, sorting, onSort, onLink }: TableProps) => {
	const { t } = useText('secretariat');
	return (
		<Listing
			caption={t('board.table')}
			columns={useColumns()}
			sorting={sorting}
			onSort={onSort}
			actions={t('board.column.actions')}
		>
			{rows.map((government) => (
				<Row key={government.unit} government={government} words={words} onLink={onLink} />
			))}
		</Listing>
	);
};

/** Every government contacted, as far as the address asks for it. */
export const BoardTable = ({ board, onChange }: { board: RoundBoard; onChange: () => void }) => {
	const { t, formats, language } = useText('secretariat');
	const words = useBoardWords(board);
	const address = useAddress(boardDefaults);
	const [chosen, choose] = address;
	const [linkUnit, setLinkUnit] = useState<string>();
	const linkFor = board.governments.find(({ unit }) => unit === linkUnit);
	const sorting = readSorting(chosen.sort, boardColumns, { key: 'name', descending: false });
	const rows = governmentsIn(board, { ...chosen, sorting }, language);
	const counts = { shown: formats.number(rows.length), of: formats.number(board.governments.length) };
	const closeLink = () => {
		setLinkUnit(undefined);
		onChange();
	};
	return (
		<section className="stack" aria-labelledby="governments">
			<div className="row apart">
				<h2 id="governments" tabIndex={-1}>
					{t('board.governments')}
				</h2>
				<button
					type="button"
					className="quiet"
					disabled={rows.length === 0}
					onClick={() => downloadBoard(board, rows, words, t)}
				>
					{t('board.download', counts)}
				</button>
			</div>
			<Filters words={words} address={address} />
			<p role="status" className="small">
				{t('board.shown', counts)}
			</p>
			{rows.length === 0 ? (
				<NothingShown onClear={() => choose(boardDefaults)} />
			) : (
				<Table
					rows={rows}
					words={words}
					sorting={sorting}
					onSort={(next) => choose({ sort: writeSorting(next) })}
					onLink={setLinkUnit}
				/>
			)}
			{linkFor && <LinkDialog round={board.round} government={linkFor} onClose={closeLink} />}
		</section>
	);
};
