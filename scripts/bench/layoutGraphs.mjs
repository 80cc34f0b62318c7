// The made-up graphs that layouts are measured on, and the numbers that say how good a picture of one is. All of it is
// seeded: the same size gives the same graph.
import { randomFrom } from './random.mjs';

/**
 * A connected graph of groups: 10 to 80 members each (small ones are commoner), grown by preferential attachment, so that
 * each has a hub or two and many leaves; 12 in 100 of the further links join two groups.
 */
export function clusteredGraph(count, linkCount, seed = 1) {
  const random = randomFrom(seed);
  const links = new LinkList(count);
  const groups = groupsOf(count, random);
  const groupOf = new Uint32Array(count);
  groups.forEach(({ start, size }, group) => groupOf.fill(group, start, start + size));
  const any = (list) => list[Math.floor(random() * list.length)];
  const member = ({ start, size }) => start + Math.floor(random() * size);
  // Everyone is listed once for each link, so that who has many gets more.
  const ends = groups.map(({ start }) => [start]);
  groups.forEach((group, nth) => {
    for (let i = group.start + 1; i < group.start + group.size; i += 1) {
      const other = any(ends[nth]);
      links.add(i, other);
      ends[nth].push(i, other);
    }
    if (nth > 0) links.add(member(group), member(groups[Math.floor(random() * nth)]));
  });
  while (links.from.length < linkCount) {
    const nth = groupOf[Math.floor(random() * count)];
    const a = any(ends[nth]);
    if (random() < 0.12) links.add(a, any(any(ends)));
    else {
      const b = any(ends[nth]);
      if (links.add(a, b)) ends[nth].push(a, b);
    }
  }
  return { count, from: Uint32Array.from(links.from), to: Uint32Array.from(links.to) };
}

function groupsOf(count, random) {
  const groups = [];
  for (let start = 0; start < count;) {
    const size = Math.min(count - start, Math.floor(10 + 70 * random() * random()));
    groups.push({ start, size });
    start += size;
  }
  return groups;
}

/** Each pair at most once, nobody with itself. */
class LinkList {
  from = [];
  to = [];
  #known = new Set();

  constructor(count) {
    this.count = count;
  }

  add(a, b) {
    const key = Math.min(a, b) * this.count + Math.max(a, b);
    if (a === b || this.#known.has(key)) return false;
    this.#known.add(key);
    this.from.push(a);
    this.to.push(b);
    return true;
  }
}

export function neighboursIn({ count, from, to }) {
  const lists = Array.from({ length: count }, () => []);
  for (let link = 0; link < from.length; link += 1) {
    lists[from[link]].push(to[link]);
    lists[to[link]].push(from[link]);
  }
  return lists;
}
