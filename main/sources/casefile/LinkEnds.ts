// The two ends of every link of a case being written, in flat arrays of eight bytes a link: from them the degrees of all
// entities are worked out in a few passes, for which SQLite would read both of its indexes through.

interface Degrees {
  readonly outLinks: Uint32Array;
  readonly inLinks: Uint32Array;
  /** Distinct others at either end of an entity's links. */
  readonly neighbours: Uint32Array;
}

export class LinkEnds {
  private from = new Uint32Array(1024);
  private to = new Uint32Array(1024);
  count = 0;

  /** Numbers of entities, from 0. */
  add(from: number, to: number): void {
    if (this.count === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count += 1;
  }

  /** `tick` throws when the writing is to stop. */
  degrees(entities: number, tick: () => number): Degrees {
    const { count } = this;
    const [from, to] = [this.from.subarray(0, count), this.to.subarray(0, count)];
    const [outLinks, inLinks] = [counted(from, entities), counted(to, entities)];
    tick();
    const [targets, sources] = [grouped(from, to, outLinks), grouped(to, from, inLinks)];
    tick();
    const neighbours = new Uint32Array(entities);
    /** The entity, from 1, that last met this one. */
    const metBy = new Uint32Array(entities);
    let [outAt, inAt] = [0, 0];
    for (let entity = 0; entity < entities; entity += 1) {
      const [outEnd, inEnd] = [outAt + (outLinks[entity] ?? 0), inAt + (inLinks[entity] ?? 0)];
      metBy[entity] = entity + 1;
      neighbours[entity] = meet(targets, outAt, outEnd, metBy, entity) + meet(sources, inAt, inEnd, metBy, entity);
      [outAt, inAt] = [outEnd, inEnd];
      if (entity % 65_536 === 0) tick();
    }
    return { outLinks, inLinks, neighbours };
  }
}

/** How many of the others in that stretch the entity had not met. */
function meet(others: Uint32Array, start: number, end: number, metBy: Uint32Array, entity: number): number {
  let met = 0;
  for (let at = start; at < end; at += 1) {
    const other = others[at] ?? 0;
    if (metBy[other] === entity + 1) continue;
    metBy[other] = entity + 1;
    met += 1;
  }
  return met;
}

function counted(ends: Uint32Array, entities: number): Uint32Array {
  const counts = new Uint32Array(entities);
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}

/** The others, gathered by entity: those of entity 0 first. */
function grouped(ends: Uint32Array, others: Uint32Array, counts: Uint32Array): Uint32Array {
  const places = new Uint32Array(counts.length);
  for (let at = 1; at < counts.length; at += 1) places[at] = (places[at - 1] ?? 0) + (counts[at - 1] ?? 0);
  const gathered = new Uint32Array(ends.length);
  for (let link = 0; link < ends.length; link += 1) {
    const end = ends[link] ?? 0;
    const place = places[end] ?? 0;
    gathered[place] = others[link] ?? 0;
    places[end] = place + 1;
  }
  return gathered;
}

function doubled(ends: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(ends.length * 2);
  larger.set(ends);
  return larger;
}
