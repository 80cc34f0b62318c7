// The one place where the record is written before the page hears anything: around every handler of the window, by the plan
// of its channel.
import type { ChannelName, ParsedRequestOf } from '../../shared/contract';
import type { AuditAction, AuditEntry } from '../../shared/audit/line';
import { toErrorData } from '../../shared/errors';
import type { Handlers } from '../ipc/Answerer';
import type { Call } from '../sources/GraphSource';
import { auditPlan, type Plan } from './auditPlan';
import type { AuditTrail } from './AuditTrail';
import type { Logged } from './logFiles';

type AnyHandler = (request: unknown, call: Call) => Promise<unknown>;
/** A plan whose request and reply are those of the channel it stands at. */
type AnyPlan = Plan<ChannelName> & {
  words(request: unknown): string;
  parameters(request: unknown): AuditEntry['parameters'];
  counts(reply: unknown): AuditEntry['counts'] | null;
};

/** `loggedOf` says which log a request to open something belongs to; it may throw as the handler does. */
export function audited(
  handlers: Handlers,
  trail: AuditTrail,
  loggedOf: (openRequest: ParsedRequestOf<'source.open'>) => Logged,
): Handlers {
  const all = Object.entries(handlers).map(([channel, handler]): [string, unknown] => {
    const plan = auditPlan[channel as ChannelName] as AnyPlan;
    if (plan.is !== 'told') return [channel, handler];
    return [channel, told(channel, plan, handler as AnyHandler)];
  });
  return Object.fromEntries(all) as unknown as Handlers;

  function told(channel: string, plan: AnyPlan & { readonly is: 'told' }, handler: AnyHandler): AnyHandler {
    const opens = channel === 'source.open';
    return async (request, call) => {
      const entry = {
        action: actionOf(plan.action, request),
        question: plan.words(request),
        parameters: plan.parameters(request),
      };
      const about = opens ? loggedOf(request as ParsedRequestOf<'source.open'>) : undefined;
      let reply: unknown;
      try {
        reply = await handler(request, call);
      } catch (error) {
        await trail.record({ ...entry, outcome: toErrorData(error).code, counts: {} }, about);
        throw error;
      }
      const counts = plan.counts(reply);
      if (counts === null) return reply;
      try {
        await trail.record({ ...entry, outcome: 'done', counts }, about);
      } catch (error) {
        // Nothing is open that no record knows of.
        if (opens) await handlers['source.close']({}, call);
        throw error;
      }
      if (about !== undefined) trail.moveTo(about);
      if (channel === 'source.close') trail.moveTo({ kind: 'none' });
      return reply;
    };
  }
}

/** A note of the page says itself whether it is a merge or a split. */
function actionOf(action: AuditAction, request: unknown): AuditAction {
  const { note } = request as { readonly note?: { readonly kind: AuditAction } };
  return note?.kind ?? action;
}
