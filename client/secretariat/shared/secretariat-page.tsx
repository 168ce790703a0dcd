import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { Bar } from '../../ui/bar.tsx';
import { ForSession } from '../../ui/for-session.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import '../secretariat.css';
import { SignOut } from '../../ui/sign-out.tsx';
import type { Holder } from './api-types.ts';

const isSecretariat = ({ role }: Holder): boolean => role === 'secretariat' || role === 'steward';

const places = [
	{ href: '/secretariat', key: 'secretariat.rounds' },
	{ href: '/people', key: 'secretariat.people' },
	{ href: '/secretariat/import', key: 'secretariat.import', only: 'steward' },
	{ href: '/analyse', key: 'secretariat.analysis', only: 'steward' },
] as const;

const SecretariatBar = ({ holder }: { holder: Holder }) => {
	const { t } = useText('secretariat');
	const [location, navigate] = useLocation();
	return (
		<Bar name={t('secretariat.name')} home="/secretariat">
			<nav className="row small" aria-label={t('secretariat.name')}>
				{places
					.filter((place) => !('only' in place) || place.only === holder.role)
					.map(({ href, key }) => (
						<Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
							{t(key)}
						</Link>
					))}
			</nav>
			<span className="row small push who">
				<span>{[...new Set([holder.personName, t(`secretariat.role.${holder.role}`)])].join(' · ')}</span>
				<SignOut onSignedOut={() => navigate('/')} />
			</span>
		</Bar>
	);
};

/** Somebody without a part in the secretariat learns whose page this is, and how one comes in. */
const ForTheSecretariat = ({ holder }: { holder: Holder | null }) => {
	const { t } = useText('secretariat');
	return (
		<Page>
			<div className="stack">
				<PageHeading>{t('secretariat.closed.title')}</PageHeading>
				<p>
					{holder
						? t('secretariat.closed.other-part', { role: t(`secretariat.role.${holder.role}`) })
						: t('secretariat.closed.how')}
				</p>
				<p>{t('secretariat.closed.lost')}</p>
				<p>
					<Link href="/">{t('not-found.home')}</Link>
				</p>
			</div>
		</Page>
	);
};

type SecretariatPageProps = {
	/** Says that the data are invented; in a demonstration they always are. */
	synthetic?: boolean;
	children: (holder: Holder) => ReactNode;
};

/** A page of the secretariat: its bar, and its content for those who may see it. */
export const SecretariatPage = ({ synthetic = false, children }: SecretariatPageProps) => {
	const { t } = useText('secretariat');
	return (
		<ForSession name={t('secretariat.name')}>
			{({ holder, demonstration }) =>
				holder && isSecretariat(holder) ? (
					<Page bar={<SecretariatBar holder={holder} />} synthetic={synthetic || demonstration}>
						{children(holder)}
					</Page>
				) : (
					<ForTheSecretariat holder={holder} />
				)
			}
		</ForSession>
	);
};
