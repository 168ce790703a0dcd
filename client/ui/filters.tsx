import { useText } from '../i18n/text.tsx';
import { Field } from './field.tsx';

export const SearchField = ({
	label,
	value,
	onChange,
}: {
	label: string;
	value: string;
	onChange: (typed: string) => void;
}) => (
	<Field label={label}>
		{(described) => (
			<input {...described} type="search" value={value} onChange={(event) => onChange(event.target.value)} />
		)}
	</Field>
);

type Option = { value: string; label: string };

export const Choice = ({
	label,
	value,
	options,
	onChange,
}: {
	label: string;
	value: string;
	options: readonly Option[];
	onChange: (value: string) => void;
}) => (
	<Field label={label}>
		{(described) => (
			<select
				{...described}
				value={options.some((option) => option.value === value) ? value : options[0]?.value}
				onChange={(event) => onChange(event.target.value)}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		)}
	</Field>
);

/** Said where a filter leaves nothing, with the way back. */
export const NothingShown = ({ onClear }: { onClear: () => void }) => {
	const { t } = useText();
	return (
		<p className="row">
			{t('filter.nothing')}
			<button type="button" className="link" onClick={onClear}>
				{t('filter.clear')}
			</button>
		</p>
	);
};
