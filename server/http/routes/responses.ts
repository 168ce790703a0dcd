import { readOwnFigures } from '#domain/contract/own-figures.ts';
import {
	readOwnResponse,
	readReturn,
	reopenReturn,
	saveAnswer,
	setDefaultConsent,
	submitReturn,
} from '#domain/contract/responses.ts';
import { reopenReturn as runReopenReturn } from '../../commands/reopen-return.ts';
import { saveAnswer as runSaveAnswer } from '../../commands/save-answer.ts';
import { setDefaultConsent as runSetDefaultConsent } from '../../commands/set-default-consent.ts';
import { submitReturn as runSubmitReturn } from '../../commands/submit-return.ts';
import { readOwnFigures as runReadOwnFigures } from '../../queries/own-figures.ts';
import { readOwnResponse as runReadOwnResponse, readReturn as runReadReturn } from '../../queries/own-response.ts';
import type { Mount } from './mount.ts';

export const responseRoutes = (mount: Mount) => [
	mount(readOwnResponse, { run: (handling) => runReadOwnResponse(handling, handling.query.language) }),
	mount(saveAnswer, { run: (handling) => runSaveAnswer(handling, { ...handling.params, ...handling.body }) }),
	mount(setDefaultConsent, {
		run: (handling) => runSetDefaultConsent(handling, { ...handling.params, ...handling.body }),
	}),
	mount(submitReturn, { run: (handling) => runSubmitReturn(handling, { ...handling.params, ...handling.body }) }),
	mount(reopenReturn, { run: (handling) => runReopenReturn(handling, handling.params.response) }),
	mount(readReturn, { run: (handling) => runReadReturn(handling, handling.params, handling.query.language) }),
	mount(readOwnFigures, {
		run: (handling) => runReadOwnFigures(handling, handling.params.response, handling.query.language),
	}),
];
