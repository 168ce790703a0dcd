import { useId, useState } from 'react';
import { interfaceLanguages, nameOfLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.tsx';
import { useResponse } from '../response-context.ts';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const other = 'other';

type AnswerLanguageProps = { value: string; onChange: (language: string) => void };

/** The language in which an open answer is written: those of the inquiry, or any other by its code. */
export const AnswerLanguage = ({ value, onChange }: AnswerLanguageProps) => {
	const id = useId();
	const { t, language } = useText('respond');
	const { round } = useResponse().response;
	const offered = [...new Set<string>([...interfaceLanguages, ...round.languages, value])];
	const [code, setCode] = useState<string>();

	const write = (written: string): void => {
		const tag = written.trim();
		setCode(written);
		if (languageTag.test(tag)) onChange(tag);
	};
	return (
		<div className="row">
			<label htmlFor={id}>{t('open.language')}</label>
			<select
				id={id}
				className="narrow"
				value={code === undefined ? value : other}
				onChange={({ target }) => {
					setCode(target.value === other ? '' : undefined);
					if (target.value !== other) onChange(target.value);
				}}
			>
				{offered.map((tag) => (
					<option key={tag} value={tag}>
						{nameOfLanguage(tag, language)}
					</option>
				))}
				<option value={other}>{t('open.other-language')}</option>
			</select>
			{code !== undefined && (
				<label className="row">
					<span>{t('open.language-code')}</span>
					<input
						className="code"
						value={code}
						maxLength={20}
						autoCapitalize="none"
						spellCheck={false}
						onChange={({ target }) => write(target.value)}
					/>
					<span className="small">{languageTag.test(code.trim()) && nameOfLanguage(code.trim(), language)}</span>
				</label>
			)}
		</div>
	);
};
