import { useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';

type Taken = HTMLInputElement | HTMLTextAreaElement;
type Copied = 'not-yet' | 'copied' | 'by-hand';

/** Over plain http there is no clipboard for pages: the text is selected, and copied as a selection if that is allowed. */
const copyFrom = async (field: Taken): Promise<Copied> => {
	field.focus();
	field.select();
	const bySelection = (): Copied => (document.execCommand('copy') ? 'copied' : 'by-hand');
	if (!navigator.clipboard) return bySelection();
	return navigator.clipboard.writeText(field.value).then(() => 'copied' as const, bySelection);
};

type CopyFieldProps = { label: string; action: string; text: string; lines?: number };

/** A text to take away: shown in full, and copied with a button. */
export const CopyField = ({ label, action, text, lines = 1 }: CopyFieldProps) => {
	const { t } = useText('secretariat');
	const [copied, setCopied] = useState<Copied>('not-yet');
	const taken = useRef<Taken | null>(null);
	const keep = (field: Taken | null) => {
		taken.current = field;
	};
	const copy = async () => {
		if (taken.current) setCopied(await copyFrom(taken.current));
	};
	return (
		<div className="stack tight">
			<Field label={label}>
				{(described) =>
					lines === 1 ? (
						<input {...described} ref={keep} className="taken" type="text" readOnly value={text} />
					) : (
						<textarea {...described} ref={keep} className="taken" readOnly rows={lines} value={text} />
					)
				}
			</Field>
			<div className="row">
				<button type="button" className="quiet" onClick={copy}>
					{action}
				</button>
				<span role="status" className="state">
					{copied === 'copied' && t('action.copied')}
					{copied === 'by-hand' && t('link.copy-by-hand')}
				</span>
			</div>
		</div>
	);
};
