import type { z } from 'zod';
import type { reweightedSchema, sensitivitySchema } from './sensitivity-schema.ts';

export type Reweighted = z.infer<typeof reweightedSchema>;
export type Sensitivity = z.infer<typeof sensitivitySchema>;
