import { nameOfLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/text.tsx';
import { Choice, NothingShown, SearchField } from '../../../ui/filters.tsx';
import { Loading, ProblemNote } from '../../../ui/states.tsx';
import { useAddress } from '../../../ui/use-address.ts';
import { useRequest } from '../../../ui/use-request.ts';
import type { Row } from '../../view.ts';
import type { Texts } from '../types.ts';
import type { WorkWords } from '../words.ts';
import {
	type Facet,
	stretchesOf,
	type Text,
	type TextFilter,
	textDefaults,
	textsOf,
	textsWanted,
	valuesOf,
} from './text-filter.ts';
import { TextHead } from './text-head.tsx';

type Labels = Readonly<Record<Facet, (value: string) => string>>;

const labelsFor = (row: Row, { regions }: Texts, words: WorkWords, language: string): Labels => {
	const names = new Map(regions.map(({ id, name }) => [id, name]));
	const options = new Map(row.wordings.flatMap(({ options: own }) => own.map(({ id, label }) => [id, label] as const)));
	const { w, t } = words;
	const answers: Readonly<Record<string, string>> = {
		yes: t('answer.yes'),
		no: t('answer.no'),
		'prefer-not': t('answer.prefer-not'),
		'not-applicable': w('state.not-applicable'),
	};
	return {
		round: words.label,
		answer: (value) => answers[value] ?? options.get(value) ?? value,
		region: (value) => names.get(value) ?? value,
		consent: (value) => w(`texts.consent.${value === 'named' || value === 'unnamed' ? value : 'none'}`),
		written: (value) => nameOfLanguage(value, language),
		kind: (value) => w(value === 'open' ? 'texts.kind.open' : 'texts.kind.remark'),
	};
};

const facetsShown = ['round', 'kind', 'answer', 'region', 'consent', 'written'] as const;

type FiltersProps = {
	texts: readonly Text[];
	labels: Labels;
	filter: TextFilter;
	choose: (changes: Partial<TextFilter>, how?: { step: boolean }) => void;
	words: WorkWords;
};

/** Only what tells these texts apart is offered. */
const Filters = ({ texts, labels, filter, choose, words: { w } }: FiltersProps) => (
	<search className="filters on-screen">
		<SearchField label={w('texts.search')} value={filter.words} onChange={(typed) => choose({ words: typed })} />
		{facetsShown
			.map((facet) => ({ facet, values: valuesOf(texts, facet) }))
			.filter(({ facet, values }) => values.length > 1 || filter[facet] !== '')
			.map(({ facet, values }) => (
				<Choice
					key={facet}
					label={w(`texts.facet.${facet}`)}
					value={filter[facet]}
					options={[
						{ value: '', label: w('texts.any') },
						...values.map((value) => ({ value, label: labels[facet](value) })),
					]}
					onChange={(value) => choose({ [facet]: value }, { step: true })}
				/>
			))}
	</search>
);

const Highlighted = ({ text, typed }: { text: string; typed: string }) =>
	stretchesOf(text, typed).map(({ text: stretch, hit, at }) => (hit ? <mark key={at}>{stretch}</mark> : stretch));

type EntryProps = { text: Text; labels: Labels; typed: string; steward: boolean };

const Entry = ({ text, labels, typed, steward }: EntryProps) => {
	const { edition, pseudonym, region, kind, choice, consent, language } = text;
	const facts = [
		labels.round(edition),
		region === null ? undefined : labels.region(region),
		labels.kind(kind),
		choice === null ? undefined : labels.answer(choice),
		consent === null ? undefined : labels.consent(consent),
	].filter((fact) => fact !== undefined);
	return (
		<li className="text stack tight">
			<TextHead round={text.round} pseudonym={pseudonym} facts={facts} steward={steward} />
			<p className="typed" dir="auto" lang={language ?? undefined}>
				<Highlighted text={text.text} typed={typed} />
			</p>
		</li>
	);
};

type ListProps = { row: Row; found: Texts; words: WorkWords; steward: boolean };

const List = ({ row, found, words, steward }: ListProps) => {
	const { w, t } = words;
	const { language } = useText('analysis');
	const [filter, choose] = useAddress<keyof TextFilter>(textDefaults);
	const texts = textsOf(found);
	const wanted = textsWanted(texts, filter);
	const labels = labelsFor(row, found, words, language);
	if (found.identifying && !steward) return <p>{w('texts.identifying')}</p>;
	if (texts.length === 0) return <p>{w('texts.none')}</p>;
	return (
		<>
			<Filters texts={texts} labels={labels} filter={filter} choose={choose} words={words} />
			<p className="row small">
				<span role="status">{w('texts.shown', { shown: wanted.length, count: texts.length })}</span>
				<button type="button" className="link on-screen" onClick={() => print()}>
					{t('action.print')}
				</button>
			</p>
			{wanted.length === 0 && <NothingShown onClear={() => choose(textDefaults)} />}
			<ol className="plain-list texts">
				{wanted.map((text) => (
					<Entry
						key={`${text.round} ${text.pseudonym} ${text.kind}`}
						text={text}
						labels={labels}
						typed={filter.words}
						steward={steward}
					/>
				))}
			</ol>
		</>
	);
};

type TextsSectionProps = { inquiry: string; row: Row; words: WorkWords; steward: boolean };

/** What was written to a question, under pseudonyms: to read, to filter, to search. */
export const TextsSection = ({ inquiry, row, words, steward }: TextsSectionProps) => {
	const { w } = words;
	const { language } = useText('analysis');
	const read = useRequest('GET /api/inquiries/:inquiry/analysis/texts/:concept', {
		params: { inquiry, concept: row.id },
		query: { language },
	});
	return (
		<section className="stack" aria-labelledby="texts">
			<h2 id="texts">{w('texts.heading')}</h2>
			<p className="small">{w('texts.how')}</p>
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			{read.state === 'ready' && <List row={row} found={read.result} words={words} steward={steward} />}
		</section>
	);
};
