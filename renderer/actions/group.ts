// Groups: putting entities together, opening and closing, taking apart. Every one of these is an edit that undo takes back.
import type { EntityId } from '../../shared/ids';
import { changeGroups } from '../chart/commands/changeGroups';
import { group, type GroupDraft } from '../chart/commands/group';
import { ungroup } from '../chart/commands/ungroup';
import { isEmptyDiff } from '../chart/diff';
import { fieldGroups, gangGroups, leafGroups, sharedFields } from '../chart/groupings';
import { nameOfGroup } from '../chart/groupLook';
import { groupTreeOf, isGroupId } from '../chart/groupTree';
import { shownOf } from '../chart/shown';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { inform } from './report';
import { hasSelection, selected } from './select';

/** The groups in the selection. */
function selectedGroups({ chart, view }: ActionContext): EntityId[] {
  const tree = groupTreeOf(chart.dress);
  return [...view.getState().selection].filter((id) => tree.group(id) !== undefined);
}

/** Makes the groups and selects them; says `why` and answers false when there is nothing to group. */
export function makeGroups(
  context: ActionContext,
  drafts: readonly GroupDraft[],
  why: Parameters<typeof inform>[1],
): boolean {
  const { chart, view } = context;
  const before = new Set(chart.dress.groups.map(({ id }) => id));
  const diff = group(chart, { drafts });
  if (drafts.length === 0 || isEmptyDiff(diff)) {
    inform(context, drafts.length === 0 ? why : 'groups.notices.taken');
    return false;
  }
  const [only] = drafts;
  const name =
    drafts.length === 1 && only !== undefined
      ? ({
          key: 'groups.edits.group',
          params: { name: nameOfGroup(only.name, context.translator().language) },
        } as const)
      : ({ key: 'groups.edits.make', params: { count: drafts.length } } as const);
  edit(context, name, diff);
  const made = chart.dress.groups.flatMap(({ id }) => (before.has(id) ? [] : [id]));
  view.setState({ selection: new Set(made), selectedBundle: null });
  return true;
}

/** Entities by themselves and groups as a whole, so that groups nest. */
const groupSelection: Action = {
  id: 'group',
  label: 'groups.labels.group',
  shortcuts: ['G'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => {
    const members = [...context.view.getState().selection];
    makeGroups(context, members.length === 0 ? [] : [{ name: '', members, by: 'hand' }], 'groups.notices.nothing');
  },
};

const ungroupSelection: Action = {
  id: 'ungroup',
  label: 'groups.labels.ungroup',
  shortcuts: ['Shift+G'],
  isEnabled: (context) => selectedGroups(context).length > 0,
  run: (context) => {
    const { chart, view } = context;
    const ids = selectedGroups(context);
    const others = [...view.getState().selection].filter((id) => !isGroupId(id));
    const tree = groupTreeOf(chart.dress);
    const members = ids.flatMap((id) => tree.membersOf(id));
    edit(context, { key: 'groups.edits.ungroup', params: { count: ids.length } }, ungroup(chart, { ids }));
    const shown = shownOf(chart);
    const left = members.filter((id) => shown.node(id)?.isGhost === false || shown.openGroup(id) !== undefined);
    view.setState({ selection: new Set([...others, ...left]), selectedBundle: null });
  },
};

export function setGroupsOpen(context: ActionContext, ids: readonly EntityId[], isOpen: boolean): void {
  const key = isOpen ? 'groups.edits.open' : 'groups.edits.close';
  const diff = changeGroups(context.chart, { ids, change: { isOpen } });
  edit(context, { key, params: { count: ids.length } }, diff);
}

/** Does nothing for the id of an entity. */
export function openOrCloseGroup(context: ActionContext, id: EntityId): void {
  const known = groupTreeOf(context.chart.dress).group(id);
  if (known !== undefined) setGroupsOpen(context, [id], !known.isOpen);
}

export function renameGroup(context: ActionContext, id: EntityId, name: string): void {
  const change = { name: name.trim().slice(0, 200) };
  edit(context, { key: 'groups.edits.rename' }, changeGroups(context.chart, { ids: [id], change }));
}

/** The selected groups, or those around what is selected. */
function groupsMeant(context: ActionContext): EntityId[] {
  const ids = selectedGroups(context);
  if (ids.length > 0) return ids;
  const tree = groupTreeOf(context.chart.dress);
  return [...new Set(selected(context).flatMap((id) => tree.holderOf(id)?.id ?? []))];
}

const toggleGroup: Action = {
  id: 'toggleGroup',
  label: 'groups.labels.toggleGroup',
  shortcuts: ['Shift+O'],
  isEnabled: (context) => groupsMeant(context).length > 0,
  run: (context) => {
    const ids = groupsMeant(context);
    const tree = groupTreeOf(context.chart.dress);
    setGroupsOpen(context, ids, !ids.every((id) => tree.group(id)?.isOpen === true));
  },
};

function allGroups(isOpen: boolean): Pick<Action, 'isEnabled' | 'run'> {
  return {
    isEnabled: ({ chart }) => chart.dress.groups.some((one) => one.isOpen !== isOpen),
    run: (context) => {
      const others = context.chart.dress.groups.filter((one) => one.isOpen !== isOpen);
      setGroupsOpen(
        context,
        others.map(({ id }) => id),
        isOpen,
      );
    },
  };
}

const groupByGang: Action = {
  id: 'groupByGang',
  label: 'groups.labels.groupByGang',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => void makeGroups(context, gangGroups(context.chart), 'groups.notices.noGang'),
};

const bundleLeaves: Action = {
  id: 'bundleLeaves',
  label: 'groups.labels.bundleLeaves',
  shortcuts: [],
  isEnabled: hasSelection,
  run: (context) => {
    const drafts = leafGroups(context.chart, selected(context), context.translator().language);
    makeGroups(context, drafts, 'groups.notices.noLeaves');
  },
};

/** What is grouped by a field: the selection, or everything that is drawn. */
export function idsForField(context: ActionContext): readonly EntityId[] {
  return hasSelection(context) ? selected(context) : shownOf(context.chart).nodes.map(({ id }) => id);
}

export function groupByField(context: ActionContext, field: string): void {
  const drafts = fieldGroups(context.chart, idsForField(context), field, context.translator().language);
  context.view.setState({ dialog: null });
  makeGroups(context, drafts, 'groups.notices.noField');
}

const chooseField: Action = {
  id: 'groupByField',
  label: 'groups.labels.groupByField',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => {
    const fields = sharedFields(context.chart, idsForField(context), context.translator().language);
    if (fields.length === 0) inform(context, 'groups.notices.noSharedField');
    else context.view.setState({ dialog: 'groupByField', menu: null });
  },
};

export const groupActions: readonly Action[] = [
  groupSelection,
  ungroupSelection,
  toggleGroup,
  groupByGang,
  chooseField,
  bundleLeaves,
  { id: 'openAllGroups', label: 'groups.labels.openAllGroups', shortcuts: [], ...allGroups(true) },
  { id: 'closeAllGroups', label: 'groups.labels.closeAllGroups', shortcuts: [], ...allGroups(false) },
];
