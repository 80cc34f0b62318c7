// The quick edits of what is already on the chart: take away, hide, pin, collapse, move, rename.
import type { EntityId } from '../../shared/ids';
import type { MessageParams } from '../../shared/messages';
import { collapse } from '../chart/commands/collapse';
import { moveEntities } from '../chart/commands/moveEntities';
import { removeEntities } from '../chart/commands/removeEntities';
import { renameChart } from '../chart/commands/renameChart';
import { setHidden } from '../chart/commands/setHidden';
import { setPinned } from '../chart/commands/setPinned';
import { isEmptyDiff } from '../chart/diff';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { inform } from './report';
import { hasSelection, selected } from './select';

function counted(ids: readonly EntityId[]): MessageParams {
  return { count: ids.length };
}

/** Positions after a drag: pinned entities may be dragged too, and the layout no longer describes the chart. */
export function move(
  context: ActionContext,
  positions: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>,
): void {
  const name = { key: 'actions.edits.move', params: { count: positions.size } } as const;
  edit(context, name, moveEntities(context.chart, { positions }));
  context.view.setState({ layout: null });
}

/** Names the chart; an empty name leaves it as it is. */
export function rename(context: ActionContext, title: string): void {
  const trimmed = title.trim();
  context.view.setState({ isRenaming: false });
  if (trimmed !== '') edit(context, { key: 'actions.edits.rename' }, renameChart(context.chart, { title: trimmed }));
}

const remove: Action = {
  id: 'remove',
  label: 'actions.labels.remove',
  shortcuts: ['Delete', 'Backspace'],
  isEnabled: hasSelection,
  run: (context) => {
    const ids = selected(context);
    edit(context, { key: 'actions.edits.remove', params: counted(ids) }, removeEntities(context.chart, { ids }));
  },
};

const hide: Action = {
  id: 'hide',
  label: 'actions.labels.hide',
  shortcuts: ['H'],
  isEnabled: hasSelection,
  run: (context) => {
    const ids = selected(context);
    const diff = setHidden(context.chart, { ids, isHidden: true });
    edit(context, { key: 'actions.edits.hide', params: counted(ids) }, diff);
  },
};

const showHidden: Action = {
  id: 'showHidden',
  label: 'actions.labels.showHidden',
  shortcuts: ['Shift+H'],
  isEnabled: ({ chart }) => chart.entities().some(({ isHidden }) => isHidden),
  run: (context) => {
    const hidden = context.chart.entities().filter(({ isHidden }) => isHidden);
    const ids = hidden.map(({ entity }) => entity.id);
    const diff = setHidden(context.chart, { ids, isHidden: false });
    edit(context, { key: 'actions.edits.showHidden', params: counted(ids) }, diff);
  },
};

function pinning(isPinned: boolean) {
  return (context: ActionContext) => {
    const ids = selected(context);
    const diff = setPinned(context.chart, { ids, isPinned });
    edit(context, { key: isPinned ? 'actions.edits.pin' : 'actions.edits.unpin', params: counted(ids) }, diff);
  };
}

function hasSelectedThat(context: ActionContext, isPinned: boolean): boolean {
  return selected(context).some((id) => context.chart.entity(id)?.isPinned === isPinned);
}

const pin: Action = {
  id: 'pin',
  label: 'actions.labels.pin',
  shortcuts: ['P'],
  isEnabled: (context) => hasSelectedThat(context, false),
  run: pinning(true),
};

const unpin: Action = {
  id: 'unpin',
  label: 'actions.labels.unpin',
  shortcuts: ['Shift+P'],
  isEnabled: (context) => hasSelectedThat(context, true),
  run: pinning(false),
};

const collapseSelection: Action = {
  id: 'collapse',
  label: 'actions.labels.collapse',
  shortcuts: ['C'],
  isEnabled: hasSelection,
  run: (context) => {
    const ids = selected(context);
    const diff = collapse(context.chart, { ids });
    if (isEmptyDiff(diff)) inform(context, 'actions.notices.nothingToCollapse');
    else edit(context, { key: 'actions.edits.collapse', params: counted(ids) }, diff);
  },
};

const renameAction: Action = {
  id: 'rename',
  label: 'actions.labels.rename',
  shortcuts: ['F2'],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ isRenaming: true }),
};

export const arrangeActions: readonly Action[] = [
  collapseSelection,
  remove,
  hide,
  showHidden,
  pin,
  unpin,
  renameAction,
];
