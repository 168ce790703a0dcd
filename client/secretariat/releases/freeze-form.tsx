import { useState } from 'react';
import type { ApiProblem } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { releaseAddress } from '../../releases/addresses.ts';
import { countsOf, type FigureRow } from '../../releases/figure-rows.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Note } from '../../ui/note.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import type { RoundHead } from '../shared/api-types.ts';
import type { Draft, Drafting } from './use-drafting.ts';

const longestNote = 2000;

type FreezeDialogProps = {
	round: RoundHead;
	draft: Draft;
	rows: readonly FigureRow[];
	note: string;
	drafting: Drafting;
	onClose: () => void;
};

/** Asks once more: what becomes public, where, and that it stays so. */
const FreezeDialog = ({ round, draft, rows, note, drafting, onClose }: FreezeDialogProps) => {
	const { t } = useText('freeze');
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<ApiProblem>();
	const { shown, words, withheld } = countsOf(rows);
	const freeze = async () => {
		setBusy(true);
		const found = await drafting.freeze(note);
		setBusy(false);
		if (found?.code === 'draft-changed') drafting.setProblem(found);
		if (found && found.code !== 'draft-changed') setProblem(found);
		else onClose();
	};
	return (
		<ConfirmDialog
			title={t('freeze.confirm.title', { edition: round.title, number: draft.number })}
			action={t(busy ? 'freeze.confirm.busy' : 'freeze.confirm.action', { number: draft.number })}
			busy={busy}
			onConfirm={() => void freeze()}
			onClose={onClose}
		>
			<p>
				<b>{t('freeze.confirm.for-good')}</b>
			</p>
			<p>{t('freeze.confirm.public', { shown, words, withheld })}</p>
			<p>
				{t('freeze.confirm.where')} <span className="code">{releaseAddress({ ...round, number: draft.number })}</span>
			</p>
			{note.trim() !== '' && <p className="typed">{t('freeze.confirm.note', { note: note.trim() })}</p>}
			{problem && <ProblemNote problem={problem} />}
		</ConfirmDialog>
	);
};

type FreezeFormProps = Omit<FreezeDialogProps, 'note' | 'onClose'>;

/** The last step: what is different, from the second release on, and the freezing itself. */
export const FreezeForm = ({ round, draft, rows, drafting }: FreezeFormProps) => {
	const { t } = useText('freeze');
	const [note, setNote] = useState('');
	const [lacksNote, setLacksNote] = useState(false);
	const [asking, setAsking] = useState(false);
	const needsNote = draft.number > 1;
	const ask = () => {
		const lacks = needsNote && note.trim() === '';
		setLacksNote(lacks);
		setAsking(!lacks);
		if (lacks) document.getElementById('note')?.focus();
	};
	return (
		<section className="stack step" aria-labelledby="freeze">
			<h2 id="freeze">{t('freeze.title', { number: draft.number })}</h2>
			{needsNote && (
				<Field
					id="note"
					label={t('freeze.note')}
					hint={t('freeze.note.hint')}
					problem={lacksNote ? t('problem.note-needed') : undefined}
				>
					{(described) => (
						<textarea
							{...described}
							rows={4}
							maxLength={longestNote}
							required
							value={note}
							onChange={({ target }) => setNote(target.value)}
						/>
					)}
				</Field>
			)}
			{drafting.isBehind ? (
				<Note tone="warn">
					<p>{t('freeze.behind')}</p>
					<p>
						<button
							type="button"
							className="quiet"
							disabled={drafting.computingSince !== undefined}
							onClick={() => void drafting.compute()}
						>
							{t('freeze.compute-again')}
						</button>
					</p>
				</Note>
			) : (
				<p>{t('freeze.before')}</p>
			)}
			<p>
				<button type="button" disabled={drafting.isBehind || drafting.computingSince !== undefined} onClick={ask}>
					{t('freeze.action', { number: draft.number })}
				</button>
			</p>
			{asking && <FreezeDialog {...{ round, draft, rows, note, drafting }} onClose={() => setAsking(false)} />}
		</section>
	);
};
