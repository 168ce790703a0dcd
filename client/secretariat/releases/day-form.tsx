import { type FormEvent, useEffect, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { localDate } from '../open/round-draft.ts';
import type { RoundHead } from '../shared/api-types.ts';
import { openingDay } from './freeze-day.ts';
import type { Drafting } from './use-drafting.ts';

const useSeconds = (since: number | undefined): number => {
	const [now, setNow] = useState(0);
	useEffect(() => {
		if (since === undefined) return;
		setNow(since);
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, [since]);
	return since === undefined ? 0 : Math.max(0, Math.round((now - since) / 1000));
};

/** Said while a draft is computed: what takes so long, and for how long already. */
export const Computing = ({ since }: { since: number | undefined }) => {
	const { t } = useText('freeze');
	const seconds = useSeconds(since);
	return (
		<p role="status">
			{since !== undefined && (
				<>
					{t('freeze.computing')}{' '}
					<span className="small" aria-hidden="true">
						{seconds > 1 && t('freeze.seconds', { seconds })}
					</span>
				</>
			)}
		</p>
	);
};

type DayFormProps = { round: RoundHead; drafting: Drafting };

/** The day up to which returns are taken, and the draft of it. */
export const DayForm = ({ round, drafting }: DayFormProps) => {
	const { t } = useText('freeze');
	const { freezeOn, setFreezeOn, computingSince, compute, problem, draft } = drafting;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void compute();
	};
	return (
		<form className="stack" onSubmit={submit}>
			<div className="dates">
				<Field label={t('freeze.day')}>
					{(described) => (
						<input
							{...described}
							type="date"
							required
							min={openingDay(round)}
							max={localDate(new Date())}
							value={freezeOn}
							onChange={({ target }) => setFreezeOn(target.value)}
						/>
					)}
				</Field>
			</div>
			<p className="small">{t('freeze.day.how')}</p>
			<p>
				<button type="submit" disabled={computingSince !== undefined}>
					{t(draft ? 'freeze.compute-again' : 'freeze.compute')}
				</button>
			</p>
			<Computing since={computingSince} />
			{problem && <ProblemNote problem={problem} />}
		</form>
	);
};
