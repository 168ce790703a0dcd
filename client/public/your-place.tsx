import { Link } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../i18n/text.tsx';
import { Note } from '../ui/note.tsx';
import { SignOut } from '../ui/sign-out.tsx';

type Holder = NonNullable<ApiResult<'GET /api/session'>['holder']>;
type Place = { href: string; key: `home.place.${'secretariat' | 'workbench' | 'questionnaire' | 'results'}` };

const secretariat: Place = { href: '/secretariat', key: 'home.place.secretariat' };

/** Where somebody works, the first place first. */
const placesOf = ({ role }: Holder, inquiry: string | undefined): Place[] => {
	const of = (path: string, key: Place['key']): Place[] => (inquiry ? [{ href: `/${path}/${inquiry}`, key }] : []);
	switch (role) {
		case 'secretariat':
			return [secretariat];
		case 'steward':
			return [secretariat, ...of('analyse', 'home.place.workbench')];
		case 'analyst':
			return of('analyse', 'home.place.workbench');
		case 'focal-point':
			return [{ href: '/respond', key: 'home.place.questionnaire' }];
		case 'chair':
			return of('results', 'home.place.results');
	}
};

type YourPlaceProps = { holder: Holder; inquiry: string | undefined; onSignedOut: () => void };

/** Who is signed in, and the way to where they work. */
export const YourPlace = ({ holder, inquiry, onSignedOut }: YourPlaceProps) => {
	const { t } = useText('home');
	const places = placesOf(holder, inquiry);
	const part = holder.unitName ?? t(`home.place.role.${holder.role}`);
	const isSaid = holder.personName.toLowerCase().includes(part.toLowerCase());
	const who = isSaid ? holder.personName : `${holder.personName}, ${part}`;
	return (
		<Note>
			<p>{t('home.place.signed-in', { who })}</p>
			<p className="row">
				{places.map(({ href, key }, rank) => (
					<Link key={key} className={rank === 0 ? 'button' : 'button quiet'} href={href}>
						{t(key)}
					</Link>
				))}
				<SignOut onSignedOut={onSignedOut} />
			</p>
		</Note>
	);
};
