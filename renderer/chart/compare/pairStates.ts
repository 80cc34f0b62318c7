// Who on one chart is whom on another. Entities are known by type and business key, because ids do not outlive a reload of a
// database; what has no key, or was drawn by hand, by its id. Links are known by type, ends and what they say.
import type { ChartEntity, ChartLink, ChartState } from '../../../shared/chartState';
import { isDrawn } from '../../../shared/drawn';
import type { EntityId } from '../../../shared/ids';
import { inOrder } from '../../../shared/textOrder';
import { sayingOf } from './fieldChanges';

interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

export interface Pairing<T> {
  /** In the order of their ids in `a`; the others in the order of their own. */
  readonly pairs: readonly Pair<T>[];
  readonly onlyA: readonly T[];
  readonly onlyB: readonly T[];
}

export interface PairedStates {
  readonly entities: Pairing<ChartEntity>;
  readonly links: Pairing<ChartLink>;
}

/**
 * Pairs one to one, in rounds: what agrees in most is paired first, and of several alike the first with the first by id, so
 * that parallel links and duplicates are counted, not merged. Exchanging the charts exchanges the answer.
 */
export function pairStates(a: ChartState, b: ChartState): PairedStates {
  const entities = pairInRounds(
    { a: inIdOrder(a.entities, entityId), b: inIdOrder(b.entities, entityId) },
    [keyAndId, keyOf, ownId].map((nameOf) => ({ a: nameOf, b: nameOf })),
  );
  const ends = endNames(entities);
  const place = (side: 'a' | 'b') => (it: ChartLink) => placeOf(it, ends[side]);
  const rounds = [whole, content, linkId].map((rest) => ({
    a: (it: ChartLink) => `${place('a')(it)} ${rest(it)}`,
    b: (it: ChartLink) => `${place('b')(it)} ${rest(it)}`,
  }));
  const links = pairInRounds({ a: inIdOrder(a.links, linkId), b: inIdOrder(b.links, linkId) }, rounds);
  return { entities, links };
}

interface Sides<T> {
  readonly a: T;
  readonly b: T;
}

/** A name that two must share in this round; null for none. */
type NameOf<T> = (it: T) => string | null;

function pairInRounds<T>(all: Sides<readonly T[]>, rounds: readonly Sides<NameOf<T>>[]): Pairing<T> {
  let [onlyA, onlyB] = [all.a, all.b];
  const partners = new Map<T, T>();
  for (const { a: nameInA, b: nameInB } of rounds) {
    const waiting = new Map<string, T[]>();
    for (const it of onlyB) {
      const name = nameInB(it);
      if (name === null) continue;
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [it]);
      else list.push(it);
    }
    for (const list of waiting.values()) list.reverse();
    const met = new Set<T>();
    for (const it of onlyA) {
      const name = nameInA(it);
      const partner = name === null ? undefined : waiting.get(name)?.pop();
      if (partner === undefined) continue;
      partners.set(it, partner);
      met.add(partner);
    }
    onlyA = onlyA.filter((it) => !partners.has(it));
    onlyB = onlyB.filter((it) => !met.has(it));
  }
  const pairs = all.a.flatMap((a) => {
    const b = partners.get(a);
    return b === undefined ? [] : [{ a, b }];
  });
  return { pairs, onlyA, onlyB };
}

function inIdOrder<T>(all: readonly T[], idOf: (it: T) => string): readonly T[] {
  return all.toSorted((one, other) => inOrder(idOf(one), idOf(other)));
}

function entityId({ entity }: ChartEntity): string {
  return entity.id;
}

function linkId({ link }: ChartLink): string {
  return link.id;
}

function keyAndId({ entity: { type, key, id } }: ChartEntity): string | null {
  return key === '' ? null : JSON.stringify([type, key, id]);
}

function keyOf({ entity: { type, key } }: ChartEntity): string | null {
  return key === '' ? null : JSON.stringify([type, key]);
}

/** Ids of drawings are minted once for ever; those of a source only say who somebody is where nothing else does. */
function ownId({ entity: { type, key, id } }: ChartEntity): string | null {
  if (isDrawn(id)) return id;
  return key === '' ? JSON.stringify([type, id]) : null;
}

function whole(it: ChartLink): string {
  return `${content(it)} ${linkId(it)}`;
}

function content({ link: { id, fields } }: ChartLink): string {
  return `${String(isDrawn(id))} ${sayingOf(fields)}`;
}

/** One name for the two that are paired, whichever chart is asked; none shared by the rest. */
function endNames({ pairs, onlyA, onlyB }: Pairing<ChartEntity>): Sides<ReadonlyMap<EntityId, string>> {
  const both = pairs.map(({ a, b }, nth) => ({ a: a.entity.id, b: b.entity.id, name: `both ${String(nth)}` }));
  return {
    a: new Map([
      ...both.map(({ a, name }) => [a, name] as const),
      ...onlyA.map(({ entity }) => [entity.id, `a ${entity.id}`] as const),
    ]),
    b: new Map([
      ...both.map(({ b, name }) => [b, name] as const),
      ...onlyB.map(({ entity }) => [entity.id, `b ${entity.id}`] as const),
    ]),
  };
}

function placeOf({ link: { type, from, to } }: ChartLink, ends: ReadonlyMap<EntityId, string>): string {
  return JSON.stringify([type, ends.get(from) ?? null, ends.get(to) ?? null]);
}
