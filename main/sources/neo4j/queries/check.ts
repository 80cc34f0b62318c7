// Asks the server for a sign of life.
import { AppError } from '../../../../shared/errors';
import type { Call } from '../../GraphSource';
import type { Session } from '../session';

const aliveMs = 4500;

/** Resolves when the server answers, or rejects with what stands between, within 5 s; signs in once, or twice where a connection led nowhere. */
export async function check({ gate }: Session, call: Call): Promise<void> {
  try {
    await gate.run({ text: 'RETURN 1 AS one', parameters: {}, deadlineMs: aliveMs }, call);
  } catch (error) {
    // Who cannot say 1 in that time does not answer at all.
    const isLate = error instanceof AppError && error.code === 'QUERY_TIMEOUT';
    throw isLate ? new AppError('SOURCE_LOST', {}, { cause: error }) : error;
  }
}
