import type { ApiResult } from '#domain/contract/api.ts';

/** What the secretariat's pages are made of, by the names they use. */
export type Holder = NonNullable<ApiResult<'GET /api/session'>['holder']>;
export type RoundHead = ApiResult<'GET /api/rounds'>['rounds'][number];
export type RoundKind = RoundHead['kind'];
export type Inquiry = ApiResult<'GET /api/inquiries'>['inquiries'][number];
export type Edition = Inquiry['editions'][number];
export type UnitList = ApiResult<'GET /api/inquiries/:inquiry/units'>;
export type Unit = UnitList['units'][number];
export type RoundBoard = ApiResult<'GET /api/rounds/:round/board'>;
export type Standing = RoundBoard['governments'][number];
export type Person = ApiResult<'GET /api/people'>['people'][number];
