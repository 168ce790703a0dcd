import { useText } from '../../i18n/text.tsx';
import { type FigureRow, parts, statuses } from '../../releases/figure-rows.ts';
import { type ReleaseWords, resultInWords } from '../../releases/result-words.ts';
import { Choice, NothingShown, SearchField } from '../../ui/filters.tsx';
import { PlainListing } from '../../ui/listing.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { draftDefaults, rowsIn } from './draft-rows.ts';
import type { Drafting } from './use-drafting.ts';

type Address = ReturnType<typeof useAddress<keyof typeof draftDefaults>>;

const Filters = ({ rows, address: [chosen, choose] }: { rows: readonly FigureRow[]; address: Address }) => {
	const { t } = useText('freeze');
	const groups = new Map(rows.map(({ group, groupName }) => [group, groupName]));
	return (
		<div className="filters">
			<SearchField label={t('freeze.find')} value={chosen.search} onChange={(search) => choose({ search })} />
			<Choice
				label={t('freeze.group')}
				value={chosen.group}
				options={[
					...[...groups].map(([value, label]) => ({ value, label })),
					{ value: 'any', label: t('freeze.any-group') },
				]}
				onChange={(group) => choose({ group })}
			/>
			<Choice
				label={t('freeze.part')}
				value={chosen.part}
				options={[
					{ value: 'any', label: t('freeze.any-part') },
					...parts.map((part) => ({ value: part, label: t(`freeze.part.${part}`) })),
				]}
				onChange={(part) => choose({ part })}
			/>
			<Choice
				label={t('freeze.status')}
				value={chosen.status}
				options={[
					{ value: 'any', label: t('freeze.any-status') },
					...statuses.map((status) => ({ value: status, label: t(`freeze.status.${status}`) })),
				]}
				onChange={(status) => choose({ status })}
			/>
		</div>
	);
};

type RowProps = { row: FigureRow; drafting: Drafting; words: ReleaseWords };

const Row = ({ row, drafting, words }: RowProps) => {
	const { t } = useText('freeze');
	const { id, title, groupName, kind, from, result } = row;
	const what = from
		? t('freeze.change-since', { edition: from.edition })
		: t(kind === 'indicator' ? 'freeze.kind.indicator' : 'freeze.kind.share');
	const published = (
		<span className={result.kind === 'confidential' ? 'not-shown' : undefined}>{resultInWords(result, words)}</span>
	);
	return (
		<tr>
			<th scope="row">
				{title}
				<span className="under small">{t('freeze.what-and-group', { what, group: groupName })}</span>
				<span className="narrow-only">{published}</span>
			</th>
			<td className="wide-only">{published}</td>
			<td className="act">
				<input
					type="checkbox"
					aria-label={t('freeze.leave-out-figure', { title, what, group: groupName })}
					checked={drafting.leaveOut.includes(id)}
					onChange={({ target }) => drafting.leave([id], target.checked)}
				/>
			</td>
		</tr>
	);
};

type FigureListProps = { rows: readonly FigureRow[]; drafting: Drafting; words: ReleaseWords };

/** Every figure of a draft, as far as the address asks for it. */
export const FigureList = ({ rows, drafting, words }: FigureListProps) => {
	const { t, formats } = useText('freeze');
	const address = useAddress(draftDefaults);
	const [chosen, choose] = address;
	const shown = rowsIn(rows, chosen);
	return (
		<>
			<Filters rows={rows} address={address} />
			<p role="status" className="small">
				{t('freeze.listed', { shown: formats.number(shown.length), all: formats.number(rows.length) })}
			</p>
			{shown.length === 0 ? (
				<NothingShown onClear={() => choose({ ...draftDefaults, group: 'any' })} />
			) : (
				<PlainListing
					caption={t('freeze.figures')}
					columns={[
						{ label: t('freeze.figure') },
						{ label: t('freeze.published-as'), className: 'wide-only published' },
						{ label: t('freeze.leave-out'), className: 'act' },
					]}
				>
					{shown.map((row) => (
						<Row key={row.id} row={row} drafting={drafting} words={words} />
					))}
				</PlainListing>
			)}
		</>
	);
};
