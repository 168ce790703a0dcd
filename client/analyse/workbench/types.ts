import type { ApiResult } from '#domain/contract/api.ts';
import type { IndicatorAnalysis, QuestionAnalysis, ResponseAnalysis } from '#domain/indicators/analysis/analysis.ts';
import type { ChangeFigure } from '#domain/indicators/change/change-value.ts';
import type { MissingFigure } from '#domain/indicators/figures/value.ts';
import type { LevelChange } from '#domain/indicators/scores/level-change-value.ts';
import type { Reweighted } from '#domain/indicators/scores/sensitivity-value.ts';
import type { Worded } from '../board.ts';

export type Analysis = ApiResult<'GET /api/inquiries/:inquiry/analysis'>;
export type Group = Analysis['groups'][number];
export type Panel = Analysis['panels'][number];
export type Quality = ApiResult<'GET /api/inquiries/:inquiry/analysis/quality'>;
export type Flag = Quality['rounds'][number]['flagged'][number]['flags'][number];
export type Texts = ApiResult<'GET /api/inquiries/:inquiry/analysis/texts/:concept'>;

/** As they come over the wire, each text in the reader's language. */
export type Change = Worded<ChangeFigure>;
export type ComparedChange = Extract<Change, { kind: 'compared' }>;
export type PanelFigure = Extract<ComparedChange['panel'], { kind: 'value' }>;
export type OfQuestion = Worded<QuestionAnalysis>;
export type OfIndicator = Worded<IndicatorAnalysis>;
export type OfResponse = Worded<ResponseAnalysis>;
export type ChangeOfLevel = Worded<LevelChange>;
export type ReweightedFigure = Worded<Reweighted | MissingFigure>;
