// Lanes: one band for each value of what is asked about (gang, role, type …), so that it is seen who deals with whom
// across them. Within a band everyone stands below those it is linked to in other bands, as far as there is room.
import { at } from './column';
import { boxWidth } from './FreeSpace';
import { finish } from './finish';
import { spread } from './layers';
import type { GuideLine, Layout, LayoutInput, LayoutResult } from './Layout';
import { byDegree, neighboursIn, neighboursOf, type Neighbours } from './structure';

const rowHeight = 84;
/** Between the last row of a lane and the first of the next. */
const laneGap = 56;
const sweeps = 8;

interface Lane {
  /** Index of its name; null for those without a value. */
  readonly lane: number | null;
  readonly members: number[];
}

/** Lanes with members, in the order of their names; those without a value last. */
function lanesIn({ count, lanes }: LayoutInput, ranked: readonly number[]): Lane[] {
  const named = (lanes?.names ?? []).map((_, lane): Lane => ({ lane, members: [] }));
  const rest: Lane = { lane: null, members: [] };
  if (count > 0) for (const i of ranked) (named[lanes?.of[i] ?? -1] ?? rest).members.push(i);
  return [...named, rest].filter(({ members }) => members.length > 0);
}

function meanOf(others: Uint32Array, x: Float64Array, own: number): number {
  if (others.length === 0) return own;
  let sum = 0;
  for (const other of others) sum += at(x, other);
  return sum / others.length;
}

/** Cuts a lane into rows, dealt like cards so that each keeps the order from left to right. */
function rowsIn(members: readonly number[], longest: number): number[][] {
  const count = Math.ceil(members.length / longest);
  return Array.from({ length: count }, (_, row) => members.filter((_each, nth) => nth % count === row));
}

/** Orders every lane by where its neighbours stand, and puts each as near to them as its row allows. */
function settle(lanes: readonly Lane[], neighbours: Neighbours, x: Float64Array, longest: number): number[][][] {
  let rows: number[][][] = [];
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    rows = lanes.map(({ members }) => {
      const wish = new Map(members.map((i) => [i, meanOf(neighboursOf(neighbours, i), x, at(x, i))]));
      members.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      const cut = rowsIn(members, longest);
      for (const row of cut) {
        spread(
          row,
          row.map((i) => wish.get(i) ?? 0),
          x,
          boxWidth,
        );
      }
      return cut;
    });
  }
  return rows;
}

/** The first places: every lane in one line around the middle, the best linked of it in the middle. */
function begin(lanes: readonly Lane[], x: Float64Array): void {
  for (const { members } of lanes) {
    members.forEach((i, nth) => (x[i] = ((nth % 2 === 0 ? nth : -nth - 1) / 2) * boxWidth));
  }
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const lanes = lanesIn(input, byDegree(neighbours, count));
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  begin(lanes, x);
  const longest = Math.max(12, Math.ceil(Math.sqrt(count * 1.6)));
  const guides: GuideLine[] = [];
  let top = 0;
  settle(lanes, neighbours, x, longest).forEach((rows, nth) => {
    guides.push({ at: top - laneGap / 2 - rowHeight / 4, mark: { kind: 'lane', lane: lanes[nth]?.lane ?? null } });
    for (const row of rows) {
      for (const i of row) y[i] = top;
      top += rowHeight;
    }
    top += laneGap;
  });
  const isAside = Uint8Array.from({ length: count }, (_, i) => Number((input.lanes?.of[i] ?? -1) < 0));
  return finish(input, { x, y, isAside, guides: { rows: guides, columns: [] } });
}

export const lanes: Layout = { id: 'lanes', label: 'chart.layout.lanes', needs: 'lanes', run };
