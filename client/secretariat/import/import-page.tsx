import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { SecretariatPage } from '../shared/secretariat-page.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportList } from './import-list.tsx';
import './import.css';

const Importing = () => {
	const { t, language } = useText('import');
	const inquiries = useRequest('GET /api/inquiries', { query: { language } });
	const imports = useRequest('GET /api/imports', { query: { language } });
	const [done, setDone] = useState('');
	const doneLine = useRef<HTMLParagraphElement>(null);
	// What was pressed is gone with what it was about.
	useEffect(() => {
		if (done) doneLine.current?.focus();
	}, [done]);
	const say = (line: string) => {
		setDone(line);
		imports.again();
	};
	return (
		<>
			{inquiries.state === 'loading' && <Loading />}
			{inquiries.state === 'failed' && <ProblemNote problem={inquiries.problem} again={inquiries.again} />}
			{inquiries.state === 'ready' && (
				<ImportForm inquiries={inquiries.result.inquiries} onImported={(name) => say(t('bring-in.done', { name }))} />
			)}
			<section className="stack step" aria-labelledby="imports">
				<h2 id="imports">{t('imports.title')}</h2>
				<p ref={doneLine} tabIndex={-1} role="status">
					{done}
				</p>
				{imports.state === 'loading' && <Loading />}
				{imports.state === 'failed' && <ProblemNote problem={imports.problem} again={imports.again} />}
				{imports.state === 'ready' && (
					<ImportList imports={imports.result.imports} onUndone={(name) => say(t('undo.done', { name }))} />
				)}
			</section>
		</>
	);
};

/** Earlier editions from a file: for data stewards. */
export const ImportPage = () => {
	const { t } = useText('import');
	return (
		<SecretariatPage>
			{({ role }) => (
				<>
					<div className="stack">
						<PageHeading>{t('import.title')}</PageHeading>
						<p className="lead">{role === 'steward' ? t('import.lead') : t('import.steward-only')}</p>
					</div>
					{role === 'steward' && <Importing />}
				</>
			)}
		</SecretariatPage>
	);
};
