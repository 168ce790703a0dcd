import type { ApiBody, ApiResult } from '#domain/contract/api.ts';

/** What the pages of an import are made of, by the names they use. */
export type Checked = ApiResult<'POST /api/imports/check'>;
export type CheckedEdition = Checked['editions'][number];
export type ImportProblem = Checked['problems'][number];
export type Imported = ApiResult<'GET /api/imports'>['imports'][number];
export type Mapping = Checked['mapping'];
export type FileBody = ApiBody<'POST /api/imports'>;
