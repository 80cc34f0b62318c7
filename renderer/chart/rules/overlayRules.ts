// How scores that are shown on the chart are painted: as style rules that follow from them, on a field that everything with a
// score seems to have. Legend, groups, pictures and canvas know rules, and need to know nothing else.
import { noStyle, type RuleLook, type StyleRule } from '../../../shared/dress/rule';
import type { Overlay, OverlayKind } from '../../../shared/dress/overlay';
import type { EntityId } from '../../../shared/ids';
import type { Fields } from '../../../shared/value';
import type { Chart } from '../Chart';

/** Ranks that are written; more would say little. */
export const mostRanks = 20;

/** The fields of an overlay; no source has one with a line break in its name. */
function fieldsOf({ id }: Overlay): { readonly score: string; readonly rank: string } {
  return { score: `score\n${id}`, rank: `rank\n${id}` };
}

/** The overlay whose score or rank a field is; null for a field of the facts. */
export function overlayOfField(field: string): string | null {
  return /^(?:score|rank)\n(.+)$/s.exec(field)?.[1] ?? null;
}

/** The overlay that a rule follows from; null for the analyst's own. */
export function overlayOfRule({ id }: Pick<StyleRule, 'id'>): string | null {
  return /^overlay\n\w+\n(.+)$/s.exec(id)?.[1] ?? null;
}

/** The rule follows from an overlay, so that it reads nothing but scores. */
export function isOfScores({ id }: Pick<StyleRule, 'id'>): boolean {
  return id.startsWith('overlay\n');
}

const looks: { readonly [kind in 'size' | 'colour' | 'width']: (field: string) => RuleLook } = {
  size: (field) => scale(field, { sets: 'size', range: [11, 30] }),
  width: (field) => scale(field, { sets: 'width', range: [1, 9] }),
  colour: (field) => scale(field, { sets: 'colour', palette: 'viridis' }),
};

function scale(field: string, to: Extract<RuleLook, { readonly is: 'scale' }>['to']): RuleLook {
  return { is: 'scale', measure: { is: 'field', field }, least: null, most: null, to };
}

function ruleFor(overlay: Overlay, kind: Exclude<OverlayKind, 'badge'>): StyleRule {
  const { score } = fieldsOf(overlay);
  const look: RuleLook =
    kind === 'colour' && areKinds(overlay)
      ? { is: 'categories', field: score, sets: 'colour', palette: 'okabe-ito' }
      : looks[kind](score);
  return plainRule(overlay, kind, look);
}

function plainRule(overlay: Overlay, kind: string, look: RuleLook, when: StyleRule['when'] = null): StyleRule {
  const on = overlay.others === null ? 'entity' : 'link';
  return { id: `overlay\n${kind}\n${overlay.id}`, name: '', isOn: true, on, type: null, when, look };
}

/** One for each rank, so that the badge is a look like any other. */
function rankRules(overlay: Overlay): readonly StyleRule[] {
  const { rank } = fieldsOf(overlay);
  const count = Math.min(mostRanks, overlay.values.length);
  return Array.from({ length: count }, (_, nth) => {
    const text = String(nth + 1);
    const look: RuleLook = { is: 'fixed', style: { ...noStyle, badge: text } };
    return plainRule(overlay, `badge${text}`, look, { field: rank, test: { is: 'equals', text } });
  });
}

function areKinds({ isName, values }: Pick<Overlay, 'isName' | 'values'>): boolean {
  return isName || typeof values[0] === 'string';
}

const rules = new WeakMap<readonly Overlay[], readonly StyleRule[]>();

/** In the order of the overlays; later ones win. The same list for the same overlays. */
export function overlayRules(overlays: readonly Overlay[]): readonly StyleRule[] {
  const known = rules.get(overlays) ?? overlays.flatMap(rulesOf);
  rules.set(overlays, known);
  return known;
}

function rulesOf(overlay: Overlay): readonly StyleRule[] {
  return overlay.shows.flatMap((kind) => (kind === 'badge' ? rankRules(overlay) : [ruleFor(overlay, kind)]));
}

/** The scores of one entity or pair; remembers the fields that it was last asked about, because every rule reads them of everything. */
class Scores {
  private last: Fields | null = null;
  private joined: Fields = {};
  readonly alone: readonly Fields[];

  constructor(readonly own: Fields) {
    this.alone = [own];
  }

  with(fields: Fields): Fields {
    if (this.last !== fields) {
      this.last = fields;
      this.joined = { ...fields, ...this.own };
    }
    return this.joined;
  }
}

interface Added {
  readonly entities: ReadonlyMap<string, Scores>;
  /** By both ends, see `pairOf`. */
  readonly pairs: ReadonlyMap<string, Scores>;
}

const added = new WeakMap<readonly Overlay[], Added>();

function addedBy(overlays: readonly Overlay[]): Added {
  const known = added.get(overlays) ?? makeAdded(overlays);
  added.set(overlays, known);
  return known;
}

function makeAdded(overlays: readonly Overlay[]): Added {
  const entities = new Map<string, Scores>();
  const pairs = new Map<string, Scores>();
  const add = (map: Map<string, Scores>, key: string, fields: Fields) => {
    const known = map.get(key);
    map.set(key, new Scores(known === undefined ? fields : { ...known.own, ...fields }));
  };
  for (const overlay of overlays) {
    const { score, rank } = fieldsOf(overlay);
    overlay.entities.forEach((id, nth) => {
      const fields: Fields = { [score]: overlay.values[nth] ?? null, [rank]: nth + 1 };
      const other = overlay.others?.[nth];
      if (other === undefined) add(entities, id, fields);
      else {
        add(pairs, pairOf(id, other), fields);
        if (overlay.isBothWays) add(pairs, pairOf(other, id), fields);
      }
    });
  }
  return { entities, pairs };
}

/** Whom the badge of a rank is for: the rule of each is asked about everything, and there are twenty. Undefined for other rules, null for nobody. */
export function rankedBy(chart: Chart, rule: StyleRule): EntityId | null | undefined {
  const [, rank, id] = /^overlay\nbadge(\d+)\n(.+)$/s.exec(rule.id) ?? [];
  if (rank === undefined || rule.on !== 'entity') return undefined;
  const { overlays } = chart.dress;
  const overlay = overlays.find((one) => one.id === id);
  const entity = overlay?.entities[Number(rank) - 1];
  if (overlay === undefined || entity === undefined) return undefined;
  // One that is listed twice has its last rank.
  const own = addedBy(overlays).entities.get(entity)?.own;
  return own?.[fieldsOf(overlay).rank] === Number(rank) ? entity : null;
}

function pairOf(from: EntityId, to: EntityId): string {
  return `${from}\n${to}`;
}

/** An entity's fields with its scores. */
export function withScores(chart: Chart, id: EntityId, fields: Fields): Fields {
  const { overlays } = chart.dress;
  if (overlays.length === 0) return fields;
  return addedBy(overlays).entities.get(id)?.with(fields) ?? fields;
}

const noScores: readonly Fields[] = [{}];

/** Its scores without its fields, as one part: all that the rules of overlays read, and twenty thousand need not be joined. */
export function scoresAlone(overlays: readonly Overlay[], id: EntityId): readonly Fields[] {
  return addedBy(overlays).entities.get(id)?.alone ?? noScores;
}

/** A link's fields with the scores of the pair that it joins. */
export function withPairScores(chart: Chart, from: EntityId, to: EntityId): (fields: Fields) => Fields {
  const { overlays } = chart.dress;
  if (overlays.length === 0) return (fields) => fields;
  const scores = addedBy(overlays).pairs.get(pairOf(from, to));
  return (fields) => scores?.with(fields) ?? fields;
}
