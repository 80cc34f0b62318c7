// Scores of an analysis that are shown on the chart: whose they are, which analysis of what gave them, and what they set. Style
// rules that follow from it (`renderer/chart/rules/overlayRules.ts`) do the painting.
import { z } from 'zod';
import { entityIdSchema } from '../ids';

const name = z.string().min(1).max(1000);
const ids = z.array(entityIdSchema).max(2_000_000);

/** Of entities `size`, `colour` and `badge` (the rank of the first), of the lines between two `width` and `colour`. */
export const overlayKinds = ['size', 'colour', 'badge', 'width'] as const;
export type OverlayKind = (typeof overlayKinds)[number];

const types = z.array(z.string().max(1000)).max(10_000).nullable();
/** Which types of a whole case were read; null for all. */
const readTypesSchema = z.object({ entities: types, links: types });
export type ReadTypes = z.infer<typeof readTypesSchema>;

export const overlaySchema = z.object({
  id: name,
  /** Ids of the analysis and of a column of its result; `score` is that of findings. */
  analysis: name,
  column: name,
  chosen: z.record(name, z.union([z.string().max(100_000), z.number()])),
  scope: z.enum(['selection', 'chart', 'case']),
  /** Whom a selection was made of; null for the other scopes. */
  about: ids.nullable(),
  /** Left out: everything. */
  types: readTypesSchema.optional(),
  /** ISO 8601 UTC. */
  at: z.string().max(100),
  /** Of the facts on the chart that it was made from; when those have another one, it is stale. */
  mark: z.string().max(200),
  shows: z.array(z.enum(overlayKinds)).min(1),
  /** The values tell kinds apart and measure nothing. */
  isName: z.boolean(),
  entities: ids,
  /** The other ends, where values are about pairs; else null. */
  others: ids.nullable(),
  /** Both ways between two have the same value. */
  isBothWays: z.boolean(),
  /** In the order of the entities, the best first. */
  values: z.array(z.union([z.number(), z.string().max(1000)])),
});
export type Overlay = z.infer<typeof overlaySchema>;

export function isWholeOverlay({ entities, others, values }: Overlay): boolean {
  return entities.length === values.length && (others === null || others.length === values.length);
}
