// Suggests roles off the page's thread: with tens of thousands of calls it takes seconds.
import type { Facts } from '../../shared/analysis/Analysis';
import { suggestRoles, type RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { TraceChoice } from '../../shared/analysis/roles/Traces';

export interface RolesQuestion {
  readonly facts: Facts;
  readonly choice: TraceChoice;
}

/** First how much is done (0 to 1), now and then; at last the answer. */
export type RolesReply = { readonly progress: number } | { readonly done: readonly RoleSuggestion[] };

self.onmessage = ({ data: { facts, choice } }: MessageEvent<RolesQuestion>) => {
  const reply = (what: RolesReply) => self.postMessage(what);
  reply({ done: suggestRoles(facts, choice, (progress) => reply({ progress })) });
};
