import { useText } from '../../i18n/text.tsx';
import type { Person } from '../shared/api-types.ts';
import { Day } from '../shared/instant.tsx';
import { SortHeading } from '../shared/sort-heading.tsx';
import type { Sorting } from '../shared/sorting.ts';
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

type PeopleTableProps = {
	people: readonly Person[];
	sorting: Sorting<PeopleColumn>;
	onSort: (sorting: Sorting<PeopleColumn>) => void;
	onRevoke: (person: Person) => void;
};

export const PeopleTable = ({ people, sorting, onSort, onRevoke }: PeopleTableProps) => {
	const { t } = useText('secretariat');
	const narrow = new Set<PeopleColumn>(['name', 'role']);
	return (
		<div className="scroll">
			<table className="listing">
				<caption className="unseen">{t('people.title')}</caption>
				<thead>
					<tr>
						{peopleColumns.map((column) => (
							<SortHeading
								key={column}
								column={column}
								sorting={sorting}
								onSort={onSort}
								className={narrow.has(column) ? '' : 'wide-only'}
							>
								{t(`people.column.${column}`)}
							</SortHeading>
						))}
						<td className="act">
							<span className="unseen">{t('board.column.actions')}</span>
						</td>
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<Row key={person.grantId} person={person} onRevoke={onRevoke} />
					))}
				</tbody>
			</table>
		</div>
	);
};
