import { useText } from '../../i18n/text.tsx';
import { bySubject, countsOf, type FigureRow, type Part, type QuestionRow } from '../../releases/figure-rows.ts';
import { type ReleaseWords, resultInWords } from '../../releases/result-words.ts';
import { PlainListing } from '../../ui/listing.tsx';
import type { Drafting } from './use-drafting.ts';

const groupParts = ['regions', 'named', 'panels'] as const satisfies readonly Part[];

type RowProps = { question: QuestionRow; parts: readonly Part[]; drafting: Drafting; words: ReleaseWords };

const Row = ({ question, parts, drafting, words }: RowProps) => {
	const { t, formats } = useText('freeze');
	const { title, whole, rows } = question;
	const figure = whole ? resultInWords(whole.result, words) : '–';
	const ids = rows.map(({ id }) => id);
	const published = (part: Part): string => {
		const own = rows.filter((row) => row.part === part && row !== whole);
		const { shown, all } = countsOf(own);
		return all === 0 ? '–' : t('freeze.shown-of', { shown: formats.number(shown), all: formats.number(all) });
	};
	return (
		<tr>
			<th scope="row">
				{title}
				<span className="narrow-only small">{figure}</span>
			</th>
			<td className="wide-only">{figure}</td>
			{parts.map((part) => (
				<td key={part} className="n wide-only">
					{published(part === 'regions' && question.kind === 'indicator' ? 'indicators' : part)}
				</td>
			))}
			<td className="act">
				<input
					type="checkbox"
					aria-label={t('freeze.leave-out-question', { title })}
					checked={ids.every((id) => drafting.leaveOut.includes(id))}
					onChange={({ target }) => drafting.leave(ids, target.checked)}
				/>
			</td>
		</tr>
	);
};

type ByQuestionProps = { rows: readonly FigureRow[]; drafting: Drafting; words: ReleaseWords };

/** Each question and indicator: its figure for the whole round, and how many of its other figures are shown. */
export const ByQuestion = ({ rows, drafting, words }: ByQuestionProps) => {
	const { t } = useText('freeze');
	const present = groupParts.filter((part) => rows.some((row) => row.part === part));
	return (
		<PlainListing
			caption={t('freeze.by-question')}
			columns={[
				{ label: t('freeze.question') },
				{ label: t('freeze.part.whole'), className: 'wide-only published' },
				...present.map((part) => ({ label: t(`freeze.shown-part.${part}`), className: 'n wide-only' })),
				{ label: t('freeze.leave-out'), className: 'act' },
			]}
		>
			{bySubject(rows).map((question) => (
				<Row
					key={`${question.kind}/${question.subject}`}
					question={question}
					parts={present}
					drafting={drafting}
					words={words}
				/>
			))}
		</PlainListing>
	);
};
