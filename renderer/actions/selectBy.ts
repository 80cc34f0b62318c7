// Selecting by what things are: all of a type, or all that share a value with what is selected now.
import type { Entity } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { Value } from '../../shared/value';
import { shownOf } from '../chart/shown';
import type { Action, ActionContext } from './Action';
import { select, selected, selectType } from './select';

/** `count` says how many on the chart it would select. */
export type SelectChoice =
  | { readonly kind: 'type'; readonly type: string; readonly count: number }
  /** `type` is that of a selected entity, whose words name the field. */
  | {
      readonly kind: 'value';
      readonly type: string;
      readonly field: string;
      readonly value: Value;
      readonly count: number;
    };

/** Values are the same when they are written the same; a field means the same in every type. */
function signOf(field: string, value: Value): string {
  return `${field} ${JSON.stringify(value)}`;
}

function valuesOf({ fields }: Entity): [field: string, value: Value][] {
  return Object.entries(fields).filter(([, value]) => value !== null && value !== '');
}

function shownEntities({ chart }: ActionContext): Entity[] {
  return shownOf(chart).nodes.flatMap(({ id, isGhost }) => (isGhost ? [] : (chart.entity(id)?.entity ?? [])));
}

/**
 * The types on the chart, and the values of the selected entities that some other entity shares; those that would select
 * most first. A value that only one entity has is left out: it selects nothing new.
 */
export function selectChoices(context: ActionContext): readonly SelectChoice[] {
  const shown = shownEntities(context);
  const types = new Map<string, number>();
  for (const { type } of shown) types.set(type, (types.get(type) ?? 0) + 1);
  return [
    ...sharedValues(context, shown),
    ...[...types].sort(([, a], [, b]) => b - a).map(([type, count]) => ({ kind: 'type', type, count }) as const),
  ];
}

function sharedValues(context: ActionContext, shown: readonly Entity[]): readonly SelectChoice[] {
  const wanted = new Map<string, { type: string; field: string; value: Value; count: number }>();
  const fields = new Set<string>();
  for (const entity of selected(context).flatMap((id) => context.chart.entity(id)?.entity ?? [])) {
    for (const [field, value] of valuesOf(entity)) {
      wanted.set(signOf(field, value), { type: entity.type, field, value, count: 0 });
      fields.add(field);
    }
  }
  for (const [field, value] of shown.flatMap(valuesOf)) {
    const choice = fields.has(field) ? wanted.get(signOf(field, value)) : undefined;
    if (choice !== undefined) choice.count += 1;
  }
  const values = [...wanted.values()].filter(({ count }) => count > 1);
  return values.sort((a, b) => b.count - a.count).map((it) => ({ kind: 'value', ...it }) as const);
}

export function selectByChoice(context: ActionContext, choice: SelectChoice): void {
  if (choice.kind === 'type') {
    selectType(context, new Set([choice.type]));
    return;
  }
  const sign = signOf(choice.field, choice.value);
  const isSame = ({ fields }: Entity) => {
    const value = fields[choice.field];
    return value !== undefined && signOf(choice.field, value) === sign;
  };
  const ids: EntityId[] = shownEntities(context)
    .filter(isSame)
    .map(({ id }) => id);
  select(context, ids, 'only');
}

export const selectBy: Action = {
  id: 'selectBy',
  label: 'hand.labels.selectBy',
  shortcuts: ['Shift+A'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ dialog: 'selectBy', menu: null }),
};
