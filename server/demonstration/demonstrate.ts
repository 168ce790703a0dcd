import { randomUUID } from 'node:crypto';
import type { LocalisedText } from '#domain/survey/definition.ts';
import { hashToken, lifetimes, newToken } from '../auth/token.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import type { Demonstration } from '../http/routes/demonstration.ts';
import type { Database, Transaction } from '../store/database.ts';
import { hasAnybody, insertLink, listGrants, revokeLinks } from '../store/people.ts';
import { fillDemonstration } from './fill.ts';

const secretariat = { en: 'Secretariat', fr: 'Secrétariat', es: 'Secretaría' } as unknown as LocalisedText;

/** Fills an empty database, and makes the ways in: new ones at every start, for the visitors' parts alone. */
export const demonstrate = async ({ maintain }: Database, catalogue: Catalogue, now: Date): Promise<Demonstration> =>
	maintain(async (tx) => {
		const definition = catalogue.get('policy-coherence');
		if (!definition) throw new Error('The demonstration needs the inquiry policy-coherence.');
		if (!(await hasAnybody(tx))) await fillDemonstration(tx, definition, now);
		const grants = (await listGrants(tx)).filter(({ personName }) => personName.startsWith('Visitor, '));
		const entries: Demonstration['entries'] = [];
		for (const { grantId, role, unit, unitName, responseId } of grants) {
			if (role !== 'steward' && role !== 'focal-point') continue;
			const token = await newWayIn(tx, grantId, now);
			entries.push({ id: (unit ?? role).toLowerCase(), role, name: unitName ?? secretariat, responseId, token });
		}
		return { entries: entries.toSorted((a, b) => b.role.localeCompare(a.role)) };
	});

const newWayIn = async (tx: Transaction, grantId: string, now: Date): Promise<string> => {
	const token = newToken();
	await revokeLinks(tx, grantId, now);
	await insertLink(tx, {
		id: randomUUID(),
		tokenHash: hashToken(token),
		grantId,
		singleUse: false,
		createdAt: now,
		expiresAt: new Date(now.getTime() + lifetimes.personalLink),
	});
	return token;
};
