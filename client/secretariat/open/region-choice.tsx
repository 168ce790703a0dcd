import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { Unit } from '../shared/api-types.ts';
import type { Group } from '../shared/groups.ts';

type RegionChoiceProps = {
	region: Group<Unit>;
	chosen: ReadonlySet<string>;
	/** While something is searched for, the region shows what was found, and is open. */
	searching: boolean;
	onSet: (codes: readonly string[], chosen: boolean) => void;
};

/** One region: all of it, none of it, or one by one. */
export const RegionChoice = ({ region, chosen, searching, onSet }: RegionChoiceProps) => {
	const { t, formats } = useText('secretariat');
	const [open, setOpen] = useState(false);
	const codes = region.members.map(({ code }) => code);
	const count = codes.filter((code) => chosen.has(code)).length;
	const values = { chosen: formats.number(count), of: formats.number(codes.length) };
	const sets = [
		{ key: 'opening.region-all', chosen: true, disabled: count === codes.length },
		{ key: 'opening.region-none', chosen: false, disabled: count === 0 },
	] as const;
	return (
		<div className="region-choice">
			{!searching && (
				<div className="row">
					{sets.map(({ key, chosen, disabled }) => (
						<button
							key={key}
							type="button"
							className="link"
							disabled={disabled}
							aria-label={t(`${key}-of`, { region: region.name })}
							onClick={() => onSet(codes, chosen)}
						>
							{t(key)}
						</button>
					))}
				</div>
			)}
			<details open={open || searching} onToggle={(event) => !searching && setOpen(event.currentTarget.open)}>
				<summary>
					<strong>{region.name}</strong>{' '}
					<span className="small">{searching ? '' : t('opening.region-chosen', values)}</span>
				</summary>
				<fieldset>
					<legend className="unseen">{region.name}</legend>
					<ul className="plain-list checks">
						{region.members.map(({ code, name }) => (
							<li key={code}>
								<label className="check">
									<input
										type="checkbox"
										checked={chosen.has(code)}
										onChange={(event) => onSet([code], event.target.checked)}
									/>
									{name}
								</label>
							</li>
						))}
					</ul>
				</fieldset>
			</details>
		</div>
	);
};
