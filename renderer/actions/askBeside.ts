// A question whose answer stands in a panel beside the chart (paths, followed money): what went wrong stands there too, not
// over the chart, and an analyst who stopped it is told nothing.
import { toErrorData, type ErrorData } from '../../shared/errors';
import type { MessageKey } from '../../shared/messages';
import type { ActionContext } from './Action';
import { runJob, type Job, type Lane } from './job';

export interface Asked<Reply> {
  /** Null when it went wrong or was stopped. */
  readonly reply: Reply | null;
  readonly error: ErrorData | null;
}

interface Question<Reply> {
  readonly label: MessageKey;
  /** A newer question there aborts this one. */
  readonly lane: Lane;
  readonly ask: (job: Job) => Promise<Reply>;
}

/** Never rejects. */
export async function askBeside<Reply>(
  context: ActionContext,
  { label, lane, ask }: Question<Reply>,
): Promise<Asked<Reply>> {
  try {
    return { reply: await runJob(context, { label, lane }, ask), error: null };
  } catch (error) {
    const data = toErrorData(error);
    return { reply: null, error: data.code === 'CANCELLED' ? null : data };
  }
}
