import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';

const longestName = 200;

type NameFieldProps = {
	label: string;
	hint?: string;
	name: string;
	missing: boolean;
	onChange: (name: string) => void;
};

/** A person's name, as the person writes it. */
export const NameField = ({ label, hint, name, missing, onChange }: NameFieldProps) => {
	const { t } = useText('secretariat');
	return (
		<Field label={label} hint={hint} problem={missing ? t('link.name-missing') : undefined}>
			{(described) => (
				<input
					{...described}
					type="text"
					dir="auto"
					autoComplete="off"
					required
					maxLength={longestName}
					value={name}
					onChange={(event) => onChange(event.target.value)}
				/>
			)}
		</Field>
	);
};
