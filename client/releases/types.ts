import type { ApiResult } from '#domain/contract/api.ts';
import type { PublishedFigure } from '#domain/indicators/releases/publication.ts';

/** What the pages of releases are made of, by the names they use. */
export type Release = ApiResult<'GET /api/inquiries/:inquiry/releases/:edition/:number'>;
export type ReleaseHead = Release['head'];
export type Names = Release['names'];
export type Comparison = NonNullable<Release['comparison']>;
export type Result = PublishedFigure['result'];
export type PanelTest = NonNullable<PublishedFigure['test']>;
type Value = Extract<Result, { kind: 'value' }>;
export type ShareResult = Extract<Value, { measure: 'share' }>;
export type MeanResult = Extract<Value, { measure: 'mean' }>;
export type PanelResult = Extract<Value, { measure: 'panel' }>;
