import type { z } from 'zod';
import type { levelChangeSchema } from './level-change-schema.ts';

/** The change of an indicator from one edition to a later one, or why there is none to show. */
export type LevelChange = z.infer<typeof levelChangeSchema>;
export type MeanPanel = Extract<LevelChange, { kind: 'compared' }>['panel'];
export type LevelChangeHead = Pick<Extract<LevelChange, { kind: 'compared' }>, 'from' | 'to' | 'common' | 'leftOut'>;
