// From whom money that is followed can still be had back, as fields say it and as the analyst knows it besides. It changes what
// the clock counts, not where the money ran; so nobody is asked anew.
import { clockOf } from '../../shared/analysis/flow/clock';
import { usuallyGone } from '../../shared/analysis/flow/followMoney';
import { frozenIn, isForeign, reachOf, type ReachChoice } from '../../shared/analysis/flow/reach';
import type { EntityId } from '../../shared/ids';
import { mergeTreeOf, type MergeTree } from '../chart/mergeTree';
import type { FlowFacts, FlowQuestion, Standing } from '../state/flow';
import type { ActionContext } from './Action';

type Holders = Pick<FlowFacts, 'entities' | 'originals'>;

/** Of those who are merged what is said of any of them: the earliest freeze, and abroad if one is. */
export function reachChoiceOf(
  ones: MergeTree,
  { entities, originals }: Holders,
  standings: FlowQuestion['standings'],
): ReachChoice {
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const frozen = new Map<number, number>();
  const foreign = new Set<number>();
  const note = (id: EntityId, sinceMs: number, isAbroad: boolean) => {
    const place = ones.originalsOf(id).flatMap((one) => places.get(one) ?? [])[0];
    if (place === undefined) return;
    if (sinceMs < Infinity) frozen.set(place, Math.min(sinceMs, frozen.get(place) ?? Infinity));
    if (isAbroad) foreign.add(place);
  };
  for (const { id, fields } of originals) note(id, frozenIn(fields), isForeign(fields));
  for (const [id, standing] of standings)
    note(id, standing === 'frozen' ? -Infinity : Infinity, standing === 'foreign');
  return { gone: usuallyGone, frozen, foreign };
}

/** What the analyst knows of a holder; null: nothing but what its fields say. The clock stays at its moment. */
export function setStanding({ chart, view }: ActionContext, id: EntityId, standing: Standing | null): void {
  const { flow } = view.getState();
  const before = flow?.found ?? null;
  if (flow === null || before === null) return;
  const { facts, followed } = before;
  const standings = new Map(flow.question.standings);
  if (standing === null) standings.delete(id);
  else standings.set(id, standing);
  const reach = reachOf(facts.facts, reachChoiceOf(mergeTreeOf(chart.dress.merges), facts, standings));
  const clock = clockOf(followed.trace, reach);
  const atMs = followed.clock[flow.moment ?? -1]?.atMs ?? Infinity;
  const moment =
    flow.moment === null
      ? null
      : Math.max(
          0,
          clock.findLastIndex((one) => one.atMs <= atMs),
        );
  const found = { facts, followed: { ...followed, reach, clock } };
  view.setState({ flow: { ...flow, question: { ...flow.question, standings }, found, moment } });
}
