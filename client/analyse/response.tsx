import { Meter } from '../ui/meter.tsx';
import { FigureTable } from './figure-table.tsx';
import { percent, type Words } from './figure-words.ts';
import { answeredRounds } from './lead.ts';
import type { TableModel } from './table-model.ts';
import type { EditionView, ResultsView } from './view.ts';

/** What is printed of an edition from before the platform: at most how many were contacted. */
const contactedAsReported = ({ rows }: ResultsView, edition: string): number | undefined =>
	[...rows.values()]
		.flatMap(({ points }) => points.filter((point) => point.edition === edition))
		.flatMap(({ figure }) =>
			figure.kind === 'reported' && figure.contacted !== undefined ? [figure.contacted] : [],
		)[0];

const cellsOf = ({ id, kind, responseRate: rate }: EditionView, view: ResultsView, words: Words) => {
	const { t, numbers, withheld } = words;
	const unknown = { text: '–', numeric: true, spoken: t('table.not-known') };
	if (rate.kind === 'value' && rate.measure === 'response-rate')
		return [
			{ text: numbers.count(rate.contacted), numeric: true },
			{ text: numbers.count(rate.submitted), numeric: true },
			{ text: percent(rate.rate, words, 1), numeric: true },
		];
	if (kind === 'fielded')
		return [{ text: t(withheld.includes(id) ? 'missing.withheld' : 'missing.not-fielded'), span: 3 }];
	const contacted = contactedAsReported(view, id);
	return [
		contacted === undefined ? unknown : { text: numbers.count(contacted), numeric: true },
		unknown,
		{ text: t('missing.not-reported'), numeric: true },
	];
};

const responseTable = (view: ResultsView, words: Words): TableModel => {
	const { t } = words;
	return {
		caption: t('table.caption', { title: t('response.title') }),
		columns: [
			{ label: t('table.edition') },
			{ label: t('table.meeting') },
			{ label: t('table.contacted'), numeric: true },
			{ label: t('table.returned'), numeric: true },
			{ label: t('table.rate'), numeric: true },
		],
		rows: view.editions.map((edition) => ({
			id: edition.id,
			head: { text: edition.label },
			cells: [{ text: edition.meeting }, ...cellsOf(edition, view, words)],
		})),
		notes: [],
	};
};

/** Who answered, of those contacted, edition by edition. */
export const Response = ({ view, words }: { view: ResultsView; words: Words }) => {
	const { t, numbers } = words;
	return (
		<section className="stack" aria-labelledby="response">
			<h2 id="response">{t('response.title')}</h2>
			<div className="grid">
				{answeredRounds(view).map(({ edition, rate }) => (
					<div key={edition.id} className="stack tight">
						<h3>{edition.label}</h3>
						<span className="big">{percent(rate.rate, words)}</span>
						<Meter value={rate.submitted} of={rate.contacted} label={t('response.meter', { edition: edition.label })} />
						<p className="small">
							{t('response.said', {
								answered: numbers.count(rate.submitted),
								contacted: numbers.count(rate.contacted),
								count: rate.contacted,
							})}
						</p>
					</div>
				))}
			</div>
			<FigureTable table={responseTable(view, words)} />
		</section>
	);
};
