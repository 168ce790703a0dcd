import { columnName } from '#domain/import/table.ts';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import { type Target, targetOf, withTarget } from './mapping-draft.ts';
import type { Checked, Mapping } from './types.ts';

type ColumnProps = {
	label: string;
	target: Target;
	questions: Checked['questions'];
	onChange: (target: Target) => void;
};

const longestWording = 70;
const shortened = (text: string): string =>
	text.length > longestWording ? `${text.slice(0, longestWording).trimEnd()}…` : text;

const Column = ({ label, target, questions, onChange }: ColumnProps) => {
	const { t } = useText('import');
	return (
		<Field label={label}>
			{(described) => (
				<select {...described} value={target} onChange={(event) => onChange(event.target.value)}>
					{(['undecided', 'edition', 'unit', 'left-out'] as const).map((one) => (
						<option key={one} value={one}>
							{t(`mapping.to.${one}`)}
						</option>
					))}
					<optgroup label={t('mapping.questions')}>
						{questions.map(({ id, text }) => (
							<option key={id} value={`question:${id}`}>
								{shortened(text)}
							</option>
						))}
					</optgroup>
				</select>
			)}
		</Field>
	);
};

type ColumnsFormProps = { checked: Checked; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** Which column goes to what. */
export const ColumnsForm = ({ checked, mapping, onChange }: ColumnsFormProps) => {
	const { t } = useText('import');
	const columns = [...new Set(checked.header)].filter((header) => header !== '');
	return (
		<fieldset className="stack tight import-part">
			<legend>{t('mapping.columns')}</legend>
			<p className="small">{t('mapping.columns-hint')}</p>
			<div className="import-columns">
				{columns.map((header) => (
					<Column
						key={header}
						label={t('mapping.column', { letter: columnName(checked.header.indexOf(header) + 1), header })}
						target={targetOf(mapping, header)}
						questions={checked.questions}
						onChange={(target) => onChange(withTarget(mapping, header, target))}
					/>
				))}
			</div>
		</fieldset>
	);
};
