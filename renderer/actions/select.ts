// The selection: what the next action is about.
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import { isGroupId } from '../chart/groupTree';
import { otherEnds } from '../chart/reach';
import { shownOf, type Shown } from '../chart/shown';
import { webOf } from '../chart/web';
import type { Action, ActionContext } from './Action';
import { isAtWork, stepBack } from './hand';
import { inform } from './report';

/** `only` replaces the selection, `toggle` adds or takes away, `add` adds. */
export type SelectMode = 'only' | 'toggle' | 'add';

/** What is in a closed group is selected with it. What does not pass the filters is not; when that is all, a notice says so. */
export function select(context: ActionContext, ids: Iterable<EntityId>, mode: SelectMode): void {
  const { view, chart } = context;
  const targetOf = targetsIn(chart);
  const before = view.getState().selection;
  const after = new Set(mode === 'only' ? [] : before);
  let isAllGhosts: boolean | null = null;
  for (const id of ids) {
    const target = targetOf(id);
    isAllGhosts = isAllGhosts !== false && target === null && chart.entity(id)?.isHidden === false;
    if (target === null) continue;
    if (mode === 'toggle' && before.has(target)) after.delete(target);
    else after.add(target);
  }
  if (isAllGhosts === true) inform(context, 'groups.notices.filteredOut');
  else view.setState({ selection: after, selectedBundle: null });
}

export function selectBundle({ view }: ActionContext, bundleId: string): void {
  view.setState({ selection: new Set(), selectedBundle: bundleId });
}

export function selectType(context: ActionContext, types: ReadonlySet<string>): void {
  const isOfType = (id: EntityId) => types.has(context.chart.entity(id)?.entity.type ?? '');
  select(context, shownIds(context).filter(isOfType), 'only');
}

/** What is selected when somebody means that entity or group: itself, or the closed group around it; null when neither can be. */
export function selectableFor(chart: Chart, id: EntityId): EntityId | null {
  return targetsIn(chart)(id);
}

/** The same for many: what is drawn is asked for once. */
function targetsIn(chart: Chart): (id: EntityId) => EntityId | null {
  const shown = shownOf(chart);
  if (shown.isPlain) return (id) => (chart.entity(id)?.isHidden === false ? id : null);
  return (id) => {
    if (shown.openGroup(id) !== undefined) return id;
    const target = isGroupId(id) ? id : shown.standIn(id);
    return target !== null && shown.node(target)?.isGhost === false ? target : null;
  };
}

/** The selected entities that are visible, in the order in which they were selected; a group or merged entity stands for those in it. */
export function selected({ chart, view }: ActionContext): readonly EntityId[] {
  return selectedIn(chart, view.getState().selection);
}

interface Meant {
  readonly chart: Chart;
  readonly version: number;
  readonly ids: readonly EntityId[];
}

/** Every action that asks whether it is possible asks what is selected. */
const meant = new WeakMap<ReadonlySet<EntityId>, Meant>();

/** The same for a selection as it is kept. The one answer to which entities a selection means. */
export function selectedIn(chart: Chart, selection: ReadonlySet<EntityId>): readonly EntityId[] {
  const known = meant.get(selection);
  if (known?.chart === chart && known.version === chart.version) return known.ids;
  const isThere = (id: EntityId) => chart.entity(id)?.isHidden === false;
  const shown = shownOf(chart);
  const ids = shown.isPlain
    ? [...selection].filter(isThere)
    : [...new Set([...selection].flatMap((id) => membersOf(shown, id)))].filter(isThere);
  meant.set(selection, { chart, version: chart.version, ids });
  return ids;
}

/** The entities in a group that is drawn, open or closed; all originals of what is merged; an entity itself. */
function membersOf(shown: Shown, id: EntityId): readonly EntityId[] {
  if (!isGroupId(id)) return shown.node(id)?.members ?? [id];
  return (shown.node(id) ?? shown.openGroup(id))?.members ?? [];
}

export function hasSelection({ view }: ActionContext): boolean {
  return view.getState().selection.size > 0;
}

/** What is shown and passes the filters, in the order of the chart. */
function shownIds({ chart }: ActionContext): EntityId[] {
  return shownOf(chart).nodes.flatMap(({ id, isGhost }) => (isGhost ? [] : [id]));
}

const hasChart = ({ chart }: ActionContext) => chart.entityCount > 0;

const selectAll: Action = {
  id: 'selectAll',
  label: 'actions.labels.selectAll',
  shortcuts: ['Mod+A'],
  isEnabled: hasChart,
  run: (context) => select(context, shownIds(context), 'only'),
};

const selectSameType: Action = {
  id: 'selectSameType',
  label: 'actions.labels.selectSameType',
  shortcuts: ['T'],
  isEnabled: hasSelection,
  run: (context) => {
    const types = selected(context).map((id) => context.chart.entity(id)?.entity.type ?? '');
    selectType(context, new Set(types));
  },
};

const selectNeighbours: Action = {
  id: 'selectNeighbours',
  label: 'actions.labels.selectNeighbours',
  shortcuts: ['N', '.'],
  isEnabled: hasSelection,
  run: (context) => select(context, otherEnds(webOf(context.chart), context.view.getState().selection), 'add'),
};

const invertSelection: Action = {
  id: 'invertSelection',
  label: 'actions.labels.invertSelection',
  shortcuts: ['I'],
  isEnabled: hasChart,
  run: (context) => select(context, shownIds(context), 'toggle'),
};

const selectNone: Action = {
  id: 'selectNone',
  label: 'actions.labels.selectNone',
  shortcuts: ['Escape'],
  isEnabled: ({ view }) => {
    const { selection, selectedBundle, expandCard, menu, hand } = view.getState();
    const isAnySelected = selection.size > 0 || selectedBundle !== null;
    return isAnySelected || expandCard !== null || menu !== null || hand.card !== null || isAtWork(hand);
  },
  // What floats closes first: one Escape, one step back.
  run: (context) => {
    if (!stepBack(context)) context.view.setState({ selection: new Set(), selectedBundle: null });
  },
};

export const selectActions: readonly Action[] = [
  selectAll,
  selectSameType,
  selectNeighbours,
  invertSelection,
  selectNone,
];
