import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiBody } from '#domain/contract/api.ts';
import { checkImport, importAnswers, listImports, undoImport } from '#domain/contract/imports.ts';
import { checkImport as runCheckImport } from '../../commands/check-import.ts';
import { readFileToImport, importAnswers as runImportAnswers } from '../../commands/import-answers.ts';
import { undoImport as runUndoImport } from '../../commands/undo-import.ts';
import { importedEdition, importView, listImports as runListImports } from '../../queries/imports.ts';
import type { Mount } from './mount.ts';

const requestFrom = ({ content, correct = false, ...rest }: ApiBody<'POST /api/imports'>) => ({
	...rest,
	correct,
	bytes: Buffer.from(content, 'base64'),
});

const admits = (actor: Actor): boolean => can(actor, 'import-answers');

export const importRoutes = (mount: Mount) => [
	mount(checkImport, {
		admits,
		prepare: (before) => readFileToImport(before, requestFrom(before.body), 'dry-run'),
		run: async (handling) => {
			const reading = await runCheckImport(handling, handling.prepared);
			return importView(handling, handling.body.inquiry, reading, handling.query.language);
		},
	}),
	mount(importAnswers, {
		admits,
		prepare: (before) => readFileToImport(before, requestFrom(before.body), 'import'),
		run: async (handling) => {
			const { id, editions } = await runImportAnswers(handling, handling.prepared);
			return { id, editions: editions.map(importedEdition) };
		},
	}),
	mount(listImports, { run: (handling) => runListImports(handling, handling.query.language) }),
	mount(undoImport, { run: (handling) => runUndoImport(handling, handling.params.import) }),
];
