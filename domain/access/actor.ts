/** A person's part in an inquiry. A data steward is a member of the secretariat who may see whose return is whose. */
export const staffRoles = ['secretariat', 'steward', 'analyst', 'chair'] as const;
export type StaffRole = (typeof staffRoles)[number];
export type Role = StaffRole | 'focal-point';

/** Who acts in a transaction. */
export type Actor =
	| { role: 'anyone' }
	/** Somebody who presents a token and is not known yet: sees only what the token's hash leads to. */
	| { role: 'bearer'; tokenHash: string }
	| { role: StaffRole; personId: string }
	/** Whoever can run a script where the data is. */
	| { role: 'console' }
	/** The platform itself, computing figures: reads every closed answer, and nobody signs in as it. */
	| { role: 'computation' }
	| { role: 'focal-point'; personId: string; inquiry: string; roundId: string; unit: string };

export const anyone: Actor = { role: 'anyone' };

export const personOf = (actor: Actor): string | null => ('personId' in actor ? actor.personId : null);
