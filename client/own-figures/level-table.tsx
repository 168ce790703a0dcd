import { numbersIn } from '../analyse/figure-numbers.ts';
import { useText } from '../i18n/text.tsx';
import { answerInWords, comparabilityInWords, groupInWords, shareInWords } from './own-words.ts';
import { type GroupShare, type LevelShown, type OwnFigures, type OwnQuestion, sharesOf } from './view.ts';

const Bar = ({ part }: { part: number }) => (
	<span className="own-bar" aria-hidden="true">
		<i style={{ inlineSize: `${part * 100}%` }} />
	</span>
);

const ShareLine = ({ figures, line: { group, share } }: { figures: OwnFigures; line: GroupShare }) => {
	const { t, language } = useText('own');
	const { said, base } = shareInWords(share, { t, percent: numbersIn(language).percent });
	return (
		<li>
			<span className="small">{groupInWords(group, figures, t)}</span>
			<span>
				{base === undefined ? said : <b>{said}</b>} {base !== undefined && <span className="small">{base}</span>}
			</span>
			{share.kind === 'share' && <Bar part={share.part} />}
		</li>
	);
};

/** The column's name again, where there is no room for columns. */
const Named = ({ name }: { name: string }) => (
	<span className="own-name small" aria-hidden="true">
		{name}
	</span>
);

const QuestionRow = ({ figures, question }: { figures: OwnFigures; question: OwnQuestion }) => {
	const { t } = useText('own');
	const { edition, before, release } = figures;
	const mark = comparabilityInWords(question, figures, t);
	return (
		<tr>
			<th scope="row">
				{question.text} {mark !== undefined && <span className="tag">{mark}</span>}
			</th>
			<td>
				<Named name={t('own.this-time', { edition: edition.id })} />
				{answerInWords(question.thisTime, t)}
			</td>
			{before && (
				<td>
					<Named name={t('own.last-time', { edition: before.id })} />
					{answerInWords(question.lastTime, t)}
				</td>
			)}
			{release && (
				<td>
					<Named name={t('own.share')} />
					<ul className="plain-list own-shares">
						{sharesOf(figures, question).map((line) => (
							<ShareLine key={line.group} figures={figures} line={line} />
						))}
					</ul>
				</td>
			)}
		</tr>
	);
};

/** The questions of a level: its own answers, now and last time, and the released shares. */
export const LevelTable = ({ figures, level }: { figures: OwnFigures; level: LevelShown }) => {
	const { t } = useText('own');
	const { edition, before, release } = figures;
	return (
		<div className="stack">
			<h3>{level.title}</h3>
			<table className="own-table">
				<caption className="unseen">{t(release ? 'own.caption' : 'own.caption-alone', { level: level.title })}</caption>
				<thead>
					<tr>
						<th scope="col">{t('own.question')}</th>
						<th scope="col" className="own-answer">
							{t('own.this-time', { edition: edition.id })}
						</th>
						{before && (
							<th scope="col" className="own-answer">
								{t('own.last-time', { edition: before.id })}
							</th>
						)}
						{release && (
							<th scope="col" className="own-share">
								{t('own.share')}
							</th>
						)}
					</tr>
				</thead>
				<tbody>
					{level.questions.map((question) => (
						<QuestionRow key={question.concept} figures={figures} question={question} />
					))}
				</tbody>
			</table>
		</div>
	);
};
