// What layouts read from the facts on the chart: whose lane an entity belongs to, its number, its moment, its place, and
// along which links something flows. Each is asked about by a choice that people make in words.
import { entityType, entityTypes, linkType } from '../../shared/catalogue';
import type { Words } from '../../shared/catalogue/types';
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { isTagged, numberOf, textOf, timeOf, type Value } from '../../shared/value';
import { clockOf, momentIn, writtenTime } from '../../shared/zone';
import type { Chart } from '../chart/Chart';
import type { LinkBundle } from '../chart/selectors';
import type { LayoutFacts } from '../layouts/Layout';
import type { LaidOut } from './laidOut';

/** `field:age` asks about a field of that name; the others are told below. */
export type FieldChoice = `field:${string}`;
/** `gang`: the one it belongs to, else the one that most of its neighbours belong to. `role`: as told of a membership. */
export type LaneChoice = 'type' | 'gang' | 'role' | FieldChoice;
/** `links`: how many others it is linked to, or steps from the one selected. `amount`: money sent and received. */
export type RingChoice = 'links' | 'amount' | FieldChoice;
/** The first, last or middle one of an entity's events. */
export type TimeChoice = 'first' | 'middle' | 'last' | FieldChoice;

function fieldOf(choice: string): string | null {
  return choice.startsWith('field:') ? choice.slice('field:'.length) : null;
}

export interface Lanes {
  readonly of: Int32Array;
  readonly names: readonly Words[];
}

/** Lanes of the given entities; by name, types in the order of the catalogue. Who belongs to none has −1. */
export function lanesBy(chart: Chart, nodes: readonly LaidOut[], choice: LaneChoice): Lanes {
  const keys = laneKeys(chart, nodes, choice);
  const names = [...new Set(keys.filter((key) => key !== ''))];
  const rank = new Map(choice === 'type' ? entityTypes.map(({ id }, nth): [string, number] => [id, nth]) : []);
  names.sort((a, b) => (rank.get(a) ?? 99) - (rank.get(b) ?? 99) || (a < b ? -1 : 1));
  const laneOf = new Map(names.map((name, nth) => [name, nth]));
  return {
    of: Int32Array.from(keys, (key) => laneOf.get(key) ?? -1),
    names: names.map((name) => (choice === 'type' ? entityType(name).words.many : { en: name, zh: name })),
  };
}

function laneKeys(chart: Chart, nodes: readonly LaidOut[], choice: LaneChoice): string[] {
  if (choice === 'type') return nodes.map(({ it }) => it.entity.type);
  if (choice === 'gang') return gangsOf(chart, nodes);
  if (choice === 'role') return nodes.map(({ it }) => roleOf(chart, it));
  const field = fieldOf(choice) ?? '';
  return nodes.map(({ it }) => textOf(it.entity.fields[field]));
}

function roleOf(chart: Chart, { entity }: ChartEntity): string {
  const own = textOf(entity.fields['role']);
  if (own !== '') return own;
  for (const { link } of chart.linksOf(entity.id)) {
    if (link.type === 'LEADS' && link.from === entity.id) return 'leader';
    const told = link.from === entity.id ? textOf(link.fields['role']) : '';
    if (told !== '') return told;
  }
  return '';
}

const ofGang: ReadonlySet<string> = new Set(['MEMBER_OF', 'LEADS']);

function gangsOf(chart: Chart, nodes: readonly LaidOut[]): string[] {
  const known = new Map<EntityId, string>();
  for (const { entity } of chart.entities()) {
    if (entity.type === 'Gang') known.set(entity.id, entity.caption);
  }
  for (const { link } of chart.links()) {
    const gang = known.get(link.to);
    const isMember = ofGang.has(link.type) && chart.entity(link.to)?.entity.type === 'Gang';
    if (gang !== undefined && isMember && !known.has(link.from)) known.set(link.from, gang);
  }
  return nodes.map(({ it: { entity } }) => known.get(entity.id) ?? mostOf(chart, entity.id, known));
}

/** What most neighbours have; '' when none has any. Of equals the first in the alphabet. */
function mostOf(chart: Chart, id: EntityId, known: ReadonlyMap<EntityId, string>): string {
  const counts = new Map<string, number>();
  for (const other of chart.neighboursOf(id)) {
    const gang = known.get(other);
    if (gang !== undefined) counts.set(gang, (counts.get(gang) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}

export interface Rings {
  /** Undefined when rings follow links. */
  readonly value: Float64Array | undefined;
  /** Links whose amounts are in another currency than the one counted. */
  readonly leftOut: number;
}

/** NaN for who has no such number. */
export function ringsBy(nodes: readonly LaidOut[], bundles: readonly LinkBundle[], choice: RingChoice): Rings {
  if (choice === 'links') return { value: undefined, leftOut: 0 };
  if (choice === 'amount') return amounts(nodes, bundles);
  const field = fieldOf(choice) ?? '';
  return { value: Float64Array.from(nodes, ({ it }) => numberOf(it.entity.fields[field]) ?? NaN), leftOut: 0 };
}

/** Sent and received together, in the currency that most links are in. */
function amounts(nodes: readonly LaidOut[], bundles: readonly LinkBundle[]): Rings {
  const paid = bundles.flatMap(({ type, links, from, to }) => {
    const { style, sumField } = linkType(type);
    if (style !== 'money' || sumField === undefined) return [];
    return links.map(({ link }) => {
      const currency = textOf(link.fields['currency']) || 'CNY';
      return { from, to, currency, amount: numberOf(link.fields[sumField]) ?? 0 };
    });
  });
  const counts = new Map<string, number>();
  for (const { currency } of paid) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const counted = paid.filter(({ currency }) => currency === most?.[0]);
  const sums = new Map<EntityId, number>();
  for (const { from, to, amount } of counted) {
    for (const end of [from, to]) sums.set(end, (sums.get(end) ?? 0) + amount);
  }
  return {
    value: Float64Array.from(nodes, ({ id }) => sums.get(id) ?? NaN),
    leftOut: paid.length - counted.length,
  };
}

/** Milliseconds since 1970 of each entity; NaN for who has no such moment. */
interface Timed {
  readonly nodes: readonly LaidOut[];
  readonly bundles: readonly LinkBundle[];
  /** Whose clocks local times and days are taken to go by. */
  readonly zone: string;
}

export function momentsBy({ nodes, bundles, zone }: Timed, choice: TimeChoice): Float64Array {
  const clock = clockOf(zone);
  const momentOf = (value: Value | undefined): number | null => {
    const written = writtenTime(value);
    return written === null ? null : momentIn(written, clock);
  };
  const field = fieldOf(choice);
  if (field !== null) return Float64Array.from(nodes, ({ it }) => momentOf(it.entity.fields[field]) ?? NaN);
  const events = new Map<EntityId, number[]>();
  for (const { type, from, to, links } of bundles) {
    const { timeField } = linkType(type);
    if (timeField === undefined) continue;
    const times = links.flatMap(({ link }) => momentOf(link.fields[timeField]) ?? []);
    for (const end of new Set([from, to])) {
      const known = events.get(end);
      if (known === undefined) events.set(end, [...times]);
      else for (const time of times) known.push(time);
    }
  }
  return Float64Array.from(nodes, ({ id, it }) => {
    const own = momentOf(it.entity.fields[ownTimeField(it.entity.type) ?? '']);
    return own ?? one(events.get(id) ?? [], choice);
  });
}

/** Where what is itself an event, such as a report, has its moment. */
function ownTimeField(type: string): string | undefined {
  return entityType(type).fields.find(({ kind }) => kind === 'datetime')?.name;
}

function one(times: readonly number[], choice: TimeChoice): number {
  const sorted = times.toSorted((a, b) => a - b);
  const nth = choice === 'first' ? 0 : choice === 'last' ? sorted.length - 1 : Math.floor((sorted.length - 1) / 2);
  return sorted[nth] ?? NaN;
}

/** WGS 84, in two or three dimensions. */
const worldSystems: ReadonlySet<number> = new Set([4326, 4979]);

function pointIn(fields: { readonly [name: string]: Value }): Point | null {
  for (const value of Object.values(fields)) {
    if (isTagged(value) && value.t === 'point' && worldSystems.has(value.srid)) return { x: value.x, y: value.y };
  }
  return null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Degrees of each entity that has a place: its own point, else that of what it is located at (the latest stay), else of
 * what another link joins it to (the latest event). NaN for the others.
 */
export function placesOf(
  chart: Chart,
  nodes: readonly LaidOut[],
): Pick<LayoutFacts, 'longitude' | 'latitude' | 'isSite'> {
  const points = new Map<EntityId, Point>();
  for (const { entity } of chart.entities()) {
    const point = pointIn(entity.fields);
    if (point !== null) points.set(entity.id, point);
  }
  const found = nodes.map(({ it: { entity } }) => points.get(entity.id) ?? pointByLink(chart, entity.id, points));
  return {
    longitude: Float64Array.from(found, (point) => point?.x ?? NaN),
    latitude: Float64Array.from(found, (point) => point?.y ?? NaN),
    isSite: Uint8Array.from(nodes, ({ it }) => Number(points.has(it.entity.id))),
  };
}

function pointByLink(chart: Chart, id: EntityId, points: ReadonlyMap<EntityId, Point>): Point | undefined {
  if (points.size === 0) return undefined;
  const stays = chart.linksOf(id).flatMap(({ link }) => {
    const point = points.get(link.from === id ? link.to : link.from);
    if (point === undefined) return [];
    const { timeField } = linkType(link.type);
    const at = timeOf(link.fields['from']) ?? timeOf(link.fields[timeField ?? 'at']) ?? -Infinity;
    return [{ point, at, isStay: link.type === 'LOCATED_AT' }];
  });
  return stays.sort((a, b) => Number(b.isStay) - Number(a.isStay) || b.at - a.at)[0]?.point;
}

/** Which links something flows along: money where there is any, else calls, else whatever has a direction. */
export function flowsOf(bundles: readonly { readonly type: string }[]): Uint8Array {
  const styles = bundles.map(({ type }) => (linkType(type).isDirected ? linkType(type).style : null));
  const wanted = (['money', 'call'] as const).find((style) => styles.includes(style));
  return Uint8Array.from(styles, (style) => Number(wanted === undefined ? style !== null : style === wanted));
}
