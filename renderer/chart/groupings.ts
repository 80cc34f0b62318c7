// What could be put together: by gang, by a shared field, by being linked with one entity alone. Only what is drawn by
// itself and passes the filters is looked at; what is in a group already stays there.
import { captionOfEntity, entityType } from '../../shared/catalogue';
import type { Entity } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { translatorOf, type Language } from '../../shared/messages';
import { fieldIn, fold } from '../../shared/fieldTest';
import { textOf } from '../../shared/value';
import type { Chart } from './Chart';
import type { GroupDraft } from './commands/group';
import { shownOf } from './shown';

function entityOf(chart: Chart, id: EntityId): Entity | undefined {
  return chart.entity(id)?.entity;
}

/** Entities that may be grouped, in the order of the chart: drawn by themselves, not far back. */
function loose(chart: Chart): readonly EntityId[] {
  return shownOf(chart).nodes.flatMap(({ id, group, isGhost }) => (group === null && !isGhost ? [id] : []));
}

/** As people write it. */
export function captioned(entity: Entity): string {
  return captionOfEntity(entity).slice(0, 200);
}

/** Types of links from people to the gang they are of. */
export const ofGang: ReadonlySet<string> = new Set(['MEMBER_OF', 'LEADS']);

/** One group for every gang on the chart with whoever belongs to it or leads it; who is in several goes to the first. */
export function gangGroups(chart: Chart): readonly GroupDraft[] {
  const free = new Set(loose(chart));
  return [...free].flatMap((gang): GroupDraft[] => {
    const entity = entityOf(chart, gang);
    if (entity?.type !== 'Gang' || !free.has(gang)) return [];
    const links = chart.linksOf(gang).filter(({ link }) => ofGang.has(link.type));
    const others = links.map(({ link }) => (link.from === gang ? link.to : link.from));
    const members = [...new Set(others)].filter((id) => free.has(id) && entityOf(chart, id)?.type !== 'Gang');
    if (members.length === 0) return [];
    for (const id of [gang, ...members]) free.delete(id);
    return [{ name: captioned(entity), members: [gang, ...members], by: 'gang' }];
  });
}

/** For each of the given entities, those that are linked with it and nothing else that is drawn; two at least. */
export function leafGroups(chart: Chart, ids: readonly EntityId[], language: Language): readonly GroupDraft[] {
  const { t } = translatorOf(language);
  const neighbours = drawnNeighbours(chart);
  const free = new Set(loose(chart));
  return ids.flatMap((id): GroupDraft[] => {
    const entity = entityOf(chart, id);
    const members = [...(neighbours.get(id) ?? [])].filter((one) => free.has(one) && neighbours.get(one)?.size === 1);
    if (entity === undefined || members.length < 2) return [];
    return [
      {
        name: t('groups.leavesOf', { caption: captioned(entity) }).slice(0, 200),
        members: members.sort(),
        by: 'leaves',
      },
    ];
  });
}

function drawnNeighbours(chart: Chart): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  const note = (id: EntityId, other: EntityId) => {
    const known = neighbours.get(id) ?? new Set();
    neighbours.set(id, known.add(other));
  };
  for (const { from, to } of shownOf(chart).bundles) {
    if (from === to) continue;
    note(from, to);
    note(to, from);
  }
  return neighbours;
}

/** One group for every value of the field that two or more of the given entities share, whatever their type. */
export function fieldGroups(
  chart: Chart,
  ids: readonly EntityId[],
  field: string,
  language: Language,
): readonly GroupDraft[] {
  const { t } = translatorOf(language);
  const byValue = new Map<string, { readonly text: string; readonly members: EntityId[] }>();
  const free = new Set(loose(chart));
  for (const id of ids) {
    const text = free.has(id) ? textOf(fieldIn(entityOf(chart, id)?.fields ?? {}, field)).trim() : '';
    if (text === '') continue;
    const known = byValue.get(fold(text)) ?? { text, members: [] };
    known.members.push(id);
    byValue.set(fold(text), known);
  }
  return [...byValue.values()].flatMap(({ text, members }): GroupDraft[] => {
    const [first] = members;
    if (first === undefined || members.length < 2) return [];
    const name = t('groups.valueOf', { field: fieldWord(chart, first, field, language), value: text });
    return [{ name: name.slice(0, 200), members, by: 'field' }];
  });
}

function fieldWord(chart: Chart, id: EntityId, field: string, language: Language): string {
  const { fields } = entityType(entityOf(chart, id)?.type ?? '');
  return fields.find(({ name }) => name === field)?.words[language] ?? field;
}

interface SharedField {
  readonly field: string;
  readonly word: string;
  /** How many groups it would make. */
  readonly groups: number;
}

/** Fields by which at least two of the entities could be put together, those that make fewest groups first. */
export function sharedFields(chart: Chart, ids: readonly EntityId[], language: Language): readonly SharedField[] {
  const words = new Map<string, string>();
  for (const id of ids) {
    for (const field of Object.keys(entityOf(chart, id)?.fields ?? {})) {
      if (!words.has(field)) words.set(field, fieldWord(chart, id, field, language));
    }
  }
  return [...words]
    .map(([field, word]) => ({ field, word, groups: fieldGroups(chart, ids, field, language).length }))
    .filter(({ groups }) => groups > 0)
    .sort((a, b) => a.groups - b.groups || (a.word < b.word ? -1 : 1));
}
