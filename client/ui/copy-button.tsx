import { useState } from 'react';
import { useText } from '../i18n/text.tsx';

/** Over plain http there is no clipboard for pages; the browser's own copying of a selection still works. */
const copyBySelection = (text: string): boolean => {
	const field = document.createElement('textarea');
	field.value = text;
	document.body.append(field);
	field.select();
	const copied = document.execCommand('copy');
	field.remove();
	return copied;
};

const copy = async (text: string): Promise<boolean> => {
	if (!navigator.clipboard) return copyBySelection(text);
	return navigator.clipboard.writeText(text).then(
		() => true,
		() => copyBySelection(text),
	);
};

export const CopyButton = ({ text }: { text: string }) => {
	const { t } = useText();
	const [copied, setCopied] = useState(false);
	return (
		<button type="button" className="quiet" onClick={() => void copy(text).then(setCopied)}>
			<span role="status">{t(copied ? 'action.copied' : 'action.copy')}</span>
		</button>
	);
};
