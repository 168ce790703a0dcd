import type { QuestionInOneLanguage } from '#domain/contract/responses.ts';
import { consents } from '#domain/survey/answer.ts';
import { useText } from '../i18n/text.tsx';
import { optionsOf } from './option-labels.ts';

const Boxes = ({ labels, round = false }: { labels: string[]; round?: boolean }) => (
	<ul className="plain-list boxes">
		{labels.map((label) => (
			<li key={label}>
				<span className={round ? 'box round' : 'box'} aria-hidden="true" />
				{label}
			</li>
		))}
	</ul>
);

const Lines = ({ count }: { count: number }) => (
	<div className="lines" aria-hidden="true">
		{Array.from({ length: count }, (_, line) => line).map((line) => (
			<span key={line} />
		))}
	</div>
);

export const BoxedConsents = () => {
	const { t } = useText('return');
	return <Boxes labels={consents.map((consent) => t(`consent.${consent}`))} round />;
};

/** Boxes to tick and lines to write on. */
export const BlankAnswer = ({ question }: { question: QuestionInOneLanguage }) => {
	const { t } = useText('return');
	if (question.type === 'open')
		return (
			<div className="stack tight">
				<Lines count={question.length === 'short' ? 2 : 6} />
				<p className="small">{t('paper.language')}</p>
				<div className="row">
					<p className="small">{t('paper.quote')}</p>
					<BoxedConsents />
				</div>
			</div>
		);
	const labels = optionsOf(question, t).map(({ label }) => label);
	return (
		<div className="stack tight">
			{question.type === 'several-of' && <p className="small">{t('paper.several')}</p>}
			<Boxes labels={labels} round={question.type !== 'several-of'} />
			{question.type === 'yes-no' && question.remark && (
				<>
					<p className="small">{t('paper.remark')}</p>
					<Lines count={1} />
				</>
			)}
		</div>
	);
};
