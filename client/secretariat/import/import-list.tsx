import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import type { Imported } from './types.ts';

type UndoProps = { one: Imported; onUndone: () => void; onClose: () => void };

const UndoDialog = ({ one, onUndone, onClose }: UndoProps) => {
	const { t } = useText('import');
	const [problem, setProblem] = useState<ApiProblem>();
	const [busy, setBusy] = useState(false);
	const undo = async () => {
		setBusy(true);
		const outcome = await request('DELETE /api/imports/:import', { params: { import: one.id } });
		setBusy(false);
		if (outcome.ok) onUndone();
		else setProblem(outcome.problem);
	};
	return (
		<ConfirmDialog
			title={t('undo.title', { name: one.fileName })}
			action={t('undo.action')}
			busy={busy}
			onConfirm={() => void undo()}
			onClose={onClose}
		>
			<p>{t('undo.what')}</p>
			{problem && <ProblemNote problem={problem} />}
		</ConfirmDialog>
	);
};

const ImportItem = ({ one, onUndo }: { one: Imported; onUndo: () => void }) => {
	const { t, formats } = useText('import');
	const by = (name: string | null): string => name ?? t('imports.console');
	const columns = Object.entries(one.mapping.questions);
	return (
		<li className="card stack tight">
			<h3 className="import-column">{one.fileName}</h3>
			<p className="small">{t('imports.by', { date: formats.instant(one.importedAt), name: by(one.importedBy) })}</p>
			<ul className="plain-list">
				{one.editions.map(({ edition, contacted, returns, correction }) => (
					<li key={edition}>
						{correction
							? t('imports.correction', { edition, ...correction })
							: t('imports.contents', {
									edition,
									returns: formats.number(returns),
									contacted: formats.number(contacted),
								})}
					</li>
				))}
			</ul>
			<p className="small import-hash">{t('import.hash', { hash: one.fileHash })}</p>
			<details>
				<summary>{t('imports.mapping')}</summary>
				<ul className="small import-hash">
					{columns.map(([column, question]) => (
						<li key={column}>
							{column} → {question}
						</li>
					))}
				</ul>
			</details>
			{one.undoneAt !== null && (
				<p>{t('imports.undone', { date: formats.instant(one.undoneAt), name: by(one.undoneBy) })}</p>
			)}
			{one.stays && <p>{t(`imports.stays.${one.stays}`)}</p>}
			{one.undoneAt === null && one.stays === null && (
				<p>
					<button type="button" className="quiet" aria-label={t('undo.for', { name: one.fileName })} onClick={onUndo}>
						{t('undo.action')}
					</button>
				</p>
			)}
		</li>
	);
};

type ImportListProps = { imports: readonly Imported[]; onUndone: (name: string) => void };

/** What was brought in, with where it came from, and the way to take it back. */
export const ImportList = ({ imports, onUndone }: ImportListProps) => {
	const { t } = useText('import');
	const [undoing, setUndoing] = useState<Imported>();
	if (imports.length === 0) return <p>{t('imports.none')}</p>;
	return (
		<>
			<ul className="plain-list cards">
				{imports.map((one) => (
					<ImportItem key={one.id} one={one} onUndo={() => setUndoing(one)} />
				))}
			</ul>
			{undoing && (
				<UndoDialog
					one={undoing}
					onUndone={() => {
						setUndoing(undefined);
						onUndone(undoing.fileName);
					}}
					onClose={() => setUndoing(undefined)}
				/>
			)}
		</>
	);
};
