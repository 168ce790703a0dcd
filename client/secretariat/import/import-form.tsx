import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Choice } from '../../ui/filters.tsx';
import { Note } from '../../ui/note.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import type { Inquiry } from '../shared/api-types.ts';
import { CellsForm } from './cells-form.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { Contents } from './contents.tsx';
import { CorrectionChoice } from './correction.tsx';
import { FileForm } from './file-form.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Checked } from './types.ts';
import { type Importing, useImporting } from './use-importing.ts';

type ChooseFileProps = {
	inquiries: readonly Inquiry[];
	chosen: string;
	busy: boolean;
	onChooseInquiry: (inquiry: string) => void;
	onChooseFile: (file: File | undefined) => void;
};

const ChooseFile = ({ inquiries, chosen, busy, onChooseInquiry, onChooseFile }: ChooseFileProps) => {
	const { t } = useText('import');
	return (
		<div className="stack">
			{inquiries.length > 1 && (
				<Choice
					label={t('import.inquiry')}
					value={chosen}
					options={inquiries.map(({ id, title }) => ({ value: id, label: title }))}
					onChange={onChooseInquiry}
				/>
			)}
			<Field label={t('import.file')} hint={t('import.file-hint')}>
				{(described) => (
					<input
						{...described}
						type="file"
						accept=".csv,.tsv,.txt,.xlsx"
						disabled={busy}
						onChange={(event) => onChooseFile(event.target.files?.[0])}
					/>
				)}
			</Field>
		</div>
	);
};

const Provenance = ({ file }: Pick<Checked, 'file'>) => {
	const { t } = useText('import');
	return (
		<p className="small import-hash">
			{file.sheet === null ? file.name : t('import.provenance', { name: file.name, sheet: file.sheet })}
			<br />
			{t('import.hash', { hash: file.hash })}
			{file.otherSheets > 0 && (
				<>
					<br />
					{t('import.other-sheets', { sheets: file.otherSheets })}
				</>
			)}
		</p>
	);
};

const WhatComesIn = ({ editions }: Pick<Checked, 'editions'>) => {
	const { t } = useText('import');
	const fresh = editions.filter(({ correction }) => !correction);
	const corrections = editions.flatMap(({ correction }) => correction ?? []);
	const returns = fresh.reduce((total, edition) => total + edition.returns, 0);
	const corrected = corrections.reduce((total, one) => total + one.corrected.length, 0);
	const added = corrections.reduce((total, one) => total + one.added.length, 0);
	return (
		<>
			{fresh.length > 0 && <p>{t('bring-in.what', { editions: fresh.length, returns })}</p>}
			{corrections.length > 0 && <p>{t('bring-in.what-correction', { corrected, added })}</p>}
		</>
	);
};

type DraftProps = { inquiry: Inquiry; importing: Importing; checked: Checked };

const Draft = ({ inquiry, importing, checked }: DraftProps) => {
	const { t } = useText('import');
	const [asking, setAsking] = useState(false);
	const { mapping = checked.mapping, change, isChanged, busy, tryAgain, bringIn } = importing;
	return (
		<>
			<section className="stack step" aria-labelledby="contents">
				<h2 id="contents">{t('incoming.title')}</h2>
				<Provenance file={checked.file} />
				<CorrectionChoice
					{...{ checked, busy }}
					correct={importing.correct}
					onChoose={(correct) => void tryAgain(correct)}
				/>
				<ProblemList checked={checked} />
				<Contents
					checked={checked}
					mapping={mapping}
					onChangeDates={(edition, dates) => change({ ...mapping, rounds: { ...mapping.rounds, [edition]: dates } })}
				/>
			</section>
			<section className="stack step" aria-labelledby="mapping">
				<h2 id="mapping">{t('mapping.title')}</h2>
				<FileForm inquiry={inquiry} mapping={mapping} onChange={change} />
				<ColumnsForm checked={checked} mapping={mapping} onChange={change} />
				<CellsForm mapping={mapping} onChange={change} />
				{isChanged && (
					<Note tone="warn">
						<p role="status">{t('import.changed')}</p>
					</Note>
				)}
				<div className="row">
					<button type="button" className="quiet" disabled={busy || !isChanged} onClick={() => void tryAgain()}>
						{t('import.check-again')}
					</button>
					<button
						type="button"
						disabled={busy || isChanged || checked.problemCount > 0}
						onClick={() => setAsking(true)}
					>
						{t('bring-in.action')}
					</button>
				</div>
			</section>
			{asking && (
				<ConfirmDialog
					title={t('bring-in.title')}
					action={t('bring-in.action')}
					busy={busy}
					onConfirm={() => void bringIn().finally(() => setAsking(false))}
					onClose={() => setAsking(false)}
				>
					<Provenance file={checked.file} />
					<WhatComesIn editions={checked.editions} />
				</ConfirmDialog>
			)}
		</>
	);
};

type ImportFormProps = { inquiries: readonly Inquiry[]; onImported: (name: string) => void };

/** A file, what would come of it, what its columns and cells mean, and the way to bring it in. */
export const ImportForm = ({ inquiries, onImported }: ImportFormProps) => {
	const { t } = useText('import');
	const [inquiryId, setInquiryId] = useState(inquiries[0]?.id ?? '');
	const importing = useImporting(inquiryId, onImported);
	const { checked, busy, failure, choose } = importing;
	const inquiry = inquiries.find(({ id }) => id === inquiryId);
	return (
		<>
			<ChooseFile
				inquiries={inquiries}
				chosen={inquiryId}
				busy={busy}
				onChooseInquiry={(id) => {
					setInquiryId(id);
					void choose(undefined);
				}}
				onChooseFile={(file) => void choose(file)}
			/>
			<p role="status">{busy && t('import.checking')}</p>
			{failure === 'unreadable' && (
				<Note tone="bad" alert>
					<p>{t('import.file-unreadable')}</p>
				</Note>
			)}
			{failure && failure !== 'unreadable' && <ProblemNote problem={failure} />}
			{checked && inquiry && (
				<Draft key={checked.file.hash} inquiry={inquiry} importing={importing} checked={checked} />
			)}
		</>
	);
};
