import { useText } from '../i18n/text.tsx';
import { answerInWords } from './own-words.ts';
import { changesOf, type OwnFigures, type OwnQuestion } from './view.ts';

const Moved = ({ title, questions }: { title: string; questions: readonly OwnQuestion[] }) => {
	const { t } = useText('own');
	return (
		<div className="stack tight">
			<h3>{title}</h3>
			{questions.length === 0 ? (
				<p>{t('own.none')}</p>
			) : (
				<ul className="stack tight">
					{questions.map(({ concept, text }) => (
						<li key={concept}>{text}</li>
					))}
				</ul>
			)}
		</div>
	);
};

const Wording = ({ edition, text, answer }: { edition: string; text: string; answer: OwnQuestion['thisTime'] }) => {
	const { t } = useText('own');
	return (
		<div className="stack tight">
			<dt className="small">{t('own.asked-in', { edition })}</dt>
			<dd>{text}</dd>
			<dd>
				<b>{t('own.answered', { answer: answerInWords(answer, t) })}</b>
			</dd>
		</div>
	);
};

const Reworded = ({ figures, questions }: { figures: OwnFigures; questions: readonly OwnQuestion[] }) => {
	const { t } = useText('own');
	const { before, edition } = figures;
	if (!before || questions.length === 0) return null;
	return (
		<div className="stack">
			<h3>{t('own.reworded', { before: before.id })}</h3>
			<p className="small">{t('own.reworded-how')}</p>
			<ul className="plain-list stack own-reworded">
				{questions.map(({ concept, text, lastText, thisTime, lastTime, note }) => (
					<li key={concept} className="stack tight">
						<dl>
							<Wording edition={before.id} text={lastText ?? text} answer={lastTime} />
							<Wording edition={edition.id} text={text} answer={thisTime} />
						</dl>
						{note !== null && <p className="small">{note}</p>}
					</li>
				))}
			</ul>
		</div>
	);
};

/** What the government answered no to last time and yes to now, and the other way; reworded questions apart. */
export const OwnChanges = ({ figures }: { figures: OwnFigures }) => {
	const { t } = useText('own');
	const { gained, lost, reworded } = changesOf(figures);
	return (
		<section className="stack">
			<h2>{t('own.changes')}</h2>
			<p className="small">{t('own.changes-how')}</p>
			<div className="grid own-moved">
				<Moved title={t('own.gained')} questions={gained} />
				<Moved title={t('own.lost')} questions={lost} />
			</div>
			<Reworded figures={figures} questions={reworded} />
		</section>
	);
};
