import { nameOfLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import { Choice } from '../../ui/filters.tsx';
import type { Inquiry, RoundKind } from '../shared/api-types.ts';
import type { Mapping } from './types.ts';

type FileFormProps = { inquiry: Inquiry; mapping: Mapping; onChange: (mapping: Mapping) => void };

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const kinds: readonly RoundKind[] = ['confidential', 'named'];
const usualLanguages = ['en', 'fr', 'es', 'ar', 'pt', 'ru', 'zh'];

/** What holds for the whole file. */
export const FileForm = ({ inquiry, mapping, onChange }: FileFormProps) => {
	const { t, language } = useText('import');
	const words = useText('secretariat');
	const editions = inquiry.editions.filter(({ kind }) => kind === 'fielded');
	const languages = [...new Set([mapping.language, ...usualLanguages])];
	return (
		<fieldset className="stack tight import-part">
			<legend>{t('mapping.file')}</legend>
			<div className="import-columns">
				<Choice
					label={t('mapping.separator')}
					value={mapping.separator}
					options={Object.entries(separators).map(([value, name]) => ({
						value,
						label: t(`mapping.separator.${name}`),
					}))}
					onChange={(separator) => onChange({ ...mapping, separator: separator as Mapping['separator'] })}
				/>
				<Choice
					label={t('mapping.only-edition')}
					value={mapping.onlyEdition ?? ''}
					options={[
						{ value: '', label: t('mapping.a-column-says') },
						...editions.map(({ id, title }) => ({ value: id, label: title })),
					]}
					onChange={(edition) => onChange({ ...mapping, onlyEdition: edition || null })}
				/>
				<Choice
					label={t('mapping.language')}
					value={mapping.language}
					options={languages.map((value) => ({ value, label: nameOfLanguage(value, language) }))}
					onChange={(tag) => onChange({ ...mapping, language: tag })}
				/>
				<Field label={t('mapping.list-separator')}>
					{(described) => (
						<input
							{...described}
							type="text"
							maxLength={5}
							value={mapping.listSeparator}
							onChange={(event) => onChange({ ...mapping, listSeparator: event.target.value || ';' })}
						/>
					)}
				</Field>
				<Choice
					label={t('mapping.kind')}
					value={mapping.kind}
					options={kinds.map((value) => ({ value, label: words.t(`secretariat.kind.${value}`) }))}
					onChange={(kind) => onChange({ ...mapping, kind: kind as RoundKind })}
				/>
			</div>
			<p className="small">{words.t(`secretariat.kind.${mapping.kind}.means`)}</p>
		</fieldset>
	);
};
