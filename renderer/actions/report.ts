// Runs what the analyst asked for and turns whatever goes wrong into one notice: a sentence with a next step.
import { toErrorData } from '../../shared/errors';
import type { MessageKey, MessageParams } from '../../shared/messages';
import { addNotice, type Notice } from '../state/session';
import type { Action, ActionContext } from './Action';

/** Runs the action when it is possible now; never rejects. */
export function runAction(context: ActionContext, action: Action): void {
  if (action.isEnabled(context)) attempt(context, () => action.run(context));
}

/** Runs anything that may fail later or at once; never throws. A cancelled job needs no words. */
export function attempt(context: ActionContext, job: () => Promise<unknown> | void): void {
  void tried(context, job);
}

async function tried(context: ActionContext, job: () => Promise<unknown> | void): Promise<void> {
  try {
    await job();
  } catch (error) {
    reportError(context, error);
  }
}

function reportError({ session }: ActionContext, error: unknown): void {
  const data = toErrorData(error);
  if (data.code === 'INTERNAL') console.error(error);
  if (data.code !== 'CANCELLED') addNotice(session, { kind: 'error', error: data });
}

export function inform({ session }: ActionContext, text: MessageKey, params: MessageParams = {}): void {
  addNotice(session, { kind: 'info', text, params });
}

/** `more` leads to a dialog with the rest of it. */
export function done(
  { session }: ActionContext,
  text: MessageKey,
  params: MessageParams = {},
  more: Extract<Notice, { kind: 'done' | 'info' }>['more'] = null,
): void {
  addNotice(session, { kind: 'done', text, params, more });
}
