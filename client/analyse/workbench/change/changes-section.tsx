import { useCallback, useMemo } from 'react';
import { flowSvg } from '../../../charts/flow-svg.ts';
import type { Pen } from '../../../charts/svg.ts';
import { SvgPicture } from '../../../charts/svg-picture.tsx';
import { DownloadTools } from '../../download-tools.tsx';
import { FigureTable } from '../../figure-table.tsx';
import { HowComputed } from '../../how-computed.tsx';
import type { Row } from '../../view.ts';
import { changeColumns, changeRecord } from '../board/board-records.ts';
import { captionOf } from '../caption.ts';
import type { Change, ComparedChange, PanelFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';
import type { WorkView } from '../work-view.ts';
import { changeSteps } from './change-steps.ts';
import { changeTable, flowTable } from './change-tables.ts';
import { changeInWords, pInWords } from './change-words.ts';
import { flowDrawing } from './flow-drawing.ts';

type OneProps = { view: WorkView; row: Row; change: ComparedChange; tested: readonly number[]; words: WorkWords };

const usePicture = (panel: PanelFigure, { row, change: { from, to }, words }: OneProps) => {
	const drawing = useMemo(() => flowDrawing(panel, { from, to }, row.title, words), [panel, from, to, row, words]);
	const draw = useCallback(
		(pen: Pen, width?: number) => flowSvg(drawing, words.numbers.count, pen, width),
		[drawing, words],
	);
	return { drawing, draw };
};

/** Who moved which way, of those that answered both times: as a picture and as a table. */
const Flow = ({ panel, ...shown }: OneProps & { panel: PanelFigure }) => {
	const { view, row, change, words } = shown;
	const { w } = words;
	const { drawing, draw } = usePicture(panel, shown);
	const ends = { from: change.from, to: change.to };
	const csv = (): (string | number)[][] => {
		const record = { ...view.whose?.record, ...changeRecord(change) };
		return [
			['id', 'edition', ...changeColumns],
			[row.id, change.to, ...changeColumns.map((name) => record[name] ?? '')],
		];
	};
	return (
		<>
			<figure className="figure">
				<SvgPicture label={drawing.alternative} draw={draw} widest={680} />
				<figcaption>{w('flow.caption')}</figcaption>
			</figure>
			<div className="narrow-table">
				<FigureTable table={flowTable(panel, ends, row.title, words)} />
			</div>
			<DownloadTools
				title={w('change.title', { title: row.title, first: words.label(change.from), second: words.label(change.to) })}
				name={`${row.id}-${change.from}-${change.to}${view.whose?.file ?? ''}`}
				rows={csv}
				picture={draw}
				caption={captionOf(w('flow.caption'), view, words)}
			/>
		</>
	);
};

const Said = ({ change, words }: Pick<OneProps, 'change' | 'words'>) => {
	const { w } = words;
	const { test } = change;
	if (!test) return null;
	return (
		<p className="small">
			{w(`change.test.${test.direction === 'counts-only' ? 'open' : 'settled'}`, {
				adjusted: pInWords(test.adjustedP, words),
				questions: test.questions,
			})}
		</p>
	);
};

const Compared = (shown: OneProps) => {
	const { row, change, tested, words } = shown;
	const { panel } = change;
	return (
		<>
			<Said change={change} words={words} />
			{panel.kind === 'value' && <Flow panel={panel} {...shown} />}
			<FigureTable table={changeTable(change, row.title, words)} />
			<HowComputed
				words={words}
				computations={[{ of: words.label(change.to), steps: changeSteps(change, tested, words) }]}
			/>
		</>
	);
};

/** Why figures stand side by side, or may not be compared. */
const Why = ({ change, words }: { change: Extract<Change, { notes: unknown }>; words: WorkWords }) => {
	const { w, label } = words;
	const concepts = change.kind === 'not-comparable' ? (change.concepts ?? []) : [];
	return (
		<>
			{change.notes.map(({ edition, note }) => (
				<p key={edition}>
					<b>{label(edition)}</b> {note}
				</p>
			))}
			{concepts.length > 0 && <p>{w('change.split-into', { titles: words.list(concepts.map(words.title)) })}</p>}
		</>
	);
};

/** The change of a question into each edition, against the edition before that carries it; the newest first. */
export const ChangesSection = ({ view, row, words }: { view: WorkView; row: Row; words: WorkWords }) => {
	const { w, label } = words;
	const changes = view.editions.toReversed().flatMap(({ id }) => {
		const change = view.changeInto(id, row.id);
		return change ? [{ edition: id, change }] : [];
	});
	return (
		<section className="stack" aria-labelledby="changes">
			<h2 id="changes">{w('change.heading')}</h2>
			{changes.length === 0 && <p>{w('change.none')}</p>}
			{changes.map(({ edition, change }) => (
				<section key={edition} className="stack change" aria-label={w('change.into', { edition: label(edition) })}>
					<h3>
						{'from' in change
							? w('change.between', { first: label(change.from), second: label(edition) })
							: label(edition)}
					</h3>
					<p className="lead">{changeInWords(change, words)}</p>
					{change.kind === 'compared' && (
						<Compared view={view} row={row} change={change} tested={view.testedIn(edition)} words={words} />
					)}
					{'notes' in change && <Why change={change} words={words} />}
				</section>
			))}
		</section>
	);
};
