import { useText } from '../../i18n/text.tsx';
import { Day } from '../../ui/instant.tsx';
import { Listing } from '../../ui/listing.tsx';
import type { Sorting } from '../../ui/sorting.ts';
import type { Person } from '../shared/api-types.ts';
import { type PeopleColumn, peopleColumns } from './people-view.ts';

const SignedIn = ({ person }: { person: Person }) => {
	const { t } = useText('secretariat');
	return person.lastSignedInAt ? <Day at={person.lastSignedInAt} /> : t('people.never');
};

type RowProps = { person: Person; onRevoke: (person: Person) => void };

const Row = ({ person, onRevoke }: RowProps) => {
	const { t, formats } = useText('secretariat');
	const of = [person.unitName, person.roundTitle].filter((part) => part !== null).join(' · ');
	return (
		<tr className={person.revokedAt ? 'revoked' : undefined}>
			<th scope="row">
				{person.name}
				<span className="narrow-only small">
					{t('people.signed-in')} <SignedIn person={person} />
				</span>
			</th>
			<td>
				{t(`secretariat.role.${person.role}`)}
				{of && <span className="under small">{of}</span>}
			</td>
			<td className="wide-only">
				<Day at={person.since} />
			</td>
			<td className="wide-only">
				<SignedIn person={person} />
			</td>
			<td className="act">
				{person.revokedAt ? (
					<span className="small">{t('people.revoked', { date: formats.date(person.revokedAt) })}</span>
				) : (
					<button
						type="button"
						className="link"
						aria-label={t('people.revoke.for', { name: person.name })}
						onClick={() => onRevoke(person)}
					>
						{t('people.revoke.action')}
					</button>
				)}
			</td>
		</tr>
	);
};

const narrow: ReadonlySet<PeopleColumn> = new Set(['name', 'role']);

type PeopleTableProps = {
	people: readonly Person[];
	sorting: Sorting<PeopleColumn>;
	onSort: (sorting: Sorting<PeopleColumn>) => void;
	onRevoke: (person: Person) => void;
};

export const PeopleTable = ({ people, sorting, onSort, onRevoke }: PeopleTableProps) => {
	const { t } = useText('secretariat');
	const columns = peopleColumns.map((key) => ({
		key,
		label: t(`people.column.${key}`),
		className: narrow.has(key) ? '' : 'wide-only',
	}));
	return (
		<Listing
			caption={t('people.title')}
			columns={columns}
			sorting={sorting}
			onSort={onSort}
			actions={t('board.column.actions')}
		>
			{people.map((person) => (
				<Row key={person.grantId} person={person} onRevoke={onRevoke} />
			))}
		</Listing>
	);
};
