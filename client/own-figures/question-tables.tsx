import { useText } from '../i18n/text.tsx';
import { toCsv } from '../ui/csv.ts';
import { downloadText } from '../ui/download.ts';
import { Choice, NothingShown, SearchField } from '../ui/filters.tsx';
import { useAddress } from '../ui/use-address.ts';
import { LevelTable } from './level-table.tsx';
import { ownRecords } from './records.ts';
import { type Chosen, everything, levelsShown, type OwnFigures } from './view.ts';

type FiltersProps = { figures: OwnFigures; chosen: Chosen; choose: (change: Partial<Chosen>) => void };

const Filters = ({ figures, chosen, choose }: FiltersProps) => {
	const { t } = useText('own');
	return (
		<div className="filters">
			<SearchField label={t('own.find')} value={chosen.find} onChange={(find) => choose({ find })} />
			<Choice
				label={t('own.level')}
				value={chosen.level}
				options={[
					{ value: everything.level, label: t('own.all-levels') },
					...figures.levels.map(({ id, title }) => ({ value: id, label: title })),
				]}
				onChange={(level) => choose({ level })}
			/>
			{figures.before && (
				<Choice
					label={t('own.which')}
					value={chosen.which}
					options={[
						{ value: everything.which, label: t('own.which-all') },
						{ value: 'changed', label: t('own.which-changed') },
					]}
					onChange={(which) => choose({ which })}
				/>
			)}
		</div>
	);
};

const Downloads = ({ figures }: { figures: OwnFigures }) => {
	const { t } = useText('own');
	const save = (): void => {
		const { inquiry, edition } = figures;
		downloadText(`${inquiry.id}-${edition.id}-own-answers.csv`, 'text/csv', toCsv(ownRecords(figures)));
	};
	return (
		<p className="row on-screen">
			<button type="button" className="quiet" onClick={save}>
				{t('own.download')}
			</button>
			<button type="button" className="quiet" onClick={() => print()}>
				{t('action.print')}
			</button>
		</p>
	);
};

/** Every yes/no question, level by level, as far as it is chosen. */
export const QuestionTables = ({ figures }: { figures: OwnFigures }) => {
	const { t } = useText('own');
	const [chosen, choose] = useAddress<keyof Chosen>(everything);
	const levels = levelsShown(figures, chosen);
	const count = levels.reduce((sum, { questions }) => sum + questions.length, 0);
	return (
		<section className="stack">
			<h2>{t('own.questions')}</h2>
			{figures.release && <p className="small">{t('own.shares-how')}</p>}
			<Downloads figures={figures} />
			<div className="on-screen">
				<Filters figures={figures} chosen={chosen} choose={choose} />
			</div>
			<p className="small" role="status">
				{t('own.count', { count })}
			</p>
			{levels.map((level) => (
				<LevelTable key={level.id} figures={figures} level={level} />
			))}
			{levels.length === 0 && <NothingShown onClear={() => choose(everything)} />}
		</section>
	);
};
