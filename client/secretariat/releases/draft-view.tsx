import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ComparisonTable } from '../../releases/comparison-table.tsx';
import { type FigureRow, figureRows } from '../../releases/figure-rows.ts';
import { ReleaseFacts } from '../../releases/release-facts.tsx';
import type { ReleaseWords } from '../../releases/result-words.ts';
import { useReleaseWords } from '../../releases/use-release-words.ts';
import { Note } from '../../ui/note.tsx';
import type { RoundHead } from '../shared/api-types.ts';
import { ByQuestion } from './by-question.tsx';
import { CountsTable } from './counts-table.tsx';
import { Computing } from './day-form.tsx';
import { FigureList } from './figure-list.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { LeaveOutParts } from './leave-out-parts.tsx';
import type { Draft, Drafting } from './use-drafting.ts';

/** Figures that the rules let through one by one, and the last check did not beside the others. */
const Refused = ({ draft, rows }: { draft: Draft; rows: readonly FigureRow[] }) => {
	const { t } = useText('freeze');
	const refused = new Set(draft.refused.map(({ figure }) => figure));
	if (refused.size === 0) return null;
	return (
		<Note tone="warn">
			<p>{t('freeze.refused', { count: refused.size })}</p>
			<ul>
				{rows
					.filter(({ id }) => refused.has(id))
					.map(({ id, title, groupName }) => (
						<li key={id}>{t('freeze.what-and-group', { what: title, group: groupName })}</li>
					))}
			</ul>
		</Note>
	);
};

/** What is ticked and not in the draft yet, with the way to ask again: in sight wherever the page stands. */
const LeftOut = ({ drafting }: { drafting: Drafting }) => {
	const { t } = useText('freeze');
	const { leaveOut, isBehind, computingSince, compute } = drafting;
	if (leaveOut.length === 0 && !isBehind) return null;
	return (
		<div className="left-out row apart">
			<p role="status">{t('freeze.left-out', { count: leaveOut.length })}</p>
			<Computing since={computingSince} />
			{isBehind && (
				<button type="button" disabled={computingSince !== undefined} onClick={() => void compute()}>
					{t('freeze.compute-again')}
				</button>
			)}
		</div>
	);
};

const Facts = ({ draft }: { draft: Draft }) => {
	const { t, formats } = useText('freeze');
	const facts = [
		[t('freeze.returns'), t('freeze.returns-of', { returns: draft.returns, contacted: draft.contacted })],
		[t('freeze.up-to'), formats.instant(draft.cutOff)],
		[t('freeze.waiting'), t('freeze.waiting.count', { count: draft.waiting })],
		[t('freeze.method'), draft.methodVersion],
	] as const;
	return <ReleaseFacts facts={facts} />;
};

type PartProps = { draft: Draft; rows: readonly FigureRow[]; drafting: Drafting; words: ReleaseWords };

const Comparison = ({ draft, words }: Pick<PartProps, 'draft' | 'words'>) => {
	const { t } = useText('freeze');
	const { comparison } = draft;
	if (!comparison) return null;
	return (
		<section className="stack" aria-labelledby="differs">
			<h3 id="differs">{t('freeze.differs', { before: comparison.number })}</h3>
			<ComparisonTable comparison={comparison} number={draft.number} names={draft.names} words={words} />
			{comparison.figures.length === 0 && <p>{t('freeze.nothing-new')}</p>}
		</section>
	);
};

const Published = ({ draft, rows, drafting, words }: PartProps) => {
	const { t } = useText('freeze');
	return (
		<>
			<section className="stack" aria-labelledby="counts">
				<h3 id="counts">{t('freeze.counts')}</h3>
				<p>{t(`freeze.counts.${draft.kind}`)}</p>
				<CountsTable rows={rows} />
				<Refused draft={draft} rows={rows} />
				<LeaveOutParts rows={rows} drafting={drafting} />
			</section>
			<Comparison draft={draft} words={words} />
			<section className="stack" aria-labelledby="by-question">
				<h3 id="by-question">{t('freeze.by-question')}</h3>
				<p>{t('freeze.leave-out.why')}</p>
				<ByQuestion rows={rows} drafting={drafting} words={words} />
			</section>
			<section className="stack" aria-labelledby="figures">
				<h3 id="figures">{t('freeze.figures')}</h3>
				<FigureList rows={rows} drafting={drafting} words={words} />
			</section>
		</>
	);
};

type DraftViewProps = { round: RoundHead; draft: Draft; drafting: Drafting };

/** A release as it would be, before it is. */
export const DraftView = ({ round, draft, drafting }: DraftViewProps) => {
	const { t } = useText('freeze');
	const words = useReleaseWords();
	const whole = words.say('release.whole');
	const rows = useMemo(() => figureRows(draft.publication, draft.names, whole), [draft, whole]);
	return (
		<>
			<section className="stack step wide" aria-labelledby="draft">
				<div className="stack">
					<h2 id="draft" tabIndex={-1}>
						{t('freeze.draft', { number: draft.number })}
					</h2>
					<Facts draft={draft} />
					<p>
						<a href="#freeze">{t('freeze.to-freezing')}</a>
					</p>
				</div>
				<Published {...{ draft, rows, drafting, words }} />
			</section>
			<FreezeForm {...{ round, draft, rows, drafting }} />
			<LeftOut drafting={drafting} />
		</>
	);
};
