// The channels by which an analysis of everything gets its facts: main reads them into columns, then hands them over in pieces.
import { z } from 'zod';
import type { AnalysedEntity } from '../analysis/Analysis';
import type { LinkPiece } from '../analysis/columns/LinkColumns';
import { requestIdSchema } from '../ids';
import { channel, question } from './channel';

const types = z.array(z.string().max(1000)).max(10_000).nullable();

/** More is not read at once; what is left out is counted. */
export const mostLinksRead = 5_000_000;
export const mostEntitiesRead = 2_000_000;

export const factsQuestionSchema = z.object({
  /** Only these types; null for all. Of links those whose ends are both among the entities. */
  entityTypes: types,
  linkTypes: types,
  /** False where only who is linked with whom is looked at: then nothing has fields. */
  withFields: z.boolean(),
  mostLinks: z.int().min(1).max(mostLinksRead).default(mostLinksRead),
});
export type FactsQuestion = z.output<typeof factsQuestionSchema>;

/** How much was read of how much there is. */
export interface FactsCounts {
  readonly entities: number;
  readonly links: number;
  readonly ofEntities: number;
  readonly ofLinks: number;
}

/** Entities come before links; each piece has one of the two. */
export interface FactsPiece {
  readonly entities: readonly AnalysedEntity[];
  readonly links: LinkPiece | null;
}

export const analysisChannels = {
  /** Reads everything that is asked for and keeps it, in place of what was read before, until it has been handed over. */
  'analysis.read': channel<FactsCounts>()(question(factsQuestionSchema)),
  /** The next piece of what was read; null when there is none left. */
  'analysis.next': channel<FactsPiece | null>()(z.object({ requestId: requestIdSchema })),
} as const;
