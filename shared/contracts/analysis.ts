// The channel by which an analysis of a whole case gets its facts, page by page.
import { z } from 'zod';
import type { Entity, Link } from '../graph';
import { channel, question } from './channel';

const factsQuestionSchema = z.object({
  of: z.enum(['entities', 'links']),
  /** How many of them to pass over. */
  after: z.int().min(0),
  limit: z.int().min(1).max(20_000),
});
export type FactsQuestion = z.infer<typeof factsQuestionSchema>;

/** In an order that stays; fewer than asked for only at the end. The list that was not asked for is empty. */
export interface FactsReply {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}

export const analysisChannels = {
  /** BAD_REQUEST from a database, which is not read as a whole. */
  'analysis.facts': channel<FactsReply>()(question(factsQuestionSchema)),
} as const;
