// What changed from one chart to another: new, gone, changed and same, of entities and of links; and how many stand elsewhere,
// in another group, or look different. Nothing of either chart is touched.
import type { ChartEntity, ChartLink, ChartState } from '../../../shared/chartState';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import { bundlesOf } from '../bundles';
import { Chart } from '../Chart';
import { groupTreeOf } from '../groupTree';
import type { Dressing } from '../rules/applyRule';
import { ruleSetOf } from '../rules/ruleSet';
import { fieldChanges, isChanged, type ChangedFields } from './fieldChanges';
import { pairStates, type PairedStates, type Pairing } from './pairStates';

export interface Fates<T> {
  readonly come: readonly T[];
  readonly gone: readonly T[];
  readonly changed: readonly ChangedFields<T>[];
  readonly same: number;
}

export interface Comparison {
  readonly entities: Fates<Entity>;
  readonly links: Fates<Link>;
  /** Of the entities that are on both: those that stand elsewhere, and those that are in other groups. */
  readonly moved: number;
  readonly regrouped: number;
  /** Entities and links on both that other style rules make look different. */
  readonly restyled: number;
}

export function compareStates(a: ChartState, b: ChartState, paired: PairedStates = pairStates(a, b)): Comparison {
  const { entities, links } = paired;
  return {
    entities: fatesOf(entities, ({ entity }) => entity),
    links: fatesOf(links, ({ link }) => link),
    moved: count(entities.pairs, (one, other) => one.x !== other.x || one.y !== other.y),
    regrouped: regroupedIn(a, b, entities),
    restyled: restyledIn(a, b, paired),
  };
}

/** Nothing is new, gone or changed; what only looks or stands different does not count. */
export function isSameFacts({ entities, links }: Comparison): boolean {
  return [entities, links].every(({ come, gone, changed }) => come.length + gone.length + changed.length === 0);
}

function fatesOf<It, T extends Entity | Link>({ pairs, onlyA, onlyB }: Pairing<It>, factOf: (it: It) => T): Fates<T> {
  const changed = pairs.map(({ a, b }) => fieldChanges(factOf(a), factOf(b))).filter(isChanged);
  return { come: onlyB.map(factOf), gone: onlyA.map(factOf), changed, same: pairs.length - changed.length };
}

function count<T>(pairs: Pairing<T>['pairs'], isSo: (a: T, b: T) => boolean): number {
  return pairs.reduce((sum, { a, b }) => sum + Number(isSo(a, b)), 0);
}

/** Groups go by their names: a copy of a group has another id. */
function regroupedIn(a: ChartState, b: ChartState, { pairs }: Pairing<ChartEntity>): number {
  const [treeA, treeB] = [groupTreeOf(a.dress), groupTreeOf(b.dress)];
  const around = (tree: typeof treeA, id: EntityId) => JSON.stringify(tree.around(id).map(({ name }) => name));
  return count(pairs, (one, other) => around(treeA, one.entity.id) !== around(treeB, other.entity.id));
}

/** What the same rules make of other facts is no other style. */
function restyledIn(a: ChartState, b: ChartState, { entities, links }: PairedStates): number {
  if (JSON.stringify(a.dress.rules) === JSON.stringify(b.dress.rules)) return 0;
  const [inA, inB] = [stylesOf(a), stylesOf(b)];
  return (
    count(entities.pairs, (one, other) => inA.ofEntity(one) !== inB.ofEntity(other)) +
    count(links.pairs, (one, other) => inA.ofLink(one) !== inB.ofLink(other))
  );
}

function stylesOf(state: ChartState) {
  const chart = chartOf(state);
  const rules = ruleSetOf(chart);
  const bundles = new Map(bundlesOf(chart).flatMap((bundle) => bundle.links.map(({ link }) => [link.id, bundle])));
  return {
    ofEntity: (it: ChartEntity) => written(rules?.entity(it) ?? null),
    ofLink: ({ link }: ChartLink) => {
      const bundle = bundles.get(link.id);
      return written(bundle === undefined ? null : (rules?.link(bundle) ?? null));
    },
  };
}

function written(dressing: Dressing | null): string {
  return JSON.stringify(Object.entries(dressing ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A chart of its own for the state. */
export function chartOf(state: ChartState): Chart {
  const chart = new Chart();
  chart.apply(chart.diffTo(state));
  return chart;
}
