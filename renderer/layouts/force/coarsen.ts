// One level up: a smaller graph in which neighbours stand together, so that the shape of the whole is found at little
// cost (after Walshaw 2003, doi 10.7155/jgaa.00070). Pulls and masses add up, so that the coarse picture has the
// forces, and the scale, of the fine one.
import { add, at } from '../column';
import type { Body } from './Body';

export interface Coarse {
  readonly body: Body;
  /** For each of the finer level, which of the coarser one holds it. */
  readonly parent: Uint32Array;
}

/** Links by their ends: those at i are slots `starts[i]` to `starts[i + 1]`. */
interface Adjacent {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly pulls: Float64Array;
}

function adjacentIn({ count, from, to, pull }: Body): Adjacent {
  const starts = new Uint32Array(count + 1);
  for (let link = 0; link < from.length; link += 1) {
    starts[at(from, link) + 1] = at(starts, at(from, link) + 1) + 1;
    starts[at(to, link) + 1] = at(starts, at(to, link) + 1) + 1;
  }
  for (let i = 0; i < count; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  const next = starts.slice();
  const targets = new Uint32Array(2 * from.length);
  const pulls = new Float64Array(2 * from.length);
  const note = (a: number, b: number, pulling: number) => {
    const slot = at(next, a);
    targets[slot] = b;
    pulls[slot] = pulling;
    next[a] = slot + 1;
  };
  for (let link = 0; link < from.length; link += 1) {
    note(at(from, link), at(to, link), at(pull, link));
    note(at(to, link), at(from, link), at(pull, link));
  }
  return { starts, targets, pulls };
}

const nobody = 0xffffffff;
/** A group may weigh so many times a pair: a star becomes one, a chain of stars does not. */
const heaviestGroup = 6;

/** Gathers one level's members into groups. */
class Grouping {
  readonly parent: Uint32Array;
  readonly mass: Float64Array;
  groups = 0;
  private readonly adjacent: Adjacent;
  private readonly heaviest: number;

  constructor(private readonly body: Body) {
    this.parent = new Uint32Array(body.count).fill(nobody);
    this.mass = new Float64Array(body.count);
    this.adjacent = adjacentIn(body);
    const total = body.mass.reduce((sum, mass) => sum + mass, 0);
    this.heaviest = (heaviestGroup * 2 * total) / Math.max(1, body.count);
  }

  /** Pairs it with the free neighbour that pulls most for its mass; when all are taken it joins the best group; else it stands alone. */
  place(i: number): void {
    if (this.parent[i] !== nobody) return;
    const mate = this.best(i, (group) => group === nobody);
    if (mate !== nobody) {
      this.open(i);
      this.join(mate, this.groups - 1);
      return;
    }
    const neighbour = this.best(i, (group) => at(this.mass, group) + at(this.body.mass, i) <= this.heaviest);
    if (neighbour === nobody) this.open(i);
    else this.join(i, at(this.parent, neighbour));
  }

  private open(i: number): void {
    this.groups += 1;
    this.join(i, this.groups - 1);
  }

  private join(i: number, group: number): void {
    this.parent[i] = group;
    add(this.mass, group, at(this.body.mass, i));
  }

  private best(i: number, isOpen: (group: number) => boolean): number {
    const { starts, targets, pulls } = this.adjacent;
    let [best, most] = [nobody, -1];
    for (let slot = at(starts, i); slot < at(starts, i + 1); slot += 1) {
      const other = at(targets, slot);
      const group = at(this.parent, other);
      if (!isOpen(group)) continue;
      const weight = at(pulls, slot) / (group === nobody ? at(this.body.mass, other) : at(this.mass, group));
      if (weight > most) [best, most] = [other, weight];
    }
    return best;
  }
}

/** The lightest choose first: leaves find their hub before hubs find each other. */
export function coarsen(body: Body): Coarse {
  const grouping = new Grouping(body);
  const order = Uint32Array.from({ length: body.count }, (_, i) => i);
  order.sort((a, b) => at(body.mass, a) - at(body.mass, b) || a - b);
  for (const i of order) grouping.place(i);
  const { parent, groups } = grouping;
  const stiffness = new Float64Array(groups);
  for (let i = 0; i < body.count; i += 1) add(stiffness, at(parent, i), at(body.stiffness, i));
  const pulls = new Map<number, number>();
  for (let link = 0; link < body.from.length; link += 1) {
    const a = at(parent, at(body.from, link));
    const b = at(parent, at(body.to, link));
    if (a === b) continue;
    const key = a < b ? a * groups + b : b * groups + a;
    pulls.set(key, (pulls.get(key) ?? 0) + at(body.pull, link));
  }
  const keys = Float64Array.from(pulls.keys());
  const from = Uint32Array.from(keys, (key) => Math.floor(key / groups));
  const to = Uint32Array.from(keys, (key) => key % groups);
  const pull = Float64Array.from(pulls.values());
  return { parent, body: { count: groups, mass: grouping.mass.slice(0, groups), stiffness, from, to, pull } };
}
