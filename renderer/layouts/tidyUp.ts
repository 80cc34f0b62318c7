// Tidy: arranges what is not fixed where it is, around what it is linked to; everything else is an obstacle that stays.
// Not one of the listed layouts: it is meant for a few among many, and looks only at the links of those few.
import { at } from './column';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { organic } from './organic';
import { separate } from './separate';
import { componentsOf, neighboursIn } from './structure';

/** The entities that have to do with it, as a picture of its own. */
function partOf(input: LayoutInput, members: readonly number[]): LayoutInput {
  const numberOf = new Map(members.map((i, nth) => [i, nth]));
  const links = [...input.from.keys()].filter(
    (link) => numberOf.has(at(input.from, link)) && numberOf.has(at(input.to, link)),
  );
  const pick = (column: Float64Array) => Float64Array.from(members, (i) => at(column, i));
  return {
    count: members.length,
    x: pick(input.x),
    y: pick(input.y),
    radius: pick(input.radius),
    isFixed: Uint8Array.from(members, (i) => at(input.isFixed, i)),
    from: Uint32Array.from(links, (link) => numberOf.get(at(input.from, link)) ?? 0),
    to: Uint32Array.from(links, (link) => numberOf.get(at(input.to, link)) ?? 0),
    weight: Float64Array.from(links, (link) => at(input.weight, link)),
    seed: input.seed,
    root: null,
  };
}

/** What hangs on something fixed goes around it; what hangs on nothing is laid out together, its middle kept. */
function run(input: LayoutInput): LayoutResult {
  const places = { x: input.x.slice(), y: input.y.slice() };
  const isFixed = (i: number) => input.isFixed[i] === 1;
  const components = componentsOf(neighboursIn(input), input.count);
  const loose = components.filter((members) => !members.some(isFixed)).flat();
  const anchored = components.filter((members) => members.some(isFixed) && !members.every(isFixed));
  for (const members of [loose, ...anchored]) {
    const { x, y } = organic.run(partOf(input, members));
    members.forEach((i, nth) => {
      places.x[i] = at(x, nth);
      places.y[i] = at(y, nth);
    });
  }
  separate(places, input.radius, input.isFixed);
  return places;
}

export const tidyUp: Layout = { id: 'tidy', label: 'arrange.labels.tidy', needs: null, run };
