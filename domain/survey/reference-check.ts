import { findCircles, wayRound } from './circles.ts';
import { placedQuestions } from './condition-check.ts';
import type { Edition, FieldedEdition, Inquiry, Reported, Units } from './definition.ts';
import type { ParsedFiles } from './definition-files.ts';
import { type DefinitionFile, type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';

/** The ids that a definition's files may refer to. */
type KnownIds = {
	inquiry: string;
	levels: ReadonlySet<string>;
	concepts: ReadonlySet<string>;
	editions: ReadonlySet<string>;
};

type Reference = { what: string; id: string | undefined; among: ReadonlySet<string>; path: readonly PathPart[] };

const dangling = (file: string, references: readonly Reference[]): DefinitionProblem[] =>
	references.flatMap(({ what, id, among, path }) =>
		id === undefined || among.has(id) ? [] : [problemsIn(file)(path, 'dangling', `There is no ${what} "${id}".`)],
	);

const circles = (
	file: string,
	next: ReadonlyMap<string, readonly string[]>,
	pathOf: (id: string) => PathPart[],
): DefinitionProblem[] =>
	findCircles(next).map((circle) =>
		problemsIn(file)(pathOf(circle[0] ?? ''), 'circle', `This runs in a circle: ${wayRound(circle)}.`),
	);

/**
 * What is referred to and is not there, outside conditions and indicators (which have checks of their own), and files
 * that say another inquiry or id than the place they lie in.
 *
 * @param editions the ids of all editions, also of those whose files have another mistake
 */
export const referenceProblems = (
	parsed: ParsedFiles,
	inquiry: DefinitionFile<Inquiry>,
	editions: ReadonlySet<string>,
): DefinitionProblem[] => {
	const known: KnownIds = {
		inquiry: inquiry.content.id,
		levels: idsOf(inquiry.content.levels),
		concepts: idsOf(inquiry.content.concepts),
		editions,
	};
	return [
		...inInquiry(inquiry, known),
		...parsed.units.flatMap(inUnits),
		...parsed.editions.flatMap((edition) => inEdition(edition, known)),
		...parsed.reported.flatMap((reported) => inReported(reported, known)),
		...parsed.scenarios.flatMap(({ file, content }) =>
			dangling(file, [{ what: 'edition', id: content.edition, among: editions, path: ['edition'] }]),
		),
		...belonging(parsed, known),
	];
};

const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

const belonging = (parsed: ParsedFiles, { inquiry }: KnownIds): DefinitionProblem[] =>
	[
		...parsed.units,
		...(parsed.indicators ? [parsed.indicators] : []),
		...parsed.editions,
		...parsed.reported,
		...parsed.scenarios,
	]
		.filter(({ content }) => content.inquiry !== inquiry)
		.map(({ file, content }) =>
			problemsIn(file)(
				['inquiry'],
				'dangling',
				`This file says that it belongs to the inquiry "${content.inquiry}", but the folder is that of "${inquiry}".`,
			),
		);

const inInquiry = ({ file, content }: DefinitionFile<Inquiry>, { levels, concepts }: KnownIds): DefinitionProblem[] => {
	const refers = (key: 'follows' | 'splitFrom') =>
		new Map(content.concepts.map((concept) => [concept.id, concept[key] === undefined ? [] : [concept[key]]]));
	const pathOf = (key: string) => (id: string) => [
		'concepts',
		content.concepts.findIndex((concept) => concept.id === id),
		key,
	];
	return [
		...dangling(
			file,
			content.concepts.flatMap(({ level, follows, splitFrom }, place) => [
				{ what: 'level', id: level, among: levels, path: ['concepts', place, 'level'] },
				{ what: 'concept', id: follows, among: concepts, path: ['concepts', place, 'follows'] },
				{ what: 'concept', id: splitFrom, among: concepts, path: ['concepts', place, 'splitFrom'] },
			]),
		),
		...circles(file, refers('follows'), pathOf('follows')),
		...circles(file, refers('splitFrom'), pathOf('splitFrom')),
	];
};

const inUnits = ({ file, content }: DefinitionFile<Units>): DefinitionProblem[] => {
	const regions = idsOf(content.regions);
	const within = new Map(
		content.regions.map((region) => [region.id, region.within === undefined ? [] : [region.within]]),
	);
	return [
		...dangling(file, [
			...content.regions.map((region, place) => ({
				what: 'region',
				id: region.within,
				among: regions,
				path: ['regions', place, 'within'],
			})),
			...content.units.flatMap((unit, place) =>
				(['region', 'subregion'] as const).map((key) => ({
					what: 'region',
					id: unit[key],
					among: regions,
					path: ['units', place, key],
				})),
			),
		]),
		...circles(file, within, (id) => ['regions', content.regions.findIndex((region) => region.id === id), 'within']),
	];
};

const misnamed = (file: string, id: string, path: readonly PathPart[]): DefinitionProblem[] =>
	file.endsWith(`/${id}.json`)
		? []
		: [problemsIn(file)(path, 'misnamed-file', `The file is named otherwise than the edition "${id}" in it.`)];

const inEdition = ({ file, content }: DefinitionFile<Edition>, known: KnownIds): DefinitionProblem[] => [
	...misnamed(file, content.id, ['id']),
	...(content.kind === 'fielded' ? inFieldedEdition(file, content, known) : []),
];

const inFieldedEdition = (file: string, edition: FieldedEdition, known: KnownIds): DefinitionProblem[] =>
	dangling(file, [
		...edition.sections.map(({ id }, place) => ({
			what: 'level',
			id,
			among: known.levels,
			path: ['sections', place, 'id'],
		})),
		...placedQuestions(edition).flatMap(({ question, path }) => [
			{ what: 'concept', id: question.concept, among: known.concepts, path: [...path, 'concept'] },
			{
				what: 'edition',
				id: question.comparability?.with,
				among: known.editions,
				path: [...path, 'comparability', 'with'],
			},
		]),
		...(edition.dropped ?? []).flatMap(({ concept, last }, place) => [
			{ what: 'concept', id: concept, among: known.concepts, path: ['dropped', place, 'concept'] },
			{ what: 'edition', id: last, among: known.editions, path: ['dropped', place, 'last'] },
		]),
	]);

const inReported = ({ file, content }: DefinitionFile<Reported>, known: KnownIds): DefinitionProblem[] => {
	const here = new Set(content.results.map(({ concept }) => concept));
	return [
		...misnamed(file, content.edition, ['edition']),
		...dangling(file, [
			{ what: 'edition', id: content.edition, among: known.editions, path: ['edition'] },
			...content.results.flatMap(({ concept, figure }, place) => [
				{ what: 'concept', id: concept, among: known.concepts, path: ['results', place, 'concept'] },
				{
					what: 'result in this file for the concept',
					id: 'than' in figure ? figure.than : undefined,
					among: here,
					path: ['results', place, 'figure', 'than'],
				},
			]),
		]),
	];
};
