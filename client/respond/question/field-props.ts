import type { Question } from '../own-response.ts';

/** What the control of every type of question is given: the question, and the elements that name and explain it. */
export type FieldProps = { question: Question; labelledBy: string; describedBy: string };
