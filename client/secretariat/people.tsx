import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { Choice, NothingShown, SearchField } from '../ui/filters.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { readSorting, writeSorting } from '../ui/sorting.ts';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useAddress } from '../ui/use-address.ts';
import { useRequest } from '../ui/use-request.ts';
import type { Holder, Person } from './shared/api-types.ts';
import { SecretariatPage } from './shared/secretariat-page.tsx';
import { AddPersonDialog } from './staff/add-person-dialog.tsx';
import { PeopleTable } from './staff/people-table.tsx';
import { isInForce, peopleColumns, peopleDefaults, peopleIn, roles } from './staff/people-view.ts';
import { RevokeDialog } from './staff/revoke-dialog.tsx';

type Address = ReturnType<typeof useAddress<keyof typeof peopleDefaults>>;
const standings = ['in-force', 'never', 'revoked', 'all'] as const;

const Filters = ({ address: [chosen, choose] }: { address: Address }) => {
	const { t } = useText('secretariat');
	return (
		<div className="filters">
			<SearchField label={t('people.search')} value={chosen.search} onChange={(search) => choose({ search })} />
			<Choice
				label={t('people.column.role')}
				value={chosen.role}
				options={[
					{ value: 'any', label: t('people.any-role') },
					...roles.map((role) => ({ value: role, label: t(`secretariat.role.${role}`) })),
				]}
				onChange={(role) => choose({ role })}
			/>
			<Choice
				label={t('people.standing')}
				value={chosen.standing}
				options={standings.map((standing) => ({ value: standing, label: t(`people.standing.${standing}`) }))}
				onChange={(standing) => choose({ standing })}
			/>
		</div>
	);
};

type ListProps = { people: readonly Person[]; holder: Holder; onChange: () => void };

const List = ({ people, holder, onChange }: ListProps) => {
	const { t, formats, language } = useText('secretariat');
	const address = useAddress(peopleDefaults);
	const [chosen, choose] = address;
	const [revoking, setRevoking] = useState<Person>();
	const [revoked, setRevoked] = useState<Person>();
	const shownLine = useRef<HTMLParagraphElement>(null);
	const sorting = readSorting(chosen.sort, peopleColumns, { key: 'role', descending: false });
	const rows = peopleIn(people, { ...chosen, sorting }, language);

	const afterRevoking = () => {
		setRevoked(revoking);
		setRevoking(undefined);
		onChange();
	};
	// The button that was pressed is gone with its row.
	useEffect(() => {
		if (revoked) shownLine.current?.focus();
	}, [revoked]);
	return (
		<>
			<Filters address={address} />
			<p ref={shownLine} tabIndex={-1} role="status" className="small">
				{revoked && `${t('people.revoke.done', { name: revoked.name })} `}
				{t('people.shown', { shown: formats.number(rows.length), of: formats.number(people.length) })}
			</p>
			{rows.length === 0 ? (
				<NothingShown onClear={() => choose({ ...peopleDefaults, standing: 'all' })} />
			) : (
				<PeopleTable
					people={rows}
					sorting={sorting}
					onSort={(next) => choose({ sort: writeSorting(next) })}
					onRevoke={setRevoking}
				/>
			)}
			{revoking && (
				<RevokeDialog
					person={revoking}
					holder={holder}
					onRevoked={afterRevoking}
					onClose={() => setRevoking(undefined)}
				/>
			)}
		</>
	);
};

/** Everybody with a part in the inquiry, and the ways in that they have. */
export const People = () => {
	const { t, language } = useText('secretariat');
	const people = useRequest('GET /api/people', { query: { language } });
	const [adding, setAdding] = useState(false);
	const closeAdding = () => {
		setAdding(false);
		people.again();
	};
	return (
		<SecretariatPage>
			{(holder) => (
				<>
					<div className="stack">
						<div className="row apart">
							<PageHeading title={t('people.title')}>
								{people.state === 'ready'
									? t('people.headline', { people: people.result.people.filter(isInForce).length })
									: t('people.title')}
							</PageHeading>
							<button type="button" onClick={() => setAdding(true)}>
								{t('people.add.title')}
							</button>
						</div>
						<p>{t('people.lead')}</p>
						<p className="small">{t('people.steward')}</p>
					</div>
					<section className="stack" aria-label={t('people.title')}>
						{people.state === 'loading' && <Loading />}
						{people.state === 'failed' && <ProblemNote problem={people.problem} again={people.again} />}
						{people.state === 'ready' && <List people={people.result.people} holder={holder} onChange={people.again} />}
					</section>
					{adding && <AddPersonDialog onClose={closeAdding} />}
				</>
			)}
		</SecretariatPage>
	);
};
