// Takes out of a chart what a partner must not see, before any format is written of it: values, and every text on the chart
// that repeats one of them. Pseudonyms are numbers in an order that a key of the export decides, so that nothing of the
// value is in them and the same value has the same one throughout.
import type { Bringing, ChartEntity, ChartLink, ChartState } from '../chartState';
import { drawnId, isDrawn } from '../drawn';
import { plainDress, type Dress } from '../dress/Dress';
import { isEmptyGrade, type Grade } from '../dress/grade';
import type { Entity } from '../graph';
import type { EntityId, LinkId } from '../ids';
import { textOf, type Fields, type Value } from '../value';
import { captionOf, entityType } from '../catalogue';
import { keyedOrder } from './keyedOrder';
import type { RedactionRule, RedactionSet } from './rules';
import { scrubber, type Scrub } from './scrubber';

/** What stands in the place of what was masked. */
const maskedText = '▮▮▮';

/**
 * `state` is what is drawn: hidden and filtered elements are left out by the caller. New ids, no rows of files, no
 * questions in words, no style rules or filters (their conditions are values); `key` decides the pseudonyms.
 */
export function redacted(state: ChartState, set: RedactionSet, key: string): ChartState {
  const scrub = scrubber(secretsOf(state, set.rules, key));
  const entityIds = newIds(
    state.entities.map(({ entity }) => entity.id),
    'e',
    key,
  );
  const linkIds = newIds(
    state.links.map(({ link }) => link.id),
    'l',
    key,
  );
  const idOf = (id: string) => (entityIds.get(id) ?? '') as EntityId;
  const entities = state.entities.map((it): ChartEntity => {
    const { type, fields, caption } = it.entity;
    const rule = wholeRule(set.rules, type);
    const left = rule === null ? fieldsLeft(type, fields, set.rules, scrub) : {};
    const keyText = scrub(it.entity.key);
    const words = rule === null ? captionOf(type, left, keyText) || scrub(caption) : scrub(it.entity.key || caption);
    const entity = { id: idOf(it.entity.id), type, key: keyText, caption: scrub(words), fields: left, record: null };
    const { x, y, isPinned, isHidden, broughtBy } = it;
    return { entity, x, y, isPinned, isHidden, broughtBy, knownNeighbours: null };
  });
  const links = state.links.map((it): ChartLink => {
    const { id, type, from, to, fields } = it.link;
    const left = wholeRule(set.rules, type) === null ? fieldsLeft(type, fields, set.rules, scrub) : {};
    const link = {
      id: (linkIds.get(id) ?? '') as LinkId,
      type,
      from: idOf(from),
      to: idOf(to),
      fields: left,
      record: null,
    };
    return { ...it, link };
  });
  return {
    title: set.dropsWords ? '' : scrub(state.title),
    seed: state.seed,
    bringings: state.bringings.map((one) => bringingLeft(one, idOf)),
    files: {},
    entities,
    links,
    dress: dressLeft(state.dress, set.dropsWords, scrub, (on, id) => (on === 'entity' ? entityIds : linkIds).get(id)),
  };
}

function wholeRule(rules: readonly RedactionRule[], type: string): RedactionRule | null {
  return rules.find((rule) => rule.field === null && (rule.type === null || rule.type === type)) ?? null;
}

function fieldRule(rules: readonly RedactionRule[], type: string, field: string): RedactionRule | null {
  return rules.find((rule) => rule.field === field && (rule.type === null || rule.type === type)) ?? null;
}

/** Every value that must not be seen, with what stands in its place. */
function secretsOf(state: ChartState, rules: readonly RedactionRule[], key: string): ReadonlyMap<string, string> {
  const secrets = new Map<string, { readonly word: string; readonly kind: RedactionRule['kind'] }>();
  const note = (value: string, word: string, kind: RedactionRule['kind']) => {
    if (value.trim() !== '' && !secrets.has(value)) secrets.set(value, { word, kind });
  };
  const noteFields = ({ type, fields }: Pick<Entity, 'type' | 'fields'>) => {
    const whole = wholeRule(rules, type);
    for (const [name, value] of Object.entries(fields)) {
      const rule = whole ?? fieldRule(rules, type, name);
      if (rule !== null) for (const text of textsIn(value)) note(text, whole === null ? name : type, rule.kind);
    }
  };
  for (const { entity } of state.entities) {
    const { type, fields, key: own, caption } = entity;
    const whole = wholeRule(rules, type);
    const texts = whole === null ? [] : [own || caption, caption, captionOf(type, fields, own)];
    for (const text of texts) note(text, type, whole?.kind ?? 'mask');
    noteFields(entity);
    // A key that is one of the fields goes with it.
    const keyField = entityType(type).key ?? '';
    const rule = whole === null ? fieldRule(rules, type, keyField) : null;
    if (rule !== null) note(own, keyField, rule.kind);
  }
  for (const { link } of state.links) noteFields(link);
  const order = keyedOrder([...secrets.keys()], key);
  return new Map(
    [...secrets].map(([value, { word, kind }]): [string, string] => [
      value,
      kind === 'mask' ? maskedText : `${word} ${(order.get(value) ?? 0) + 1}`,
    ]),
  );
}

/** The whole text of a value, and of its parts. */
function textsIn(value: Value): readonly string[] {
  if (Array.isArray(value)) return [textOf(value), ...value.flatMap(textsIn)];
  if (typeof value === 'object' && value !== null && 't' in value && value.t === 'map') {
    return [textOf(value), ...Object.values(value.v).flatMap(textsIn)];
  }
  return [textOf(value)];
}

function fieldsLeft(type: string, fields: Fields, rules: readonly RedactionRule[], scrub: Scrub): Fields {
  const entries = Object.entries(fields).map(([name, value]): [string, Value] => {
    const isTold = fieldRule(rules, type, name) === null;
    return [name, isTold ? scrubbedValue(value, scrub) : scrub(textOf(value))];
  });
  return Object.fromEntries(entries);
}

/** Other values stay as they are, unless a text among them repeats a secret. */
function scrubbedValue(value: Value, scrub: Scrub): Value {
  if (Array.isArray(value)) return value.map((one: Value) => scrubbedValue(one, scrub));
  const text = textOf(value);
  const left = scrub(text);
  return left === text ? value : left;
}

function bringingLeft(one: Bringing, idOf: (id: string) => EntityId): Bringing {
  const parents = one.parents.map(idOf).filter((id) => id !== '');
  if (one.kind === 'drawn') {
    const derived = one.derived === null ? null : { ...one.derived, chosen: {}, reasons: [] };
    return { ...one, parents, by: '', note: '', derived };
  }
  const { question, at, source } = one.answer;
  return { ...one, parents, answer: { question, at, detail: '', source: { ...source, name: '' } } };
}

function dressLeft(
  { groups, annotations, grades, roles, handling, timeZone }: Dress,
  dropsWords: boolean,
  scrub: Scrub,
  newId: (on: Grade['on'], id: string) => string | undefined,
): Dress {
  const groupIds = new Map(groups.map(({ id }, nth) => [id as string, `group:${nth + 1}`]));
  const idOf = (id: string) => (newId('entity', id) ?? groupIds.get(id)) as EntityId | undefined;
  const kept = (ids: readonly EntityId[]) => ids.flatMap((id) => idOf(id) ?? []);
  const words = (text: string) => (dropsWords ? '' : scrub(text));
  const place = <P extends { readonly on: EntityId | null }>(at: P): P => ({
    ...at,
    on: at.on === null ? null : (idOf(at.on) ?? null),
  });
  return {
    ...plainDress,
    handling,
    timeZone,
    groups: groups.map((group) => ({
      ...group,
      id: idOf(group.id) ?? group.id,
      name: words(group.name),
      members: kept(group.members),
    })),
    annotations: dropsWords
      ? []
      : annotations.map((note, nth) => {
          const own = { id: `note${nth + 1}`, text: scrub(note.text) };
          if (note.is === 'arrow') return { ...note, ...own, from: place(note.from), to: place(note.to) };
          if (note.is === 'highlight') return { ...note, ...own, around: kept(note.around) };
          return note.is === 'callout' ? { ...note, ...own, at: place(note.at) } : { ...note, ...own };
        }),
    ...(roles === undefined
      ? {}
      : {
          roles: roles.flatMap((mark) => {
            const id = newId('entity', mark.id);
            return id === undefined ? [] : [{ ...mark, id: id as EntityId }];
          }),
        }),
    grades: grades.flatMap((grade) => {
      const id = newId(grade.on, grade.id);
      const left = id === undefined ? null : { ...grade, id, note: words(grade.note) };
      return left === null || isEmptyGrade(left) ? [] : [left];
    }),
  };
}

/** Numbers in an order that says nothing of the ids; what was drawn by hand stays told from facts by its id. */
function newIds(ids: readonly string[], letter: string, key: string): ReadonlyMap<string, string> {
  const order = keyedOrder(ids, key);
  const newId = (id: string) => `${letter}${(order.get(id) ?? 0) + 1}`;
  return new Map(ids.map((id) => [id, isDrawn(id as EntityId) ? drawnId<EntityId>(newId(id)) : newId(id)]));
}
