// What is read once when a database is opened, for all that look at it then: the names of keys, the lens that is
// proposed, and the first description. Later questions read anew, because others may change the database meanwhile.
import type { Call } from '../../GraphSource';
import type { Gate } from '../runQuery';
import { readSchema, type SchemaFacts } from './schemaFacts';
import { readStatistics, type Statistics } from './statistics';

/** Begun already; each fails only whoever waits for it. */
export interface Opening {
  readonly statistics: Promise<Statistics>;
  readonly schema: Promise<SchemaFacts>;
}

export function beginOpening(gate: Gate, call: Call): Opening {
  const opening = { statistics: readStatistics(gate, call), schema: readSchema(gate, call) };
  for (const reading of Object.values(opening)) reading.catch(() => undefined);
  return opening;
}
