import { useText } from '../../i18n/text.tsx';
import { Correction } from './correction.tsx';
import type { Checked, CheckedEdition, Mapping } from './types.ts';

type Dates = Mapping['rounds'][string];

const DateField = ({ label, value, onChange }: { label: string; value: string; onChange: (date: string) => void }) => (
	<input
		type="date"
		aria-label={label}
		value={value}
		onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
	/>
);

type DatesProps = { title: string; dates: Dates; onChange: (dates: Dates) => void };

const DateCells = ({ title, dates, onChange }: DatesProps) => {
	const { t } = useText('import');
	return (
		<>
			<td>
				<DateField
					label={t('incoming.opens-of', { edition: title })}
					value={dates.opensOn}
					onChange={(opensOn) => onChange({ ...dates, opensOn })}
				/>
			</td>
			<td>
				<DateField
					label={t('incoming.closes-of', { edition: title })}
					value={dates.closesOn}
					onChange={(closesOn) => onChange({ ...dates, closesOn })}
				/>
			</td>
		</>
	);
};

const known = ['yes', 'no', 'not-applicable', 'prefer-not', 'unanswered', 'answered'] as const;

const AnswersByQuestion = ({ edition, questions }: { edition: CheckedEdition; questions: Checked['questions'] }) => {
	const { t, formats } = useText('import');
	const texts = new Map(questions.map(({ id, text }) => [id, text]));
	const answered = edition.questions.filter(({ counts }) => Object.keys(counts).some((said) => said !== 'unanswered'));
	const wordsOf = (said: string): string => {
		const value = known.find((one) => one === said);
		return value ? t(`mapping.value.${value}`) : said;
	};
	return (
		<details>
			<summary>{t('incoming.answers-of', { edition: edition.title })}</summary>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
			<section className="scroll" tabIndex={0} aria-label={t('incoming.answers-of', { edition: edition.title })}>
				<table>
					<thead>
						<tr>
							<th scope="col">{t('incoming.question')}</th>
							<th scope="col">{t('incoming.answers')}</th>
						</tr>
					</thead>
					<tbody>
						{answered.map(({ question, counts }) => (
							<tr key={question}>
								<th scope="row">{texts.get(question) ?? question}</th>
								<td>
									{Object.entries(counts)
										.map(([said, count]) =>
											t('incoming.count', { answer: wordsOf(said), count: formats.number(count) }),
										)
										.join(' · ')}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</details>
	);
};

type ContentsProps = {
	checked: Checked;
	mapping: Mapping;
	onChangeDates: (edition: string, dates: Dates) => void;
};

/** What would come in: editions with their governments and dates, then the answers by question. */
export const Contents = ({ checked, mapping, onChangeDates }: ContentsProps) => {
	const { t, formats } = useText('import');
	if (checked.editions.length === 0) return <p>{t('incoming.nothing')}</p>;
	const datesOf = ({ edition, opensOn, closesOn }: CheckedEdition): Dates =>
		mapping.rounds[edition] ?? { opensOn, closesOn };
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
			<section className="scroll" tabIndex={0} aria-label={t('incoming.title')}>
				<table>
					<thead>
						<tr>
							<th scope="col">{t('incoming.edition')}</th>
							<th scope="col" className="n">
								{t('incoming.contacted')}
							</th>
							<th scope="col" className="n">
								{t('incoming.returns')}
							</th>
							<th scope="col">{t('incoming.opens')}</th>
							<th scope="col">{t('incoming.closes')}</th>
						</tr>
					</thead>
					<tbody>
						{checked.editions.map((edition) => {
							const change = (dates: Dates) => onChangeDates(edition.edition, dates);
							return (
								<tr key={edition.edition}>
									<th scope="row">{edition.title}</th>
									<td className="n">{formats.number(edition.contacted)}</td>
									<td className="n">{formats.number(edition.returns)}</td>
									{edition.correction ? (
										<td colSpan={2}>{t('correction.dates')}</td>
									) : (
										<DateCells title={edition.title} dates={datesOf(edition)} onChange={change} />
									)}
								</tr>
							);
						})}
					</tbody>
				</table>
			</section>
			{checked.editions.map(
				({ edition, title, correction }) =>
					correction && <Correction key={edition} title={title} correction={correction} />,
			)}
			{checked.editions.map((edition) => (
				<AnswersByQuestion key={edition.edition} edition={edition} questions={checked.questions} />
			))}
		</>
	);
};
