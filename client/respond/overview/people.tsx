import { useText } from '../../i18n/text.tsx';
import { useResponse } from '../response-context.ts';

/** Every way in that was made in the government's name, so that a strange one is noticed. */
export const People = () => {
	const { t, formats } = useText('overview');
	const { people } = useResponse().response;
	return (
		<section className="stack">
			<h2>{t('people.title')}</h2>
			<ul className="stack tight">
				{people.map(({ name, since, lastSignedInAt }) => (
					<li key={`${name} ${since}`}>
						<b>{t('people.name', { name })}</b> {t('people.since', { date: formats.date(since) })},{' '}
						{lastSignedInAt ? t('people.last', { time: formats.instant(lastSignedInAt) }) : t('people.never')}
					</li>
				))}
			</ul>
			<p className="small">{t('people.why')}</p>
		</section>
	);
};
