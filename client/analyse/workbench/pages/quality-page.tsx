import { useText } from '../../../i18n/text.tsx';
import { Choice, NothingShown } from '../../../ui/filters.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../../ui/states.tsx';
import { useAddress } from '../../../ui/use-address.ts';
import { useRequest } from '../../../ui/use-request.ts';
import { DownloadTools } from '../../download-tools.tsx';
import { FigureTable } from '../../figure-table.tsx';
import type { TableModel } from '../../table-model.ts';
import { TextHead } from '../texts/text-head.tsx';
import type { Quality } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';
import { countOf, type FlagWords, flaggedIn, flagInWords, flagKinds } from './quality-view.ts';
import { tableCsv } from './response-tables.ts';

type QualityProps = { view: WorkView; words: WorkWords; steward: boolean };
type FoundProps = QualityProps & { found: Quality };

const countTable = ({ rounds }: Quality, { w, label, numbers }: WorkWords): TableModel => ({
	caption: w('quality.table'),
	columns: [{ label: w('quality.kind') }, ...rounds.map(({ edition }) => ({ label: label(edition), numeric: true }))],
	rows: [
		{
			id: 'returns',
			head: { text: w('quality.returns') },
			cells: rounds.map(({ returns }) => ({ text: numbers.count(returns), numeric: true })),
		},
		{
			id: 'any',
			head: { text: w('quality.any') },
			cells: rounds.map(({ flagged }) => ({ text: numbers.count(flagged.length), numeric: true })),
		},
		...flagKinds.map((kind) => ({
			id: kind,
			head: { text: w(`quality.kind.${kind}`) },
			cells: rounds.map(({ flagged }) => ({ text: numbers.count(countOf(flagged, kind)), numeric: true })),
		})),
	],
	notes: [],
});

const Rules = ({ found: { rules }, words: { w } }: FoundProps) =>
	rules.length > 0 && (
		<details>
			<summary>{w('quality.rules', { count: rules.length })}</summary>
			<ul>
				{rules.map(({ id, text }) => (
					<li key={id}>{text}</li>
				))}
			</ul>
		</details>
	);

/** What it is about is folded away where that is a list. */
const FlagItem = ({ said, about }: FlagWords) => (
	<li>
		{about.length === 0 ? (
			said
		) : (
			<details>
				<summary>{said}</summary>
				<ul>
					{about.map((title) => (
						<li key={title}>{title}</li>
					))}
				</ul>
			</details>
		)}
	</li>
);

const defaults = { kind: '', round: '' } as const;

const List = ({ found, view, words, steward }: FoundProps) => {
	const { w, label } = words;
	const [chosen, choose] = useAddress<keyof typeof defaults>(defaults);
	const flagged = flaggedIn(found, chosen);
	return (
		<section className="stack" aria-labelledby="flagged">
			<h2 id="flagged">{w('quality.list')}</h2>
			<div className="filters scope on-screen">
				<Choice
					label={w('quality.kind')}
					value={chosen.kind}
					options={[
						{ value: '', label: w('quality.any-kind') },
						...flagKinds.map((kind) => ({ value: kind, label: w(`quality.kind.${kind}`) })),
					]}
					onChange={(kind) => choose({ kind }, { step: true })}
				/>
				<Choice
					label={w('texts.facet.round')}
					value={chosen.round}
					options={[
						{ value: '', label: w('texts.any') },
						...found.rounds.toReversed().map(({ edition }) => ({ value: edition, label: label(edition) })),
					]}
					onChange={(round) => choose({ round }, { step: true })}
				/>
			</div>
			<p className="small" role="status">
				{w('quality.shown', { count: flagged.length })}
			</p>
			{flagged.length === 0 && chosen.kind + chosen.round !== '' && <NothingShown onClear={() => choose(defaults)} />}
			<ul className="plain-list texts">
				{flagged.map(({ round, edition, pseudonym, region, flags }) => (
					<li key={`${round} ${pseudonym}`} className="text stack tight">
						<TextHead
							round={round}
							pseudonym={pseudonym}
							facts={[label(edition), ...(region === null ? [] : [words.group(region)])]}
							steward={steward}
						/>
						<ul className="flags">
							{flags.map((flag) => (
								<FlagItem key={JSON.stringify(flag)} {...flagInWords(flag, edition, found, view, words)} />
							))}
						</ul>
					</li>
				))}
			</ul>
		</section>
	);
};

const Found = (shown: FoundProps) => {
	const { found, view, words } = shown;
	if (found.rounds.every(({ returns }) => returns === 0)) return <p>{words.w('response.none')}</p>;
	const table = countTable(found, words);
	return (
		<>
			<section className="stack" aria-label={words.w('quality.table')}>
				<div className="narrow-table">
					<FigureTable table={table} />
				</div>
				<DownloadTools title={table.caption} name={`${view.results.inquiry.id}-quality`} rows={() => tableCsv(table)} />
				<Rules {...shown} />
			</section>
			<List {...shown} />
		</>
	);
};

const headingFor = (quality: Quality | undefined, { w, label }: WorkWords): string => {
	const newest = quality?.rounds.findLast(({ returns }) => returns > 0);
	if (!newest) return w('nav.quality');
	return w('quality.heading', {
		flagged: newest.flagged.length,
		returns: newest.returns,
		edition: label(newest.edition),
	});
};

/** What to look at again in the returns. */
export const QualityPage = (shown: QualityProps) => {
	const { view, words } = shown;
	const { w } = words;
	const { language } = useText('analysis');
	const read = useRequest('GET /api/inquiries/:inquiry/analysis/quality', {
		params: { inquiry: view.results.inquiry.id },
		query: { language },
	});
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">{w('nav.quality')}</p>
				<PageHeading title={w('nav.quality')}>
					{headingFor(read.state === 'ready' ? read.result : undefined, words)}
				</PageHeading>
				<p>{w('quality.how')}</p>
			</header>
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			{read.state === 'ready' && <Found {...shown} found={read.result} />}
		</>
	);
};
