// What lanes, rings and the timeline can go by on this chart: the fields that its entities have, in words.
import { entityType } from '../../shared/catalogue';
import type { Words } from '../../shared/catalogue/types';
import type { ChartEntity } from '../../shared/chartState';
import type { MessageKey } from '../../shared/messages';
import { numberOf, textOf, timeOf, type Value } from '../../shared/value';
import type { FieldChoice, LaneChoice, RingChoice, TimeChoice } from './layoutFacts';

/** A choice is named by a message, or by a field's own words. */
export interface NamedChoice<T extends string> {
  readonly value: T;
  readonly name: { readonly key: MessageKey } | { readonly words: Words };
}

export interface LayoutChoices {
  readonly lanes: readonly NamedChoice<LaneChoice>[];
  readonly rings: readonly NamedChoice<RingChoice>[];
  readonly timeline: readonly NamedChoice<TimeChoice>[];
}

/** A field with more values than this makes no lanes. */
const mostLanes = 40;

interface FieldFound {
  readonly words: Words;
  readonly values: Value[];
}

function fieldsOn(entities: readonly ChartEntity[]): Map<string, FieldFound> {
  const found = new Map<string, FieldFound>();
  for (const { entity } of entities) {
    for (const [name, value] of Object.entries(entity.fields)) {
      if (value === null) continue;
      let field = found.get(name);
      if (field === undefined) {
        const known = entityType(entity.type).fields.find((each) => each.name === name);
        field = { words: known?.words ?? { en: name, zh: name }, values: [] };
        found.set(name, field);
      }
      field.values.push(value);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Some values are shared, and there are not too many of them. */
function makesLanes({ values }: FieldFound): boolean {
  const distinct = new Set(values.map(textOf)).size;
  return distinct > 1 && distinct <= mostLanes && distinct <= 0.6 * values.length;
}

const isNumber = (value: Value) => numberOf(value) !== null;
const isMoment = (value: Value) => timeOf(value) !== null;

/** Only what the chart can show: fields that some of its visible entities have. */
export function layoutChoices(entities: readonly ChartEntity[]): LayoutChoices {
  const fields = fieldsOn(entities.filter(({ isHidden }) => !isHidden));
  const named = (isMeant: (field: FieldFound) => boolean): NamedChoice<FieldChoice>[] =>
    [...fields].flatMap(([name, field]) =>
      isMeant(field) ? [{ value: `field:${name}` as const, name: { words: field.words } }] : [],
    );
  return {
    lanes: [
      { value: 'type', name: { key: 'arrange.choices.type' } },
      { value: 'gang', name: { key: 'arrange.choices.gang' } },
      { value: 'role', name: { key: 'arrange.choices.role' } },
      ...named((field) => makesLanes(field) && !field.values.some(isMoment)),
    ],
    rings: [
      { value: 'links', name: { key: 'arrange.choices.links' } },
      { value: 'amount', name: { key: 'arrange.choices.amount' } },
      ...named(({ values }) => values.length > 1 && values.every(isNumber)),
    ],
    timeline: [
      { value: 'first', name: { key: 'arrange.choices.first' } },
      { value: 'middle', name: { key: 'arrange.choices.middle' } },
      { value: 'last', name: { key: 'arrange.choices.last' } },
      ...named(({ values }) => values.length > 1 && values.every(isMoment)),
    ],
  };
}
