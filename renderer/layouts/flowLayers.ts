// Which layer each entity belongs to when something flows: senders before receivers. Where nothing flows in a circle
// every link leads on to a later layer. Where something does, layers follow the levels of MacKay, Johnson and Sansom
// (2020, doi 10.1098/rsos.201138): each stands as near as it can to one after those it gets from and one before those it
// sends to.
import { at } from './column';
import type { LayoutInput } from './Layout';

/** Who sends to whom, and who gets from whom. */
export interface Flows {
  readonly out: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
}

const nobody: readonly number[] = [];

export function flowsIn({ count, from, to, isFlow }: LayoutInput): Flows {
  const out = Array.from({ length: count }, (): number[] => []);
  const into = Array.from({ length: count }, (): number[] => []);
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [at(from, link), at(to, link)];
    if (isFlow?.[link] !== 1 || a === b) continue;
    out[a]?.push(b);
    into[b]?.push(a);
  }
  return { out, into };
}

/** The members that something flows to or from, senders before receivers; those in and behind a circle are missing. */
function inOrder(members: readonly number[], { out, into }: Flows): number[] {
  const waiting = new Map(members.map((i) => [i, (into[i] ?? nobody).length]));
  const order = members.filter((i) => waiting.get(i) === 0);
  for (const i of order) {
    for (const other of out[i] ?? nobody) {
      const left = (waiting.get(other) ?? 0) - 1;
      waiting.set(other, left);
      if (left === 0) order.push(other);
    }
  }
  return order;
}

/** Longest way from a sender; one that nobody sends to stands right before the first that it sends to. */
function stepsFrom(order: readonly number[], { out, into }: Flows): Map<number, number> {
  const layers = new Map(order.map((i) => [i, 0]));
  const layerOf = (i: number) => layers.get(i) ?? 0;
  for (const i of order) {
    for (const other of out[i] ?? nobody) layers.set(other, Math.max(layerOf(other), layerOf(i) + 1));
  }
  for (const i of order) {
    if (into[i]?.length === 0) layers.set(i, Math.min(...(out[i] ?? nobody).map(layerOf)) - 1);
  }
  return layers;
}

const rounds = 200;

/** Levels by repeated averaging, then rounded, the least 0. */
function levelsOf(members: readonly number[], { out, into }: Flows): Map<number, number> {
  const levels = new Map(members.map((i) => [i, 0]));
  const levelOf = (i: number) => levels.get(i) ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const i of members) {
      const [before, after] = [into[i] ?? nobody, out[i] ?? nobody];
      let sum = before.length - after.length;
      for (const other of before) sum += levelOf(other);
      for (const other of after) sum += levelOf(other);
      levels.set(i, sum / (before.length + after.length));
    }
  }
  const least = members.reduce((low, i) => Math.min(low, levelOf(i)), Infinity);
  return new Map(members.map((i) => [i, Math.round(levelOf(i) - least)]));
}

/** The layer of each member that something flows to or from, 0 the first; others are not in the map. */
export function flowLayers(members: readonly number[], flows: Flows): Map<number, number> {
  const taking = members.filter((i) => (flows.out[i] ?? nobody).length + (flows.into[i] ?? nobody).length > 0);
  const order = inOrder(taking, flows);
  return order.length === taking.length ? stepsFrom(order, flows) : levelsOf(taking, flows);
}
