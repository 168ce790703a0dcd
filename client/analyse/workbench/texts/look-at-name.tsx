import { useState } from 'react';
import { type ApiProblem, request } from '../../../api.ts';
import { useText } from '../../../i18n/text.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { ProblemNote } from '../../../ui/states.tsx';

type Look = { round: string; pseudonym: string };

const useLook = ({ round, pseudonym }: Look) => {
	const { language } = useText('analysis');
	const [state, setState] = useState<{ busy: boolean; name?: string; problem?: ApiProblem }>({ busy: false });
	const look = async (reason: string): Promise<void> => {
		setState({ busy: true });
		const outcome = await request('POST /api/rounds/:round/names', {
			params: { round },
			query: { language },
			body: { pseudonym, reason },
		});
		setState(outcome.ok ? { busy: false, name: outcome.result.name } : { busy: false, problem: outcome.problem });
	};
	return { ...state, look };
};

/** Asks for the reason before a name is shown; each look is logged, and the page says so first. */
const LookDialog = ({
	round,
	pseudonym,
	onFound,
	onClose,
}: Look & { onFound: (name: string) => void; onClose: () => void }) => {
	const { t } = useText('analysis');
	const { busy, name, problem, look } = useLook({ round, pseudonym });
	const [reason, setReason] = useState('');
	const [tried, setTried] = useState(false);
	const missing = reason.trim() === '';
	const confirm = (): void => {
		setTried(true);
		if (!missing) void look(reason.trim());
	};
	if (name !== undefined)
		return (
			<ConfirmDialog
				title={t('look.title', { pseudonym })}
				action={t('look.done')}
				onConfirm={() => onFound(name)}
				onClose={() => onFound(name)}
			>
				<p role="status">{t('look.found', { pseudonym, name })}</p>
			</ConfirmDialog>
		);
	return (
		<ConfirmDialog
			title={t('look.title', { pseudonym })}
			action={t('look.action')}
			busy={busy}
			onConfirm={confirm}
			onClose={onClose}
		>
			<p>{t('look.logged')}</p>
			<Field label={t('look.reason')} problem={tried && missing ? t('look.reason-missing') : undefined}>
				{(described) => (
					<textarea {...described} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
				)}
			</Field>
			{problem && <ProblemNote problem={problem} />}
		</ConfirmDialog>
	);
};

/** For a data steward: whose return a pseudonym stands for. */
export const LookAtName = ({ round, pseudonym }: Look) => {
	const { t } = useText('analysis');
	const [open, setOpen] = useState(false);
	const [name, setName] = useState<string>();
	const found = (seen: string): void => {
		setName(seen);
		setOpen(false);
	};
	if (name !== undefined) return <b className="on-screen">{name}</b>;
	return (
		<>
			<button
				type="button"
				className="link on-screen"
				aria-label={t('look.ask-for', { pseudonym })}
				onClick={() => setOpen(true)}
			>
				{t('look.ask')}
			</button>
			{open && <LookDialog round={round} pseudonym={pseudonym} onFound={found} onClose={() => setOpen(false)} />}
		</>
	);
};
