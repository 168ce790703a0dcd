import type { Edition, RoundBoard, RoundHead, Standing } from '#client/secretariat/shared/api-types.ts';

export const standing = (unit: string, more: Partial<Standing> = {}): Standing => ({
	unit,
	name: `Government ${unit}`,
	kind: 'government',
	region: 'africa',
	state: 'invited',
	since: '2012-08-01T12:00:00.000Z',
	returns: 0,
	links: 0,
	...more,
});

export const submitted = (unit: string, more: Partial<Standing> = {}): Standing =>
	standing(unit, { state: 'submitted', returns: 1, links: 1, ...more });

export const round = (more: Partial<RoundHead> = {}): RoundHead => ({
	id: '00000000-0000-4000-8000-000000000000',
	inquiry: 'policy-coherence',
	edition: '2012',
	inquiryTitle: 'Policy Coherence Inquiry',
	title: 'Policy Coherence Inquiry 2012',
	meeting: 'Port Louis',
	year: 2012,
	kind: 'confidential',
	phase: 'open',
	opensAt: '2012-08-01T00:00:00.000Z',
	closesAt: '2012-09-16T12:00:00.000Z',
	notice: null,
	synthetic: false,
	languages: ['en'],
	...more,
});

export const board = (governments: Standing[]): RoundBoard => ({
	round: round(),
	regions: [
		{ id: 'europe', name: 'Europe' },
		{ id: 'africa', name: 'Africa' },
	],
	governments,
});

export const edition = (more: Partial<Edition> = {}): Edition => ({
	id: '2012',
	year: 2012,
	title: 'Policy Coherence Inquiry 2012',
	meeting: 'Port Louis',
	kind: 'fielded',
	recorded: true,
	questions: 67,
	roundId: null,
	...more,
});
