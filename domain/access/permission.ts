import type { Actor } from './actor.ts';

/** Each action with the subject it needs to be judged on. */
type Subjects = {
	'open-round': undefined;
	'see-board': undefined;
	'manage-links': undefined;
	'see-people': undefined;
	'sign-in': undefined;
	'import-answers': undefined;
	analyse: undefined;
	'see-names': undefined;
	'freeze-release': undefined;
	'read-every-answer': undefined;
	'see-results': { kind: 'named' | 'confidential' };
	'read-response': { inquiry: string; unit: string };
	'write-response': { roundId: string; unit: string };
};
export type Action = keyof Subjects;

const isSecretariat = (actor: Actor): boolean => actor.role === 'secretariat' || actor.role === 'steward';

const rules: { [A in Action]: (actor: Actor, subject: Subjects[A]) => boolean } = {
	'open-round': isSecretariat,
	'see-board': isSecretariat,
	'manage-links': isSecretariat,
	'see-people': isSecretariat,
	'sign-in': (actor) => actor.role === 'bearer',
	'import-answers': (actor) => actor.role === 'steward' || actor.role === 'console',
	analyse: (actor) => actor.role === 'analyst' || actor.role === 'steward',
	'see-names': (actor) => actor.role === 'steward',
	'freeze-release': (actor) => actor.role === 'steward',
	'read-every-answer': (actor) => actor.role === 'computation',
	'see-results': (actor, round) => round.kind === 'named' || actor.role === 'steward',
	'read-response': (actor, response) =>
		actor.role === 'focal-point' && actor.inquiry === response.inquiry && actor.unit === response.unit,
	'write-response': (actor, response) =>
		actor.role === 'focal-point' && actor.roundId === response.roundId && actor.unit === response.unit,
};

/** Whether an actor may do something to a subject. Row-level security says the same again in the database. */
export const can = <A extends Action>(
	actor: Actor,
	action: A,
	...subject: Subjects[A] extends undefined ? [] : [Subjects[A]]
): boolean => rules[action](actor, subject[0] as Subjects[A]);
