import { useText } from '../../i18n/text.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Note } from '../../ui/note.tsx';
import { CopyField } from '../shared/copy-field.tsx';
import type { MadeToken } from './use-person-link.ts';

/** The token stands after the "#": a browser sends that part to nobody. */
export const addressFor = (token: string): string => `${location.origin}/enter#${token}`;

type MadeLinkProps = {
	made: MadeToken;
	name: string;
	/** The words to send the link with. */
	message: string;
	onDone: () => void;
};

/** A personal link, shown this once, with the words to send it with. */
export const MadeLink = ({ made, name, message, onDone }: MadeLinkProps) => {
	const { t, formats } = useText('secretariat');
	return (
		<>
			<Note tone="warn" alert>
				<p>
					<strong>{t('link.shown-once')}</strong>
				</p>
				<p>{t('link.for', { name, expires: formats.date(made.expiresAt) })}</p>
			</Note>
			<CopyField label={t('link.the-link')} action={t('link.copy')} text={addressFor(made.token)} />
			<CopyField label={t('link.the-message')} action={t('link.copy-message')} text={message} lines={9} />
			<div className="row small">
				<span>{t('link.message-language')}</span>
				<LanguageSwitch />
			</div>
			<div className="row">
				<button type="button" onClick={onDone}>
					{t('link.done')}
				</button>
			</div>
		</>
	);
};
