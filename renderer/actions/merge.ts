// Merging: entities that are one and the same are drawn as one, and taken apart again. Every one of these is an edit that
// undo takes back; the originals stay on the chart all the while.
import { captionOfEntity } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import { merge, split, splitOff } from '../chart/commands/merge';
import { isEmptyDiff } from '../chart/diff';
import { mergeTreeOf } from '../chart/mergeTree';
import { shownOf } from '../chart/shown';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { inform } from './report';
import { selected } from './select';

function captionOf({ chart }: ActionContext, id: EntityId | undefined): string {
  const it = id === undefined ? undefined : chart.entity(id);
  return it === undefined ? '' : captionOfEntity(it.entity).slice(0, 150);
}

/** Merges them, the first as the main one, and selects the outcome; says why and answers false when they cannot be. */
export function mergeEntities(context: ActionContext, ids: readonly EntityId[]): boolean {
  const { chart, view } = context;
  const types = new Set(ids.map((id) => chart.entity(id)?.entity.type));
  const diff = merge(chart, { ids });
  if (isEmptyDiff(diff)) {
    inform(context, `merging.notices.${types.size > 1 ? 'types' : ids.length < 2 ? 'few' : 'taken'}`);
    return false;
  }
  const [main] = ids;
  edit(context, { key: 'merging.edits.merge', params: { count: ids.length, caption: captionOf(context, main) } }, diff);
  const node = main === undefined ? null : shownOf(chart).standIn(main);
  view.setState({ selection: new Set(node === null ? [] : [node]), selectedBundle: null });
  return true;
}

/** Puts another original first: its caption, icon and place are those of the whole from now on. */
export function makeMain(context: ActionContext, id: EntityId): void {
  const { chart, view } = context;
  const members = mergeTreeOf(chart.dress.merges).originalsOf(id);
  const ids = [id, ...members.filter((one) => one !== id)];
  edit(context, { key: 'merging.edits.main', params: { caption: captionOf(context, id) } }, merge(chart, { ids }));
  view.setState({ selection: new Set([id]) });
}

export function takeOut(context: ActionContext, id: EntityId): void {
  const diff = splitOff(context.chart, { id });
  edit(context, { key: 'merging.edits.splitOff', params: { caption: captionOf(context, id) } }, diff);
}

function mergedIn(context: ActionContext): EntityId[] {
  const tree = mergeTreeOf(context.chart.dress.merges);
  return tree.isEmpty ? [] : selected(context).filter((id) => tree.merge(id) !== undefined);
}

const mergeSelection: Action = {
  id: 'merge',
  label: 'merging.labels.merge',
  shortcuts: ['J'],
  isEnabled: ({ view }) => view.getState().selection.size > 1,
  run: (context) => void mergeEntities(context, selected(context)),
};

const splitSelection: Action = {
  id: 'split',
  label: 'merging.labels.split',
  shortcuts: ['Shift+J'],
  isEnabled: (context) => mergedIn(context).length > 0,
  run: (context) => {
    const { chart, view } = context;
    const ids = mergedIn(context);
    const tree = mergeTreeOf(chart.dress.merges);
    const count = new Set(ids.map((id) => tree.mainOf(id))).size;
    edit(context, { key: 'merging.edits.split', params: { count } }, split(chart, { ids }));
    const { standIn } = shownOf(chart);
    view.setState({ selection: new Set([...view.getState().selection, ...ids.flatMap((id) => standIn(id) ?? [])]) });
  },
};

export const mergeActions: readonly Action[] = [mergeSelection, splitSelection];
