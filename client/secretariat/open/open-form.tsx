import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import type { Inquiry, UnitList } from '../shared/api-types.ts';
import { CheckDialog } from './check-dialog.tsx';
import { ChooseDates } from './choose-dates.tsx';
import { ChooseEdition, type ChosenEdition } from './choose-edition.tsx';
import { ChooseGovernments } from './choose-governments.tsx';
import { ChooseKind } from './choose-kind.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { checkDraft, type DraftField, type DraftProblem, longestNotice, type RoundDraft } from './round-draft.ts';
import { useDraft } from './use-draft.ts';
import { useOpening } from './use-opening.ts';

type OpenFormProps = {
	inquiries: readonly Inquiry[];
	chosen: ChosenEdition;
	list: UnitList;
	onChooseEdition: (chosen: ChosenEdition) => void;
	onOpened: (round: string) => void;
};

const Notice = ({
	notice,
	problem,
	onChange,
}: {
	notice: string;
	problem: string | undefined;
	onChange: (notice: string) => void;
}) => {
	const { t } = useText('secretariat');
	const left = longestNotice - notice.length;
	return (
		<div className="step notice">
			<Field id="notice" label={t('opening.notice')} hint={t('opening.notice-hint')} problem={problem}>
				{(described) => (
					<textarea
						{...described}
						dir="auto"
						rows={5}
						value={notice}
						onChange={(event) => onChange(event.target.value)}
					/>
				)}
			</Field>
			{left < 500 && (
				<p className="small">
					{left >= 0 ? t('opening.notice-left', { left }) : t('opening.notice-over', { over: -left })}
				</p>
			)}
		</div>
	);
};

/** What stands in the way of opening, until the field it is about is changed. */
const useProblems = () => {
	const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
	const [attempt, setAttempt] = useState(0);
	const say = (found: readonly DraftProblem[]) => {
		setProblems(found);
		setAttempt((before) => before + 1);
	};
	const forget = (fields: readonly string[]) =>
		setProblems((before) => before.filter(({ field }) => !fields.includes(field)));
	return { problems, attempt, say, forget };
};

/** A round put together in one page, checked, and opened after a look at the whole. */
export const OpenForm = ({ inquiries, chosen, list, onChooseEdition, onOpened }: OpenFormProps) => {
	const { t } = useText('secretariat');
	const { draft, change } = useDraft(chosen.inquiry, list);
	const { problems, attempt, say, forget } = useProblems();
	const [checking, setChecking] = useState(false);
	const refuse = (refused: DraftProblem[]) => {
		say(refused);
		setChecking(false);
	};
	const opening = useOpening({ ...chosen, draft, onOpened, onRefused: refuse });
	const edition = inquiries.find(({ id }) => id === chosen.inquiry)?.editions.find(({ id }) => id === chosen.edition);

	const check = (event: FormEvent) => {
		event.preventDefault();
		const found = checkDraft(edition, draft, new Date());
		say(found);
		setChecking(found.length === 0);
	};
	const problemOf = (field: DraftField): string | undefined => {
		const problem = problems.find((one) => one.field === field);
		return problem && t(`opening.problem.${problem.code}`);
	};
	const changeFields = (fields: Partial<RoundDraft>) => {
		change(fields);
		forget(Object.keys(fields));
	};
	const chooseEdition = (next: ChosenEdition) => {
		onChooseEdition(next);
		forget(['edition']);
	};
	return (
		<form className="stack wide" noValidate onSubmit={check}>
			<ProblemSummary key={attempt} problems={problems} />
			<ChooseEdition inquiries={inquiries} chosen={chosen} problem={problemOf('edition')} onChoose={chooseEdition} />
			<ChooseGovernments
				inquiry={chosen.inquiry}
				list={list}
				chosen={draft.units}
				problem={problemOf('units')}
				onChoose={(units) => changeFields({ units })}
			/>
			<ChooseDates
				draft={draft}
				problems={{ opensOn: problemOf('opensOn'), closesOn: problemOf('closesOn') }}
				onChange={changeFields}
			/>
			<ChooseKind kind={draft.kind} onChoose={(kind) => changeFields({ kind })} />
			<Notice notice={draft.notice} problem={problemOf('notice')} onChange={(notice) => changeFields({ notice })} />
			<div className="row">
				<button type="submit">{t('opening.check')}</button>
				<span className="small">{t('opening.check-hint')}</span>
			</div>
			{checking && edition && (
				<CheckDialog
					edition={edition}
					list={list}
					draft={draft}
					problem={opening.problem}
					busy={opening.busy}
					onConfirm={opening.open}
					onClose={() => setChecking(false)}
				/>
			)}
		</form>
	);
};
