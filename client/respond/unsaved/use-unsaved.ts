import { useAnswersState } from '../response-context.ts';
import { idsWhere } from '../store/answer-state.ts';

/** The questions with something typed that the server does not have. */
export const useUnsaved = (): string[] => idsWhere(useAnswersState(), ({ draft }) => draft?.value != null);
