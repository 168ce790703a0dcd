import type { ApiResult } from '#domain/contract/api.ts';

type Role = ApiResult<'POST /api/session'>['role'];

const startPages: Record<Role, string> = {
	'focal-point': '/respond',
	secretariat: '/secretariat',
	steward: '/secretariat',
	analyst: '/analyse',
	chair: '/',
};

/** Where somebody goes on after signing in. */
export const startPageOf = (role: Role): string => startPages[role];
