import { placedQuestions } from './condition-check.ts';
import type { Edition, Indicators, Inquiry, Reported, Units } from './definition.ts';
import type { ParsedFiles } from './definition-files.ts';
import { type DefinitionFile, type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';
import { partsOf } from './indicator-parts.ts';

type Placed = { id: string; path: readonly PathPart[] };

const repeated = (file: string, what: string, places: readonly Placed[]): DefinitionProblem[] => {
	const seen = new Set<string>();
	return places.flatMap(({ id, path }) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [problemsIn(file)(path, 'duplicate', `The ${what} "${id}" is there twice.`)];
	});
};

const idsAt = (list: readonly { id: string }[], ...path: PathPart[]): Placed[] =>
	list.map(({ id }, place) => ({ id, path: [...path, place, 'id'] }));

/** What must be there once and is there twice: ids, codes of units, languages, two questions for one concept. */
export const duplicateProblems = (parsed: ParsedFiles): DefinitionProblem[] => [
	...(parsed.inquiry ? inInquiry(parsed.inquiry) : []),
	...parsed.units.flatMap(inUnits),
	...(parsed.indicators ? inIndicators(parsed.indicators) : []),
	...parsed.editions.flatMap(inEdition),
	...parsed.reported.flatMap(inReported),
];

const inInquiry = ({ file, content }: DefinitionFile<Inquiry>): DefinitionProblem[] => [
	...repeated(
		file,
		'language',
		content.languages.map((id, place) => ({ id, path: ['languages', place] })),
	),
	...repeated(file, 'level', idsAt(content.levels, 'levels')),
	...repeated(file, 'concept', idsAt(content.concepts, 'concepts')),
	...repeated(file, 'theme', idsAt(content.codebook?.themes ?? [], 'codebook', 'themes')),
	...repeated(file, 'quantifier', idsAt(content.quantifiers ?? [], 'quantifiers')),
];

const inUnits = ({ file, content }: DefinitionFile<Units>): DefinitionProblem[] => [
	...repeated(file, 'region', idsAt(content.regions, 'regions')),
	...repeated(
		file,
		'code',
		content.units.map(({ code }, place) => ({ id: code, path: ['units', place, 'code'] })),
	),
];

const inIndicators = ({ file, content }: DefinitionFile<Indicators>): DefinitionProblem[] => [
	...repeated(file, 'contradiction', idsAt(content.contradictions ?? [], 'contradictions')),
	...repeated(file, 'indicator', idsAt(content.indicators, 'indicators')),
	...content.indicators.flatMap((indicator, place) => {
		if (indicator.kind === 'bands') return repeated(file, 'band', idsAt(indicator.bands, 'indicators', place, 'bands'));
		if (indicator.kind === 'difference') return [];
		const themes = indicator.kind === 'capped-sum' ? idsAt(indicator.themes, 'indicators', place, 'themes') : [];
		const components = partsOf(indicator).map(({ concept, indicator: other, path }) => ({
			id: concept ?? other ?? '',
			path: ['indicators', place, ...path],
		}));
		return [...repeated(file, 'theme', themes), ...repeated(file, 'component', components)];
	}),
];

const inEdition = ({ file, content }: DefinitionFile<Edition>): DefinitionProblem[] => {
	if (content.kind === 'reported') return [];
	const placed = placedQuestions(content);
	const dropped = content.dropped ?? [];
	return [
		...repeated(file, 'section', idsAt(content.sections, 'sections')),
		...repeated(
			file,
			'question',
			placed.map(({ question, path }) => ({ id: question.id, path: [...path, 'id'] })),
		),
		...repeated(
			file,
			'concept',
			placed.map(({ question, path }) => ({ id: question.concept, path: [...path, 'concept'] })),
		),
		...placed.flatMap(({ question, path }) =>
			'options' in question ? repeated(file, 'option', idsAt(question.options, ...path, 'options')) : [],
		),
		...repeated(
			file,
			'dropped concept',
			dropped.map(({ concept }, place) => ({ id: concept, path: ['dropped', place, 'concept'] })),
		),
	];
};

const inReported = ({ file, content }: DefinitionFile<Reported>): DefinitionProblem[] =>
	repeated(
		file,
		'concept',
		content.results.map(({ concept }, place) => ({ id: concept, path: ['results', place, 'concept'] })),
	);
