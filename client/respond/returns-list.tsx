import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { useResponse } from './response-context.ts';

/** Every return submitted so far, each with its receipt. */
export const ReturnsList = () => {
	const { t, formats } = useText('respond');
	const { returns } = useResponse().response;
	if (returns.length === 0) return null;
	return (
		<section className="stack">
			<h2>{t('returns.title')}</h2>
			<ul className="stack tight">
				{returns.map(({ number, submittedAt }) => (
					<li key={number}>
						<Link href={`/respond/receipt/${number}`}>
							{t('returns.item', { number, time: formats.instant(submittedAt) })}
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
};
