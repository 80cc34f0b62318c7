// The written list of what changed, in plain words: by kind, by what became of it, by type. The panel shows these rows, and
// the copied text and the table are made of them.
import { captionOfEntity, entityType, linkType } from '../../../shared/catalogue';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Language, Translator } from '../../../shared/messages';
import { inOrder } from '../../../shared/textOrder';
import { changeWords, type ChangeWords } from './changeWords';
import type { Comparison, Fates } from './compareStates';
import type { ChangedFields } from './fieldChanges';
import { fates, type Fate, type Union } from './unionState';

export interface ChangeRow {
  /** What it is on the union: entities or links. */
  readonly ids: readonly (EntityId | LinkId)[];
  /** `139 0000 1000`, or `Wang Fang → Li Lei`. */
  readonly text: string;
  readonly fields: readonly ChangeWords[];
}

export interface ChangeSection {
  readonly on: 'entity' | 'link';
  readonly fate: Fate;
  readonly type: string;
  /** The type for people. */
  readonly label: string;
  /** Entities, or links; parallel links that came (went) together are one row. */
  readonly count: number;
  readonly rows: readonly ChangeRow[];
}

interface Told {
  readonly comparison: Comparison;
  readonly union: Pick<Union, 'state' | 'idInA'>;
}

/** Entities before links, new before gone before changed, types by their words, rows by their text. */
export function changeSections({ comparison, union }: Told, { language, t }: Translator): readonly ChangeSection[] {
  const zone = union.state.dress.timeZone;
  const captions = new Map(union.state.entities.map(({ entity }) => [entity.id, captionOfEntity(entity)]));
  const here = <Id extends EntityId | LinkId>(id: Id, isInA: boolean) => (isInA ? (union.idInA.get(id) as Id) : id);
  const fields = (change: ChangedFields<Entity> | ChangedFields<Link>) => {
    const words = changeWords(change, language, zone);
    // Mostly a field says so as well.
    const isSaid = (name: ChangeWords) =>
      words.some(({ before, after }) => before === name.before && after === name.after);
    return [...renamings(change, t('compare.caption')).filter((name) => !isSaid(name)), ...words];
  };
  const entityRow = (entity: Entity, isInA: boolean, changes: readonly ChangeWords[] = []): Typed => {
    return {
      type: entity.type,
      place: entity.id,
      row: { ids: [here(entity.id, isInA)], text: captionOfEntity(entity), fields: changes },
    };
  };
  const linkRow = (link: Link, isInA: boolean, changes: readonly ChangeWords[] = []): Typed => {
    const [from, to] = [here(link.from, isInA), here(link.to, isInA)];
    const arrow = linkType(link.type).isDirected ? '→' : '–';
    const text = `${captions.get(from) ?? from} ${arrow} ${captions.get(to) ?? to}`;
    const place = changes.length > 0 ? link.id : JSON.stringify([from, to]);
    return { type: link.type, place, row: { ids: [here(link.id, isInA)], text, fields: changes } };
  };
  return [
    ...sectionsOf('entity', comparison.entities, entityRow, fields, language),
    ...sectionsOf('link', comparison.links, linkRow, fields, language),
  ];
}

interface Typed {
  readonly type: string;
  /** Rows of one place are one. */
  readonly place: string;
  readonly row: ChangeRow;
}

function sectionsOf<T extends Entity | Link>(
  on: ChangeSection['on'],
  { come, gone, changed }: Fates<T>,
  rowOf: (it: T, isInA: boolean, changes?: readonly ChangeWords[]) => Typed,
  fieldsOf: (change: ChangedFields<T>) => readonly ChangeWords[],
  language: Language,
): readonly ChangeSection[] {
  const rows: { readonly [fate in Fate]: readonly Typed[] } = {
    come: come.map((it) => rowOf(it, false)),
    gone: gone.map((it) => rowOf(it, true)),
    changed: changed.map((change) => rowOf(change.after, false, fieldsOf(change))),
  };
  return fates.flatMap((fate) => {
    const byType = new Map<string, Map<string, ChangeRow>>();
    for (const { type, place, row } of rows[fate]) {
      const known = byType.get(type) ?? new Map<string, ChangeRow>();
      byType.set(type, known);
      const before = known.get(place);
      known.set(place, before === undefined ? row : { ...before, ids: [...before.ids, ...row.ids] });
    }
    return [...byType]
      .map(([type, places]): ChangeSection => {
        const list = [...places.values()].sort((a, b) => inOrder(a.text, b.text));
        const count = list.reduce((sum, { ids }) => sum + ids.length, 0);
        return { on, fate, type, label: typeWords(on, type, count, language), count, rows: list };
      })
      .sort((a, b) => inOrder(a.label, b.label));
  });
}

/** A caption that is another now, though no field of it may be. */
function renamings({ before, after }: ChangedFields<Entity> | ChangedFields<Link>, label: string): ChangeWords[] {
  if (!('caption' in before) || !('caption' in after)) return [];
  const [one, other] = [captionOfEntity(before), captionOfEntity(after)];
  return one === other ? [] : [{ name: '', label, before: one, after: other }];
}

function typeWords(on: ChangeSection['on'], type: string, count: number, language: Language): string {
  const { one, many } =
    on === 'entity' ? entityType(type).words : { one: linkType(type).words, many: linkType(type).words };
  const text = count === 1 ? one[language] : many[language];
  return text.charAt(0).toUpperCase() + text.slice(1);
}
