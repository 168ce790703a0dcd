import { useState } from 'react';
import { valueMeanings } from '#domain/import/mapping.ts';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import { cellsIn, writtenCells } from './mapping-draft.ts';
import type { Mapping } from './types.ts';

type CellsFormProps = { mapping: Mapping; onChange: (mapping: Mapping) => void };

/** A field keeps what was typed as it was typed, and says what that means. */
const CellsField = ({
	label,
	cells,
	onChange,
}: {
	label: string;
	cells: readonly string[];
	onChange: (cells: string[]) => void;
}) => {
	const [typed, setTyped] = useState(() => writtenCells(cells));
	return (
		<Field label={label}>
			{(described) => (
				<input
					{...described}
					type="text"
					value={typed}
					onChange={(event) => {
						setTyped(event.target.value);
						onChange(cellsIn(event.target.value));
					}}
				/>
			)}
		</Field>
	);
};

/** What the text of a cell means. */
export const CellsForm = ({ mapping, onChange }: CellsFormProps) => {
	const { t } = useText('import');
	return (
		<fieldset className="stack tight import-part">
			<legend>{t('mapping.cells')}</legend>
			<p className="small">{t('mapping.cells-hint')}</p>
			<div className="import-columns">
				{valueMeanings.map((meaning) => (
					<CellsField
						key={meaning}
						label={t(`mapping.value.${meaning}`)}
						cells={mapping.values[meaning]}
						onChange={(cells) => onChange({ ...mapping, values: { ...mapping.values, [meaning]: cells } })}
					/>
				))}
			</div>
		</fieldset>
	);
};
