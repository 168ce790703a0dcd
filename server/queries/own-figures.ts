import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { groupsIn } from '#domain/indicators/figures/groups.ts';
import { figureId, wholeRound } from '#domain/indicators/releases/publication.ts';
import type { ReleaseContent } from '#domain/indicators/releases/release.ts';
import type { Edition, FieldedEdition, InquiryDefinition } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import { joinReturn } from '#domain/survey/return-content.ts';
import type { Context } from '../commands/context.ts';
import { findLatestRelease } from '../store/releases.ts';
import { findResponse, listResponsesOfUnit, type ResponseRow } from '../store/responses.ts';
import { listReturnsOfUnit } from '../store/returns.ts';
import { listRoundRows, type RoundRow } from '../store/rounds.ts';
import { type Given, ownQuestions } from './own-questions.ts';
import { languageFor, wordsIn } from './round-head.ts';

type OwnFigures = ApiResult<'GET /api/responses/:response/figures'>;
type OwnReturn = Awaited<ReturnType<typeof listReturnsOfUnit>>[number];
type Release = NonNullable<Awaited<ReturnType<typeof findLatestRelease>>>;

/** A government's answers beside what was released of its groups. No figure is computed: a share is the release's own. */
export const readOwnFigures = async (context: Context, responseId: string, asked: string): Promise<OwnFigures> => {
	const { tx, actor } = context;
	if (actor.role === 'anyone') throw new Problem('not-signed-in');
	if (actor.role !== 'focal-point') throw new Problem('not-allowed');
	const response = await findResponse(tx, responseId);
	if (!response || !can(actor, 'read-response', response)) throw new Problem('not-found');
	const { definition, editions, round, edition } = await askedIn(context, response);
	const { inquiry } = definition;
	const language = languageFor(inquiry.languages, asked);
	const headOf = ({ id, title }: Edition) => ({ id, title: wordsIn(title, language) });

	const returns = await listReturnsOfUnit(tx, response.inquiry, response.unit);
	const returned = returns.find((one) => one.edition === edition.id);
	const before = givenBefore(edition, editions, returns);
	const release = await findLatestRelease(tx, response.roundId);
	const groups = release ? groupsOf(definition, response.unit, edition.year, release.content) : [];
	return {
		unitName: wordsIn(response.unitName, language),
		inquiry: { id: inquiry.id, title: wordsIn(inquiry.title, language), synthetic: round.synthetic },
		edition: headOf(edition),
		before: before ? headOf(before.edition) : null,
		editions: await editionsAsked(context, response, editions, headOf),
		release: release ? releaseHead(release) : null,
		returned: returned ? { number: returned.number, submittedAt: returned.submittedAt.toISOString() } : null,
		groups: groups.map(({ id, name }) => ({ id, name: wordsIn(name, language) })),
		...ownQuestions(
			{ definition, editions, edition, returned: returned && joinReturn(returned), before, language },
			(concept) => (release ? releasedOf(release.content, concept, groups) : []),
		),
	};
};

/** The response's round and edition, and every edition of its inquiry in order; one that was fielded as it was then. */
const askedIn = async ({ tx, catalogue }: Context, { inquiry, roundId }: ResponseRow) => {
	const definition = catalogue.get(inquiry);
	const rows = (await listRoundRows(tx)).filter(({ round }) => round.inquiry === inquiry);
	const row = rows.find(({ round }) => round.id === roundId);
	if (!definition || !row) throw new Problem('not-found');
	const fielded = ({ id }: Edition): RoundRow | undefined => rows.find(({ round }) => round.edition === id);
	const editions = inOrder(definition.editions.map((one) => fielded(one)?.definition ?? one));
	return { definition, editions, round: row.round, edition: row.definition };
};

const releaseHead = ({ edition, number, cutOff, frozenAt }: Release): OwnFigures['release'] => ({
	edition,
	number,
	cutOff: cutOff.toISOString(),
	frozenAt: frozenAt.toISOString(),
});

const editionsAsked = async (
	{ tx }: Context,
	{ inquiry, unit }: ResponseRow,
	editions: readonly Edition[],
	headOf: (edition: Edition) => OwnFigures['edition'],
): Promise<OwnFigures['editions']> => {
	const responses = await listResponsesOfUnit(tx, inquiry, unit);
	return editions.flatMap((edition) => {
		const own = responses.find((one) => one.edition === edition.id);
		return own ? [{ ...headOf(edition), response: own.id }] : [];
	});
};

/** The latest return of the nearest earlier edition that has one. */
const givenBefore = (
	current: FieldedEdition,
	editions: readonly Edition[],
	returns: readonly OwnReturn[],
): Given | undefined => {
	const earlier = editions.slice(
		0,
		editions.findIndex(({ id }) => id === current.id),
	);
	for (const edition of earlier.toReversed()) {
		const found = returns.find((one) => one.edition === edition.id);
		if (found && edition.kind === 'fielded') return { edition, answers: joinReturn(found) };
	}
	return undefined;
};

type Named = { id: string; name: InquiryDefinition['inquiry']['title'] };

/** Those groups of a government that a release has figures of, in the order of the inquiry's file. */
const groupsOf = ({ units }: InquiryDefinition, unit: string, year: number, content: ReleaseContent): Named[] => {
	const names = new Map([...units.regions, ...(units.groups ?? [])].map((one) => [one.id, one.name]));
	const published = new Set(content.publication.groups.map(({ id }) => id));
	return groupsIn(units, year).flatMap(({ id, units: members }) => {
		const name = names.get(id);
		return name && members.has(unit) && published.has(id) ? [{ id, name }] : [];
	});
};

const releasedOf = ({ publication }: ReleaseContent, concept: string, groups: readonly Named[]) =>
	[wholeRound, ...groups.map(({ id }) => id)].flatMap((group) => {
		const id = figureId({ kind: 'share', concept }, group);
		const figure = publication.figures.find((one) => one.id === id);
		return figure ? [{ group, figure }] : [];
	});
