// Two charts in one place: everything that is on either, where the later one has it (else where the earlier one had it), with
// what became of it written in a field of its own. Style rules on that field make the marks, so that canvas, legend, table
// and pictures tell them without knowing of comparisons. A chart by itself: nothing of the two is touched.
import type { Bringing, ChartEntity, ChartLink, ChartState } from '../../../shared/chartState';
import { plainDress, type Dress } from '../../../shared/dress/Dress';
import { gradeSubject } from '../../../shared/dress/grade';
import { noStyle, type StyleRule } from '../../../shared/dress/rule';
import type { FileOrigin, FileRow } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { bundlesOf } from '../bundles';
import { chartOf } from './compareStates';
import { fieldChanges, isChanged } from './fieldChanges';
import { pairStates, type PairedStates } from './pairStates';

export type Fate = 'come' | 'gone' | 'changed';

/** How the marks are worded on the chart; whoever reads the chart later reads these. */
export interface MarkWords {
  readonly title: string;
  /** Name of the field that holds the mark. */
  readonly field: string;
  /** Value of the field; no one of them within another. */
  readonly values: { readonly [fate in Fate]: string };
  /** Added to the value of a link whose line holds links of another fate: the line as a whole has changed. */
  readonly among: string;
  /** Names of the rules, as the legend says them. */
  readonly rules: { readonly [fate in Fate]: string };
}

export interface Union {
  readonly state: ChartState;
  /** The field that holds the marks. */
  readonly field: string;
  /** Where on the union each entity and link of the earlier chart is, and of the later one. */
  readonly idInA: ReadonlyMap<EntityId | LinkId, EntityId | LinkId>;
  readonly idInB: ReadonlyMap<EntityId | LinkId, EntityId | LinkId>;
}

export function unionState(
  a: ChartState,
  b: ChartState,
  words: MarkWords,
  paired: PairedStates = pairStates(a, b),
): Union {
  const ids = unionIds(b, paired);
  const bringingsA = earlierBringings(a, b, ids.a);
  const goneFiles = new Map(Object.entries(a.files).map(([file, origin]) => [file, fileId(file, origin, b.files)]));
  const broughtBy = (all: readonly string[]) => all.map((id) => bringingsA.get(id)?.id ?? id);
  const record = (row: FileRow | null) => row && { ...row, file: goneFiles.get(row.file) ?? row.file };
  const inUnion = (side: IdMap, id: EntityId) => side.get(id) as EntityId;
  const gone = paired.entities.onlyA.map((it): ChartEntity => {
    const entity = { ...it.entity, id: inUnion(ids.a, it.entity.id), record: record(it.entity.record) };
    return { ...it, entity, broughtBy: broughtBy(it.broughtBy) };
  });
  const goneLinks = paired.links.onlyA.map(({ link, broughtBy: by }): ChartLink => {
    const [from, to] = [inUnion(ids.a, link.from), inUnion(ids.a, link.to)];
    const there = { ...link, id: ids.a.get(link.id) as LinkId, from, to, record: record(link.record) };
    return { link: there, broughtBy: broughtBy(by) };
  });
  const entities = [...b.entities, ...gone];
  const links = [...b.links, ...goneLinks];
  const used = new Set([...gone, ...goneLinks].flatMap((it) => it.broughtBy));
  const files = Object.fromEntries(
    Object.entries(a.files).map(([file, origin]) => [goneFiles.get(file) ?? file, origin]),
  );
  const plain: ChartState = {
    title: words.title,
    seed: b.seed,
    bringings: [...b.bringings, ...[...bringingsA.values()].filter(({ id }) => used.has(id))],
    files: { ...files, ...b.files },
    entities,
    links,
    dress: b.dress,
  };
  const named = { ...words, field: freeField(words.field, plain) };
  const grades = gradesOf(a, b, ids.a);
  const state = marked({ ...plain, dress: { ...dressOf(b.dress, named), grades } }, fatesOf(paired, ids.a), named);
  return { state, field: named.field, idInA: ids.a, idInB: ids.b };
}

/** Those of the later chart, and those of what is gone. */
function gradesOf(a: ChartState, b: ChartState, inA: IdMap): Dress['grades'] {
  const here = a.dress.grades.map((grade) => ({ ...grade, id: inA.get(grade.id as EntityId | LinkId) ?? grade.id }));
  const known = new Set(b.dress.grades.map(gradeSubject));
  return [...b.dress.grades, ...here.filter((grade) => !known.has(gradeSubject(grade)))];
}

type IdMap = ReadonlyMap<EntityId | LinkId, EntityId | LinkId>;

/** The later chart keeps its ids; what is gone keeps its own unless that is taken. */
function unionIds(b: ChartState, { entities, links }: PairedStates): { readonly a: IdMap; readonly b: IdMap } {
  const idsB = [...b.entities.map(({ entity }) => entity.id), ...b.links.map(({ link }) => link.id)];
  const inA = new Map<EntityId | LinkId, EntityId | LinkId>();
  for (const one of entities.pairs) inA.set(one.a.entity.id, one.b.entity.id);
  for (const one of links.pairs) inA.set(one.a.link.id, one.b.link.id);
  const free = freeNames(idsB, '~gone');
  for (const { entity } of entities.onlyA) inA.set(entity.id, free(entity.id));
  for (const { link } of links.onlyA) inA.set(link.id, free(link.id));
  return { a: inA, b: new Map(idsB.map((id) => [id, id])) };
}

/** Gives a name back as it is, or with the ending as often as it takes to be alone among those used and given. */
function freeNames(all: Iterable<string>, ending: string): <Name extends string>(name: Name) => Name {
  const used = new Set(all);
  return <Name extends string>(wanted: Name): Name => {
    let name: string = wanted;
    while (used.has(name)) name += ending;
    used.add(name);
    return name as Name;
  };
}

/** The same name on both charts may stand for two acts. */
function earlierBringings(a: ChartState, b: ChartState, ids: IdMap): ReadonlyMap<string, Bringing> {
  const free = freeNames(
    b.bringings.map(({ id }) => id),
    ' before',
  );
  return new Map(
    a.bringings.map((bringing) => {
      const parents = bringing.parents.map((id) => (ids.get(id) as EntityId | undefined) ?? id);
      return [bringing.id, { ...bringing, id: free(bringing.id), parents }];
    }),
  );
}

/** A field that nothing on either chart has, or what was compared before would pass for a mark of now. */
function freeField(wanted: string, { entities, links }: Pick<ChartState, 'entities' | 'links'>): string {
  const used = new Set<string>();
  for (const { entity } of entities) for (const name of Object.keys(entity.fields)) used.add(name);
  for (const { link } of links) for (const name of Object.keys(link.fields)) used.add(name);
  return freeNames(used, '′')(wanted);
}

function fileId(file: string, { sha256 }: FileOrigin, later: ChartState['files']): string {
  const there = Object.hasOwn(later, file) ? later[file] : undefined;
  return there === undefined || there.sha256 === sha256 ? file : `${file} before`;
}

function fatesOf({ entities, links }: PairedStates, idInA: IdMap): ReadonlyMap<EntityId | LinkId, Fate> {
  const found = new Map<EntityId | LinkId, Fate>();
  for (const { entity } of entities.onlyB) found.set(entity.id, 'come');
  for (const { link } of links.onlyB) found.set(link.id, 'come');
  for (const { entity } of entities.onlyA) found.set(idInA.get(entity.id) ?? entity.id, 'gone');
  for (const { link } of links.onlyA) found.set(idInA.get(link.id) ?? link.id, 'gone');
  for (const { a, b } of entities.pairs) {
    if (isChanged(fieldChanges(a.entity, b.entity))) found.set(b.entity.id, 'changed');
  }
  for (const { a, b } of links.pairs) if (isChanged(fieldChanges(a.link, b.link))) found.set(b.link.id, 'changed');
  return found;
}

function marked(plain: ChartState, fateOf: ReadonlyMap<EntityId | LinkId, Fate>, words: MarkWords): ChartState {
  const mixed = linksOfMixedLines(plain, fateOf);
  return {
    ...plain,
    entities: plain.entities.map((it) => {
      const fate = fateOf.get(it.entity.id);
      if (fate === undefined) return it;
      const fields = { ...it.entity.fields, [words.field]: words.values[fate] };
      // What is hidden could not be looked at.
      return { ...it, isHidden: false, entity: { ...it.entity, fields } };
    }),
    links: plain.links.map((it) => {
      const fate = fateOf.get(it.link.id);
      if (fate === undefined) return it;
      const value = mixed.has(it.link.id) ? `${words.values[fate]} ${words.among}` : words.values[fate];
      return { ...it, link: { ...it.link, fields: { ...it.link.fields, [words.field]: value } } };
    }),
  };
}

/** Of lines that neither came nor went as a whole. */
function linksOfMixedLines(state: ChartState, fateOf: ReadonlyMap<EntityId | LinkId, Fate>): ReadonlySet<LinkId> {
  const mixed = bundlesOf(chartOf({ ...state, entities: state.entities.map((it) => ({ ...it, isHidden: false })) }));
  return new Set(
    mixed.flatMap(({ links }) => {
      const ids = links.map(({ link }) => link.id);
      return new Set(ids.map((id) => fateOf.get(id))).size > 1 ? ids : [];
    }),
  );
}

/**
 * Okabe and Ito's blue, vermilion and reddish purple, which the colour-blind tell apart; each has a sign and a line of its own
 * as well, for print without colours. What is gone is as pale as a ghost.
 */
const looks = {
  come: { colour: '#0072b2', badge: '+', dash: 'solid', width: 3, fill: null },
  gone: { colour: '#d55e00', badge: '−', dash: 'dotted', width: 2.4, fill: '#c9cfd6' },
  changed: { colour: '#cc79a7', badge: '≠', dash: 'dashed', width: 2.4, fill: null },
} as const;

export const fates: readonly Fate[] = ['come', 'gone', 'changed'];

const markPrefix = 'compare ';

/** Filters and closed groups would stand before what is compared. */
function dressOf(later: Dress, words: MarkWords): Dress {
  const marks = fates.flatMap((fate) => [entityRule(fate, words), ...linkRules(fate, words)]);
  return {
    ...plainDress,
    timeZone: later.timeZone,
    // So many rules a chart may have; the marks are among them.
    rules: [...later.rules.filter(({ id }) => !id.startsWith(markPrefix)).slice(0, 500 - marks.length), ...marks],
    groups: later.groups.map((group) => ({ ...group, isOpen: true })),
    annotations: later.annotations,
  };
}

function entityRule(fate: Fate, words: MarkWords): StyleRule {
  const { colour, badge, fill } = looks[fate];
  const when = { field: words.field, test: { is: 'equals', text: words.values[fate] } } as const;
  const style = { ...noStyle, border: colour, badge, colour: fill };
  const id = `${markPrefix}${fate} entities`;
  return { id, name: words.rules[fate], isOn: true, on: 'entity', type: null, when, look: { is: 'fixed', style } };
}

/** A line some of whose links came or went has changed, as one whose links say something else. */
function linkRules(fate: Fate, words: MarkWords): readonly StyleRule[] {
  const { colour, dash, width } = looks[fate];
  const look = { is: 'fixed', style: { ...noStyle, colour, dash, width } } as const;
  const rule = { name: words.rules[fate], isOn: true, on: 'link', type: null, look } as const;
  const equals = { is: 'equals', text: words.values[fate] } as const;
  const own: StyleRule = { ...rule, id: `${markPrefix}${fate} links`, when: { field: words.field, test: equals } };
  if (fate !== 'changed') return [own];
  const among = { is: 'contains', text: words.among } as const;
  return [own, { ...rule, id: `${markPrefix}lines`, when: { field: words.field, test: among } }];
}
