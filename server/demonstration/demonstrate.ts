import { randomUUID } from 'node:crypto';
import type { InquiryDefinition, LocalisedText } from '#domain/survey/definition.ts';
import { hashToken, lifetimes, newToken } from '../auth/token.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import type { Demonstration } from '../http/routes/demonstration.ts';
import type { Database, Transaction } from '../store/database.ts';
import { endGrant, hasAnybody, insertGrant, insertLink, insertPerson, listGrants } from '../store/people.ts';
import { findResponseOf } from '../store/responses.ts';
import { findRoundOfEdition } from '../store/rounds.ts';
import { fillDemonstration, spread } from './fill.ts';
import { releaseFirstRound } from './release-first-round.ts';

type Entry = Demonstration['entries'][number];
type Part = Pick<Entry, 'id' | 'name' | 'responseId'> &
	({ role: 'steward' | 'analyst' | 'chair' } | { role: 'focal-point'; roundId: string; unit: string });

const inquiry = 'policy-coherence';
const words = (en: string, fr: string, es: string) => ({ en, fr, es }) as unknown as LocalisedText;
const staff = [
	{ id: 'secretariat', role: 'steward', name: words('Secretariat', 'Secrétariat', 'Secretaría') },
	{ id: 'analyst', role: 'analyst', name: words('Analyst', 'Analyste', 'Analista') },
	{ id: 'chair', role: 'chair', name: words('Chair', 'Présidence', 'Presidencia') },
] as const;
/** A person has one name in every language, so a visitor is called in the inquiry's first. */
const visitorAs = ({ name }: Part): string => `${name.en}${ofVisitors}`;
const ofVisitors = ' (demonstration)';
const isVisitor = (name: string): boolean => name.endsWith(ofVisitors);
/** Places in the list whose people a visitor can be: in the middle of the second round, and done with both. */
const playable = [75, 3];

/**
 * Fills an empty database, and gives the visitors' parts: anew at every start, so that nobody who revokes one locks the
 * next visitor out.
 */
export const demonstrate = async ({ maintain }: Database, catalogue: Catalogue, now: Date): Promise<Demonstration> =>
	maintain(async (tx) => {
		const definition = catalogue.get(inquiry);
		if (!definition) throw new Error(`The demonstration needs the inquiry ${inquiry}.`);
		if (!(await hasAnybody(tx))) {
			await fillDemonstration(tx, definition, now);
			await releaseFirstRound(tx, catalogue, inquiry);
		}
		for (const grant of await listGrants(tx))
			if (isVisitor(grant.personName) && !grant.revokedAt) await endGrant(tx, grant.grantId, now);
		const entries: Entry[] = [];
		for (const part of await partsOf(tx, definition)) {
			const { id, role, name, responseId } = part;
			entries.push({ id, role, name, responseId, token: await admit(tx, part, now) });
		}
		return { entries };
	});

const partsOf = async (tx: Transaction, { units }: InquiryDefinition): Promise<Part[]> => {
	const parts: Part[] = staff.map((part) => ({ ...part, responseId: null }));
	const round = await findRoundOfEdition(tx, inquiry, '2012');
	for (const place of playable) {
		const response = round && (await findResponseOf(tx, round.id, spread(units.units)[place]?.code ?? ''));
		if (!response) continue;
		const { id, roundId, unit, unitName } = response;
		parts.push({ id: unit.toLowerCase(), role: 'focal-point', name: unitName, responseId: id, roundId, unit });
	}
	return parts;
};

const admit = async (tx: Transaction, part: Part, now: Date): Promise<string> => {
	const [personId, grantId, token] = [randomUUID(), randomUUID(), newToken()];
	const subject = part.role === 'focal-point' ? { roundId: part.roundId, unit: part.unit } : {};
	await insertPerson(tx, { id: personId, name: visitorAs(part), createdAt: now });
	await insertGrant(tx, { id: grantId, personId, role: part.role, createdAt: now, ...subject });
	const expiresAt = new Date(now.getTime() + lifetimes.personalLink);
	const link = { id: randomUUID(), tokenHash: hashToken(token), grantId, singleUse: false, createdAt: now, expiresAt };
	await insertLink(tx, link);
	return token;
};
