// What is read once when a database is opened, for all that look at it then: the names of keys, the lens that is
// proposed, and the first description. Later questions read anew, because others may change the database meanwhile.
import type { Call } from '../../GraphSource';
import type { Gate } from '../runQuery';
import { links, nodes, sample, type Kind } from './sampling';
import { readSchema, type SchemaFacts } from './schemaFacts';
import { readStatistics, type Statistics } from './statistics';

/** Of each label and relationship type so many are looked at closer, where there are as many. */
export const mostOfKind = 200;

/** Begun already, but for the samples, which small databases need not; each fails only whoever waits for it. */
export interface Opening {
  readonly statistics: Promise<Statistics>;
  readonly schema: Promise<SchemaFacts>;
  nodes(): Promise<readonly Kind[]>;
  links(): Promise<readonly Kind[]>;
}

export function beginOpening(gate: Gate, call: Call): Opening {
  const begun = { statistics: readStatistics(gate, call), schema: readSchema(gate, call) };
  for (const reading of Object.values(begun)) reading.catch(() => undefined);
  return {
    ...begun,
    nodes: once(async () => {
      const { entities: total, labels: counts } = await begun.statistics;
      return sample(gate, nodes, { total, counts, target: mostOfKind }, call);
    }),
    links: once(async () => {
      const { links: total, linkTypes } = await begun.statistics;
      const counts = new Map([...linkTypes].map(([type, { count }]) => [type, count]));
      return sample(gate, links, { total, counts, target: mostOfKind }, call);
    }),
  };
}

/** What failed is tried again by whoever asks next. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => {
    begun ??= work().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}
