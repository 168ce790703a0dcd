import type { ApiResult } from '#domain/contract/api.ts';
import type { LineChart } from '#domain/indicators/figures/chart-model.ts';
import type { Board, BoardPoint } from '#domain/indicators/figures/indicator-board.ts';
import type { LocalisedText } from '#domain/survey/definition.ts';

export type Results = ApiResult<'GET /api/inquiries/:inquiry/results'>;
export type Wording = Results['wordings'][number];
export type RoundHead = Results['rounds'][number];

/** As it comes over the wire, each text in the reader's language; a pair stays a pair. */
export type Worded<T> = T extends LocalisedText ? string : T extends object ? { [Key in keyof T]: Worded<T[Key]> } : T;
export type WordedBoard = Worded<Board>;
export type BoardPointInWords = Worded<BoardPoint>;
export type LineModel = Worded<LineChart>;

export type Figure = BoardPointInWords['figure'];
type Own<Kind> = Extract<Figure, { kind: Kind }>;
type Measured<Measure> = Extract<Own<'value'>, { measure: Measure }>;
export type ReportedFigure = Own<'reported'>;
export type WordsFigure = Own<'words'>;
/** No number to show: why, or the words that stand in its place. */
export type AbsentFigure = Own<'missing'> | Own<'confidential'> | WordsFigure;
export type ShareFigure = Measured<'share'>;
export type MeanFigure = Measured<'mean'>;
export type DistributionFigure = Measured<'distribution'>;
export type AnswersFigure = Measured<'answers'>;
export type RateFigure = Measured<'response-rate'>;

export const isAbsent = (figure: Figure): figure is AbsentFigure =>
	figure.kind === 'missing' || figure.kind === 'confidential' || figure.kind === 'words';

/** How a figure compares with the edition before. */
export type Link = NonNullable<BoardPointInWords['comparability']>;
