import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiBody } from '#domain/contract/api.ts';
import { checkImport, importAnswers, listImports, undoImport } from '#domain/contract/imports.ts';
import {
	readFileToImport,
	checkImport as runCheckImport,
	importAnswers as runImportAnswers,
	undoImport as runUndoImport,
} from '../../commands/import-answers.ts';
import { importView, listImports as runListImports } from '../../queries/imports.ts';
import type { Mount } from './mount.ts';

const requestFrom = ({ content, ...rest }: ApiBody<'POST /api/imports'>) => ({
	...rest,
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
			const contents = editions.map(({ edition, contacted, returns }) => ({ edition, contacted, returns }));
			return { id, editions: contents };
		},
	}),
	mount(listImports, { run: (handling) => runListImports(handling, handling.query.language) }),
	mount(undoImport, { run: (handling) => runUndoImport(handling, handling.params.import) }),
];
