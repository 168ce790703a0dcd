import { useCallback, useMemo } from 'react';
import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import type { LineDrawing } from '../../../charts/drawing.ts';
import { LineChart } from '../../../charts/line-chart.tsx';
import { lineSvg } from '../../../charts/line-svg.ts';
import type { Pen } from '../../../charts/svg.ts';
import { useText } from '../../../i18n/text.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../../ui/states.tsx';
import { useRequest } from '../../../ui/use-request.ts';
import { rateStep } from '../../computation.ts';
import { DownloadTools } from '../../download-tools.tsx';
import { FigureTable } from '../../figure-table.tsx';
import { countOf, percent } from '../../figure-words.ts';
import { HowComputed } from '../../how-computed.tsx';
import type { TableModel } from '../../table-model.ts';
import { captionOf } from '../caption.ts';
import type { OfResponse } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';
import { overTimeTable, rateTable, reweightedTable, tableCsv } from './response-tables.ts';

type ResponseProps = { view: WorkView; words: WorkWords };
type FoundProps = ResponseProps & { found: OfResponse };
type Round = OfResponse['rounds'][number];

/** The response rate over the editions, as a line chart draws it: a rate has neither bounds nor interval. */
const rateDrawing = ({ rounds }: OfResponse, view: WorkView, words: WorkWords): LineDrawing => {
	const marks = rounds.flatMap(({ edition, rate }) => {
		if (rate.kind !== 'value') return [];
		const value = 100 * toNumber(rate.rate);
		return [
			{
				kind: 'value' as const,
				at: view.editions.find(({ id }) => id === edition)?.year ?? 0,
				edition: words.label(edition),
				strong: percent(rate.rate, words),
				plain: countOf(rate.submitted, rate.contacted, words),
				value,
				bounds: [value, value] as const,
			},
		];
	});
	const ticks = [0, 50, 100].map((at) => ({ at, label: percent(`${at}/100`, words) }));
	return {
		alternative: words.w('response.alternative', {
			rates: words.list(marks.map(({ edition, strong, plain }) => `${edition}: ${strong} (${plain})`)),
		}),
		scale: { least: 0, greatest: 100, ticks },
		marks,
		segments: marks.slice(1).map((_, place) => ({ from: place, to: place + 1, reworded: false })),
		breaks: [],
		words: { reworded: '', broken: '' },
	};
};

const Rates = ({ view, words, found }: FoundProps) => {
	const { w } = words;
	const drawing = useMemo(() => rateDrawing(found, view, words), [found, view, words]);
	const table = useMemo(() => rateTable(found, view.analysis.groups, words), [found, view, words]);
	const draw = useCallback((pen: Pen) => lineSvg(drawing, false, pen), [drawing]);
	const steps = found.rounds
		.toReversed()
		.flatMap(({ edition, rate }) =>
			rate.kind === 'value' ? [{ of: words.label(edition), steps: [rateStep(rate, words)] }] : [],
		);
	return (
		<section className="stack" aria-labelledby="rates">
			<h2 id="rates">{w('response.rates')}</h2>
			<figure className="figure">
				<LineChart drawing={drawing} intervals={false} />
				<figcaption>{w('response.caption')}</figcaption>
			</figure>
			<div className="narrow-table">
				<FigureTable table={table} />
			</div>
			<HowComputed computations={steps} words={words} />
			<DownloadTools
				title={w('response.table')}
				name={`${view.results.inquiry.id}-response`}
				rows={() => tableCsv(table)}
				picture={draw}
				caption={captionOf(w('response.caption'), view, words)}
			/>
		</section>
	);
};

const TableSection = ({ table, name, children }: { table: TableModel; name: string; children: React.ReactNode }) => (
	<>
		{children}
		<div className="narrow-table">
			<FigureTable table={table} />
		</div>
		<DownloadTools title={table.caption} name={name} rows={() => tableCsv(table)} />
	</>
);

/** Who returned last time and not this time, and how they had answered; then those of both times alone. */
const OverTime = ({ round, view, words }: ResponseProps & { round: Round }) => {
	const { w, label, numbers } = words;
	const { overTime, edition } = round;
	if (!overTime) return null;
	const { before, left, joined, panel } = overTime;
	const inquiry = view.results.inquiry.id;
	return (
		<section className="stack" aria-labelledby={`over-${edition}`}>
			<h2 id={`over-${edition}`}>{w('response.over-time', { first: label(before), second: label(edition) })}</h2>
			<TableSection table={overTimeTable(overTime, edition, words)} name={`${inquiry}-${edition}-left-joined`}>
				<p className="lead">
					{w('response.left', {
						first: label(before),
						second: label(edition),
						left: left.governments,
						notContacted: left.notContacted,
						joined: joined.governments,
						both: numbers.count(panel.governments),
					})}
				</p>
				<p className="small">{w('response.over-time-how', { first: label(before), second: label(edition) })}</p>
			</TableSection>
		</section>
	);
};

const Reweighted = ({ round, view, words }: ResponseProps & { round: Round }) => {
	const { w, label } = words;
	const table = reweightedTable(round, words);
	if (table.rows.length === 0) return null;
	const { edition } = round;
	return (
		<section className="stack" aria-labelledby={`reweighted-${edition}`}>
			<h2 id={`reweighted-${edition}`}>{w('reweighted.of', { edition: label(edition) })}</h2>
			<TableSection table={table} name={`${view.results.inquiry.id}-${edition}-reweighted`}>
				<p className="small">{w('reweighted.how')}</p>
			</TableSection>
		</section>
	);
};

const Found = (shown: FoundProps) => {
	const rounds = shown.found.rounds.toReversed();
	if (rounds.every(({ rate }) => rate.kind === 'missing')) return <p>{shown.words.w('response.none')}</p>;
	return (
		<>
			<Rates {...shown} />
			{rounds.map((round) => (
				<OverTime key={round.edition} round={round} {...shown} />
			))}
			{rounds.map((round) => (
				<Reweighted key={round.edition} round={round} {...shown} />
			))}
		</>
	);
};

/** Of all governments, whatever group was chosen on other pages. */
const headingFor = (found: OfResponse | undefined, { t, w, numbers, label }: WorkWords): string => {
	const newest = found?.rounds.findLast(({ rate }) => rate.kind === 'value');
	if (newest?.rate.kind !== 'value') return w('nav.response');
	const { submitted, contacted } = newest.rate;
	return t('heading.answered', {
		answered: numbers.count(submitted),
		contacted: numbers.count(contacted),
		count: contacted,
		edition: label(newest.edition),
	});
};

/** Who returned and who did not, and what that does to the figures. */
export const ResponsePage = ({ view, words }: ResponseProps) => {
	const { language } = useText('analysis');
	const read = useRequest('GET /api/inquiries/:inquiry/analysis/response', {
		params: { inquiry: view.results.inquiry.id },
		query: { language },
	});
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">{words.w('nav.response')}</p>
				<PageHeading title={words.w('nav.response')}>
					{headingFor(read.state === 'ready' ? (read.result as OfResponse) : undefined, words)}
				</PageHeading>
			</header>
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			{read.state === 'ready' && <Found view={view} words={words} found={read.result as OfResponse} />}
		</>
	);
};
