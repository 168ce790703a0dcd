import { Link } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../i18n/text.tsx';
import { Note } from '../ui/note.tsx';
import { SignOut } from '../ui/sign-out.tsx';

type Holder = NonNullable<ApiResult<'GET /api/session'>['holder']>;
type Place = { href: string; key: 'home.place.secretariat' | 'home.place.questionnaire' | 'home.place.results' };

const placeOf = ({ role }: Holder, inquiry: string | undefined): Place | undefined => {
	if (role === 'secretariat' || role === 'steward') return { href: '/secretariat', key: 'home.place.secretariat' };
	if (role === 'focal-point') return { href: '/respond', key: 'home.place.questionnaire' };
	return inquiry ? { href: `/results/${inquiry}`, key: 'home.place.results' } : undefined;
};

type YourPlaceProps = { holder: Holder; inquiry: string | undefined; onSignedOut: () => void };

/** Who is signed in, and the way to where they work. */
export const YourPlace = ({ holder, inquiry, onSignedOut }: YourPlaceProps) => {
	const { t } = useText('home');
	const place = placeOf(holder, inquiry);
	const who = [...new Set([holder.personName, holder.unitName ?? t(`home.place.role.${holder.role}`)])].join(', ');
	return (
		<Note>
			<p>{t('home.place.signed-in', { who })}</p>
			<p className="row">
				{place && (
					<Link className="button" href={place.href}>
						{t(place.key)}
					</Link>
				)}
				<SignOut onSignedOut={onSignedOut} />
			</p>
		</Note>
	);
};
