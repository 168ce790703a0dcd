import { useMemo } from 'react';
import { useText } from '../i18n/text.tsx';
import { useAddress } from '../ui/use-address.ts';
import { AllQuestions } from './all-questions.tsx';
import { defaults } from './chosen.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Downloads } from './downloads.tsx';
import { figureRows } from './figure-rows.ts';
import { OneQuestion } from './one-question.tsx';
import { Head } from './release-head.tsx';
import './releases.css';
import { ResponseTable } from './response-table.tsx';
import type { Release } from './types.ts';
import { useReleaseWords } from './use-release-words.ts';

const Quality = ({ release }: { release: Release }) => {
	const { t } = useText('releases');
	const { late, corrected, carriedOver } = release.content.quality;
	return (
		<section className="stack" aria-labelledby="quality">
			<h2 id="quality">{t('release.quality')}</h2>
			<ul>
				<li>{t('release.quality.late', { count: late })}</li>
				<li>{t('release.quality.corrected', { count: corrected })}</li>
				<li>{t('release.quality.carried-over', { count: carriedOver })}</li>
			</ul>
		</section>
	);
};

/** A release, whole and as it was frozen. */
export const ReleaseView = ({ release }: { release: Release }) => {
	const words = useReleaseWords();
	const address = useAddress(defaults);
	const [{ question }] = address;
	const whole = words.say('release.whole');
	const rows = useMemo(() => figureRows(release.content.publication, release.names, whole), [release, whole]);
	const ofQuestion = rows.filter(({ kind, subject }) => kind !== 'indicator' && subject === question);
	const { comparison, head, names } = release;
	return (
		<article className="stack wide released">
			<Head release={release} words={words} />
			{ofQuestion.length > 0 ? (
				<OneQuestion release={release} rows={ofQuestion} words={words} address={address} />
			) : (
				<AllQuestions release={release} rows={rows} words={words} address={address} />
			)}
			<ResponseTable release={release} words={words} />
			{comparison && (
				<section className="stack" aria-labelledby="comparison">
					<h2 id="comparison">{words.say('release.compared', { before: comparison.number })}</h2>
					<ComparisonTable comparison={comparison} number={head.number} names={names} words={words} />
				</section>
			)}
			<Quality release={release} />
			<Downloads release={release} />
		</article>
	);
};
