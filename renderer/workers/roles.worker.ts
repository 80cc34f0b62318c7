// Suggests roles off the page's thread: with tens of thousands of calls it takes seconds.
import type { Facts } from '../../shared/analysis/Analysis';
import { suggestRoles, type RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { TraceChoice } from '../../shared/analysis/roles/Traces';
import type { Telling } from './answerOf';

export interface RolesQuestion {
  readonly facts: Facts;
  readonly choice: TraceChoice;
}

self.onmessage = ({ data: { facts, choice } }: MessageEvent<RolesQuestion>) => {
  const reply = (what: Telling<readonly RoleSuggestion[]>) => self.postMessage(what);
  reply({ done: suggestRoles(facts, choice, (progress) => reply({ progress })) });
};
