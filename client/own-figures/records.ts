import { toPercent } from '#domain/indicators/arithmetic/exact.ts';
import type { Cell } from '../ui/csv.ts';
import { type OwnFigures, type OwnQuestion, sharesOf } from './view.ts';

const columns = [
	'edition',
	'return',
	'concept',
	'level',
	'question',
	'your_answer',
	'last_edition',
	'your_last_answer',
	'comparability',
	'release',
	'group',
	'group_name',
	'kind',
	'yes',
	'base',
	'share_of_yes',
	'synthetic',
] as const;

/** One row for each question and group; where nothing is released, one for each question. Shares in per cent. */
export const ownRecords = (figures: OwnFigures): Cell[][] => [
	[...columns],
	...figures.questions.flatMap((question) => {
		const own = ownCells(figures, question);
		const synthetic = String(figures.inquiry.synthetic);
		const released = figures.release ? releasedCells(figures, question, figures.release.number) : [noRelease];
		return released.map((cells): Cell[] => [...own, ...cells, synthetic]);
	}),
];

const noRelease: Cell[] = ['', '', '', '', '', '', ''];

const ownCells = ({ edition, before, returned }: OwnFigures, question: OwnQuestion): Cell[] => [
	edition.id,
	returned?.number ?? '',
	question.concept,
	question.level,
	question.text,
	question.thisTime ?? '',
	before?.id ?? '',
	question.lastTime ?? '',
	question.comparability,
];

const releasedCells = (figures: OwnFigures, question: OwnQuestion, release: number): Cell[][] =>
	sharesOf(figures, question).map(({ group, share }) => {
		const name = figures.groups.find(({ id }) => id === group)?.name ?? '';
		const head = [release, group, name, share.kind === 'words' ? share.words : share.kind];
		return share.kind === 'share'
			? [...head, share.yes, share.base, Number(toPercent(share.share, 2))]
			: [...head, '', '', ''];
	});
