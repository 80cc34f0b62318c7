// The selection: what the next action is about.
import type { EntityId } from '../../shared/ids';
import type { Action, ActionContext } from './Action';

/** `only` replaces the selection, `toggle` adds or takes away, `add` adds. */
export type SelectMode = 'only' | 'toggle' | 'add';

export function select({ view, chart }: ActionContext, ids: readonly EntityId[], mode: SelectMode): void {
  const before = view.getState().selection;
  const after = new Set(mode === 'only' ? [] : before);
  for (const id of ids) {
    if (chart.entity(id)?.isHidden !== false) continue;
    if (mode === 'toggle' && before.has(id)) after.delete(id);
    else after.add(id);
  }
  view.setState({ selection: after, selectedBundle: null });
}

export function selectBundle({ view }: ActionContext, bundleId: string): void {
  view.setState({ selection: new Set(), selectedBundle: bundleId });
}

export function selectType(context: ActionContext, types: ReadonlySet<string>): void {
  select(
    context,
    visible(context)
      .filter(([, type]) => types.has(type))
      .map(([id]) => id),
    'only',
  );
}

/** The selected entities that are visible, in the order of the chart. */
export function selected({ chart, view }: ActionContext): EntityId[] {
  const { selection } = view.getState();
  if (selection.size === 0) return [];
  return [...selection].filter((id) => chart.entity(id)?.isHidden === false);
}

export function hasSelection({ view }: ActionContext): boolean {
  return view.getState().selection.size > 0;
}

function visible({ chart }: ActionContext): [EntityId, string][] {
  return chart
    .entities()
    .filter(({ isHidden }) => !isHidden)
    .map(({ entity }) => [entity.id, entity.type]);
}

const hasChart = ({ chart }: ActionContext) => chart.entityCount > 0;

const selectAll: Action = {
  id: 'selectAll',
  label: 'actions.labels.selectAll',
  shortcuts: ['Mod+A'],
  isEnabled: hasChart,
  run: (context) =>
    select(
      context,
      visible(context).map(([id]) => id),
      'only',
    ),
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
  shortcuts: ['N'],
  isEnabled: hasSelection,
  run: (context) =>
    select(
      context,
      selected(context).flatMap((id) => context.chart.neighboursOf(id)),
      'add',
    ),
};

const invertSelection: Action = {
  id: 'invertSelection',
  label: 'actions.labels.invertSelection',
  shortcuts: ['I'],
  isEnabled: hasChart,
  run: (context) =>
    select(
      context,
      visible(context).map(([id]) => id),
      'toggle',
    ),
};

const selectNone: Action = {
  id: 'selectNone',
  label: 'actions.labels.selectNone',
  shortcuts: ['Escape'],
  isEnabled: ({ view }) => {
    const { selection, selectedBundle, expandCard, menu } = view.getState();
    return selection.size > 0 || selectedBundle !== null || expandCard !== null || menu !== null;
  },
  // What floats closes first: one Escape, one step back.
  run: ({ view }) => {
    const { expandCard, menu } = view.getState();
    if (expandCard !== null || menu !== null) view.setState({ expandCard: null, menu: null });
    else view.setState({ selection: new Set(), selectedBundle: null });
  },
};

export const selectActions: readonly Action[] = [
  selectAll,
  selectSameType,
  selectNeighbours,
  invertSelection,
  selectNone,
];
