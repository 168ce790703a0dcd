import {
	lookAtName,
	readAnalysis,
	readIndicatorAnalysis,
	readQualityAnalysis,
	readQuestionAnalysis,
	readResponseAnalysis,
	readTexts,
} from '#domain/contract/analysis.ts';
import { lookAtName as runLookAtName } from '../../commands/look-at-name.ts';
import type { Figures } from '../../figures/figures.ts';
import {
	filterFrom,
	prepareAnalysis,
	readBoardAnalysis,
	readAnalysis as runReadAnalysis,
} from '../../queries/analysis.ts';
import { readTexts as runReadTexts } from '../../queries/texts.ts';
import type { Mount } from './mount.ts';

export const analysisRoutes = (mount: Mount, figures: Figures) => [
	mount(readAnalysis, {
		prepare: (before) =>
			prepareAnalysis(before, figures, {
				...before.params,
				language: before.query.language,
				view: () => ({ kind: 'board', ...filterFrom(before.query) }),
			}),
		run: (handling) =>
			readBoardAnalysis(handling, handling.prepared, { ...handling.params, language: handling.query.language }),
	}),
	mount(readQuestionAnalysis, {
		prepare: ({ actor, params: { inquiry, concept }, query: { language, since = null } }) =>
			prepareAnalysis({ actor }, figures, { inquiry, language, view: () => ({ kind: 'question', concept, since }) }),
		run: (handling) => runReadAnalysis(handling, handling.prepared),
	}),
	mount(readIndicatorAnalysis, {
		prepare: ({ actor, params: { inquiry, indicator }, query: { language, since = null } }) =>
			prepareAnalysis({ actor }, figures, { inquiry, language, view: () => ({ kind: 'indicator', indicator, since }) }),
		run: (handling) => runReadAnalysis(handling, handling.prepared),
	}),
	mount(readResponseAnalysis, {
		prepare: ({ actor, params, query }) =>
			prepareAnalysis({ actor }, figures, { ...params, ...query, view: () => ({ kind: 'response' }) }),
		run: (handling) => runReadAnalysis(handling, handling.prepared),
	}),
	mount(readQualityAnalysis, {
		prepare: ({ actor, params, query }) =>
			prepareAnalysis({ actor }, figures, { ...params, ...query, view: () => ({ kind: 'quality' }) }),
		run: (handling) => runReadAnalysis(handling, handling.prepared),
	}),
	mount(readTexts, { run: (handling) => runReadTexts(handling, handling.params, handling.query.language) }),
	mount(lookAtName, {
		run: (handling) =>
			runLookAtName(handling, { roundId: handling.params.round, ...handling.body }, handling.query.language),
	}),
];
