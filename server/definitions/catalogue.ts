import type { Edition, FieldedEdition, InquiryDefinition, Units } from '#domain/survey/definition.ts';
import { contentHash } from './content-hash.ts';

/** The inquiries that this server knows, checked at start, by id. */
export type Catalogue = ReadonlyMap<string, InquiryDefinition>;

export const catalogueOf = (definitions: readonly InquiryDefinition[]): Catalogue =>
	new Map(definitions.map((definition) => [definition.inquiry.id, definition]));

export const findEdition = (definition: InquiryDefinition, id: string): Edition | undefined =>
	definition.editions.find((edition) => edition.id === id);

/** Whether an edition is recorded as fielded, and still what was recorded. */
export const isRecorded = (definition: InquiryDefinition, edition: FieldedEdition): boolean =>
	definition.fielded.editions[edition.id] === contentHash(edition);

export const findUnit = (definition: InquiryDefinition, code: string): Units['units'][number] | undefined =>
	definition.units.units.find((unit) => unit.code === code);
