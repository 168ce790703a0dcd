import { checkDefinition } from '#domain/survey/definition-check.ts';
import { type JsonChange, withChanges } from './change-json.ts';
import { smallInquiryFiles } from './small-inquiry.ts';

/** What the check finds in the small inquiry after some changes, as "file pointer code: message". */
export const problemsAfter = (...changes: readonly JsonChange[]): string[] =>
	checkDefinition(withChanges(smallInquiryFiles(), ...changes), {}).map(
		({ file, pointer, code, message }) => `${file} ${pointer} ${code}: ${message}`,
	);
