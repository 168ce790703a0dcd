import { useState } from 'react';
import type { UnitList } from '../shared/api-types.ts';
import { keepDraft, readKeptDraft } from './kept-draft.ts';
import { newDraft, type RoundDraft } from './round-draft.ts';

const firstDraft = (inquiry: string, { units }: UnitList): RoundDraft => {
	const known = new Set(units.map(({ code }) => code));
	const draft = readKeptDraft(inquiry) ?? newDraft(new Date());
	return { ...draft, units: draft.units.filter((code) => known.has(code)) };
};

/** The round being put together, kept in this tab over a reload. */
export const useDraft = (inquiry: string, list: UnitList) => {
	const [draft, setDraft] = useState(() => firstDraft(inquiry, list));
	const change = (fields: Partial<RoundDraft>): void => {
		const next = { ...draft, ...fields };
		setDraft(next);
		keepDraft(inquiry, next);
	};
	return { draft, change };
};
