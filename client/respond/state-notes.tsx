import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Note } from '../ui/note.tsx';
import { readOnlyReason, standingReturn } from './own-response.ts';
import { useResponse } from './response-context.ts';

/** Why the answers cannot be changed, or that a correction is under way. */
export const StateNotes = () => {
	const { t, formats } = useText('respond');
	const { response } = useResponse();
	const { round } = response;
	const number = standingReturn(response)?.number ?? 0;
	switch (readOnlyReason(response)) {
		case 'scheduled':
			return (
				<Note>
					<p>{t('read-only.scheduled', { date: formats.date(round.opensAt) })}</p>
				</Note>
			);
		case 'closed':
			return (
				<Note>
					<p>{t('read-only.closed', { date: formats.date(round.closesAt) })}</p>
					{response.state === 'correcting' && (
						<>
							<p>{t('read-only.not-submitted', { number })}</p>
							<p>
								<Link href={`/respond/print/return-${number}`}>{t('read-only.stands', { number })}</Link>
							</p>
						</>
					)}
				</Note>
			);
		case 'submitted':
			return (
				<Note tone="good">
					<p>{t('read-only.submitted', { number })}</p>
					<p>
						<Link href={`/respond/receipt/${number}`}>{t('read-only.go')}</Link>
					</p>
				</Note>
			);
		default:
			if (response.state !== 'correcting') return null;
			return (
				<Note tone="warn">
					<p>{t('correcting', { number })}</p>
				</Note>
			);
	}
};
