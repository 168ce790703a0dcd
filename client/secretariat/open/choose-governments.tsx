import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { SearchField } from '../../ui/filters.tsx';
import { matches } from '../../ui/find.ts';
import type { Unit, UnitList } from '../shared/api-types.ts';
import { groupByRegion } from '../shared/groups.ts';
import { AsLastTime } from './as-last-time.tsx';
import { RegionChoice } from './region-choice.tsx';

type ChooseGovernmentsProps = {
	inquiry: string;
	list: UnitList;
	chosen: readonly string[];
	problem: string | undefined;
	onChoose: (chosen: string[]) => void;
};

/** The codes chosen, in the order of the list, with some added or taken away. */
const changed = (units: readonly Unit[], chosen: ReadonlySet<string>, codes: readonly string[], add: boolean) => {
	const touched = new Set(codes);
	return units.map(({ code }) => code).filter((code) => (touched.has(code) ? add : chosen.has(code)));
};

/** The governments contacted, from the inquiry's own list: by region or one by one; observers stand apart. */
export const ChooseGovernments = ({ inquiry, list, chosen, problem, onChoose }: ChooseGovernmentsProps) => {
	const { t, formats, language } = useText('secretariat');
	const [typed, setTyped] = useState('');
	const { units, regions } = list;
	const within = new Set(chosen);
	const words = { elsewhere: t('secretariat.region.elsewhere'), observers: t('secretariat.region.observers') };
	const found = units.filter(({ name, code }) => matches([name, code], typed));
	const governments = units.filter(({ kind }) => kind === 'government').map(({ code }) => code);
	const set = (codes: readonly string[], add: boolean) => onChoose(changed(units, within, codes, add));
	const searching = typed.trim() !== '';
	return (
		<fieldset className="stack step" id="units" tabIndex={-1}>
			<legend>{t('opening.governments')}</legend>
			<p className="small">{t('opening.governments-hint')}</p>
			{problem && <p className="field-problem">{problem}</p>}
			<p role="status" className="count">
				{t('opening.chosen', { chosen: formats.number(within.size), of: formats.number(units.length) })}
			</p>
			<div className="row">
				<button type="button" className="quiet" onClick={() => set(governments, true)}>
					{t('opening.all-governments', { governments: governments.length })}
				</button>
				<AsLastTime inquiry={inquiry} onChoose={(codes) => onChoose(changed(units, new Set(), codes, true))} />
				<button type="button" className="quiet" disabled={within.size === 0} onClick={() => onChoose([])}>
					{t('opening.none')}
				</button>
			</div>
			<SearchField label={t('secretariat.filter.search-government')} value={typed} onChange={setTyped} />
			{found.length === 0 && <p>{t('filter.nothing')}</p>}
			<div className="stack tight">
				{groupByRegion(found, regions, words, language).map((region) => (
					<RegionChoice key={region.id} region={region} chosen={within} searching={searching} onSet={set} />
				))}
			</div>
		</fieldset>
	);
};
