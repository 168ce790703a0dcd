import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import type { FieldedEdition, LocalisedText } from '#domain/survey/definition.ts';
import { roundPhase } from '#domain/survey/lifecycle.ts';
import type { Context } from '../commands/context.ts';
import type { RoundRow } from '../store/rounds.ts';

type RoundHead = ApiResult<'GET /api/rounds'>['rounds'][number];

/** The language to show: the one asked for where the texts have it, otherwise their first. */
export const languageFor = (languages: readonly string[], asked: string): string =>
	languages.find((language) => language === asked) ?? languages[0] ?? asked;

export const languagesOf = (text: LocalisedText): string[] => Object.keys(text);

export const wordsIn = (text: LocalisedText, language: string): string =>
	text[languageFor(languagesOf(text), language)] ?? '';

/** The notice is written to the governments contacted. */
const maySeeNotice = (actor: Actor, roundId: string): boolean =>
	can(actor, 'see-board') || (actor.role === 'focal-point' && actor.roundId === roundId);

/** What every page about a round begins with. */
export const roundHead = (
	{ catalogue, now, actor }: Context,
	{ round, definition }: Pick<RoundRow, 'round'> & { definition: Pick<FieldedEdition, 'title' | 'meeting' | 'year'> },
	language: string,
): RoundHead => {
	const inquiry = catalogue.get(round.inquiry)?.inquiry;
	return {
		id: round.id,
		inquiry: round.inquiry,
		edition: round.edition,
		inquiryTitle: inquiry ? wordsIn(inquiry.title, language) : round.inquiry,
		title: wordsIn(definition.title, language),
		meeting: wordsIn(definition.meeting, language),
		year: definition.year,
		kind: round.kind,
		phase: roundPhase(round, now),
		opensAt: round.opensAt.toISOString(),
		closesAt: round.closesAt.toISOString(),
		notice: maySeeNotice(actor, round.id) ? round.notice : null,
		synthetic: round.synthetic,
		languages: inquiry?.languages ?? languagesOf(definition.title),
	};
};
