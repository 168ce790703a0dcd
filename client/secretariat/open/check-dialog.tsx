import type { ApiProblem } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import type { Edition, UnitList } from '../shared/api-types.ts';
import { groupByRegion } from '../shared/groups.ts';
import { closingOf, type RoundDraft } from './round-draft.ts';

type CheckDialogProps = {
	edition: Edition;
	list: UnitList;
	draft: RoundDraft;
	problem: ApiProblem | undefined;
	busy: boolean;
	onConfirm: () => void;
	onClose: () => void;
};

/** Noon on the reader's clock: the same date wherever that is. */
const noonOf = (written: string): string => `${written}T12:00`;

/** Sums a round up before it is opened. */
export const CheckDialog = ({ edition, list, draft, problem, busy, onConfirm, onClose }: CheckDialogProps) => {
	const { t, formats, language } = useText('secretariat');
	const words = { elsewhere: t('secretariat.region.elsewhere'), observers: t('secretariat.region.observers') };
	const contacted = new Set(draft.units);
	const regions = groupByRegion(list.units, list.regions, words, language)
		.map(({ name, members }) => ({
			name,
			of: members.length,
			count: members.filter((m) => contacted.has(m.code)).length,
		}))
		.filter(({ count }) => count > 0);
	const closing = closingOf(draft.closesOn);
	return (
		<ConfirmDialog
			title={t('opening.check.title', { edition: edition.title })}
			action={t('opening.check.open')}
			busy={busy}
			onConfirm={onConfirm}
			onClose={onClose}
		>
			<dl className="facts">
				<dt>{t('opening.check.contacted')}</dt>
				<dd>
					{formats.number(contacted.size)}
					<ul className="plain-list small">
						{regions.map(({ name, count, of }) => (
							<li key={name}>
								{t('opening.check.region', { region: name, count: formats.number(count), of: formats.number(of) })}
							</li>
						))}
					</ul>
				</dd>
				<dt>{t('opening.opens-on')}</dt>
				<dd>{formats.date(noonOf(draft.opensOn))}</dd>
				<dt>{t('opening.closes-on')}</dt>
				<dd>
					{formats.date(noonOf(draft.closesOn))}
					<p className="small">{closing && t('opening.closes-for-you', { instant: formats.instant(closing) })}</p>
				</dd>
				<dt>{t('opening.kind')}</dt>
				<dd>
					{t(`secretariat.kind.${draft.kind}`)}
					<p className="small">{t(`secretariat.kind.${draft.kind}.means`)}</p>
				</dd>
				<dt>{t('opening.notice')}</dt>
				<dd className="typed">{draft.notice.trim() || t('opening.check.no-notice')}</dd>
			</dl>
			<p>{t('opening.check.afterwards')}</p>
			{problem && <ProblemNote problem={problem} />}
		</ConfirmDialog>
	);
};
