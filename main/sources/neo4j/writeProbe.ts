// Whether this server keeps its word about read mode: an old single server was known to let writes through. One
// attempt that matches nothing, names no label and no property, and is rolled back whatever comes of it.
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import { isWriteRefused } from './cypherMistakes';
import type { Gate } from './runQuery';

const attempt = 'MATCH (n) WHERE elementId(n) = $none SET n = {} RETURN count(n) AS touched';

/** `on` when the write is refused, by read mode or by the user's rights; `unsafe` when it is let through. */
export async function probeWrites(gate: Gate, call: Call): Promise<'on' | 'unsafe'> {
  try {
    await gate.run({ text: attempt, parameters: { none: '' }, isRolledBack: true }, call);
    return 'unsafe';
  } catch (error) {
    if (isWriteRefused(error) || (error instanceof AppError && error.code === 'FORBIDDEN')) return 'on';
    // A server that stumbles over the attempt for another reason has not shown that it refuses writes.
    if (error instanceof AppError && error.code === 'QUERY_REFUSED') return 'unsafe';
    throw error;
  }
}
