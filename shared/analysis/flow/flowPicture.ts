// Where everything stands in the picture of followed money: a column for each level, a bar for each holder, a band for each
// pair that money ran between. Pure, so that the same trace gives the same picture.
import type { Followed } from './followMoney';
import { mostOf, type Holder } from './holders';

export interface FlowBar {
  /** `origin`, the place of a holder, or `more` with its column. */
  readonly key: string;
  /** Places of entities; several for origins, and for those who share a bar. */
  readonly places: readonly number[];
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Traced units that it had. */
  readonly units: number;
  /** Null but for one holder alone. */
  readonly holder: Holder | null;
  readonly kind: 'origin' | 'holder' | 'gone' | 'more';
}

export interface FlowBand {
  readonly key: string;
  readonly from: FlowBar;
  readonly to: FlowBar;
  readonly units: number;
  /** Places among the moves of the trace, in order. */
  readonly moves: readonly number[];
  /** SVG path of its middle. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

interface FlowColumn {
  readonly column: number;
  readonly x: number;
  /** Levels are numbered from the origin; `gone` is the last. */
  readonly kind: 'origin' | 'level' | 'gone';
  readonly level: number;
  readonly holders: number;
}

export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly FlowColumn[];
  readonly bars: readonly FlowBar[];
  readonly bands: readonly FlowBand[];
}

export const barWidth = 10;
export const columnWidth = 164;
const headHeight = 24;
/** Of what stands over the columns. */
export const headBaseline = 14;
/** Words beside a bar, from its left and from its top: the first baseline, then line by line. */
export const barTexts = { left: barWidth + 5, first: 11, step: 13 };
const marginX = 8;
/** A bar with its words takes no less; with times there are two lines more. */
const slotHeight = 40;
const timedSlotHeight = 68;
const gap = 8;
/** The origin's bar. */
const wholeHeight = 150;
const leastBar = 2;
/** So many stand by themselves in a column; the rest share a bar until it is opened. */
export const mostInColumn = 8;

type Draft = Omit<FlowBar, 'x' | 'y' | 'height'>;

/** `open` names the columns of which everybody stands by himself; `isTimed` leaves room for times. */
export function flowPicture(
  { trace, holders, reach }: Followed,
  open: ReadonlySet<number>,
  isTimed = false,
): FlowPicture {
  const isBack = trace.direction === 'back';
  const goneIs = (place: number) => !isBack && reach.isOut(place) && reach.frozenSince(place) === Infinity;
  const carriers = holders.filter(({ place }) => !goneIs(place));
  const lastLevel = carriers.reduce((most, { level }) => Math.max(most, level), 0);
  const count = lastLevel + (carriers.length < holders.length ? 2 : 1);
  // Money runs from left to right, also when it is traced back.
  const columnOf = (level: number) => (isBack ? lastLevel - level : level);
  const drafts = [originDraft(), ...Array.from({ length: count - 1 }, (_, nth) => draftsOf(nth + 1)).flat()];

  function originDraft(): Draft {
    const isMoved = ({ from, to }: { from: number; to: number }) => trace.origins.has(isBack ? to : from);
    const units = trace.moves.reduce((sum, one) => (isMoved(endsOf(one.move)) ? sum + one.units : sum), 0);
    const key = 'origin';
    return { key, places: [...trace.origins], column: columnOf(0), units, holder: null, kind: 'origin' };
  }

  function endsOf(move: number) {
    return { from: trace.movements.from[move] as number, to: trace.movements.to[move] as number };
  }

  function draftsOf(level: number): readonly Draft[] {
    const isLast = level > lastLevel;
    const own = isLast ? holders.filter(({ place }) => goneIs(place)) : carriers.filter((one) => one.level === level);
    const column = isLast ? level : columnOf(level);
    const sorted = [...own].sort((a, b) => mostOf(b) - mostOf(a) || a.place - b.place);
    const isShared = !open.has(column) && sorted.length > mostInColumn + 1;
    const alone = isShared ? sorted.slice(0, mostInColumn) : sorted;
    const bars = alone.map((holder): Draft => ({
      key: String(holder.place),
      places: [holder.place],
      column,
      units: mostOf(holder),
      holder,
      kind: isLast ? 'gone' : 'holder',
    }));
    if (!isShared) return bars;
    const rest = sorted.slice(mostInColumn);
    const units = rest.reduce((sum, one) => sum + mostOf(one), 0);
    return [
      ...bars,
      { key: `more ${column}`, places: rest.map((r) => r.place), column, units, holder: null, kind: 'more' },
    ];
  }

  const pxPerUnit =
    wholeHeight / Math.max(1, ...drafts.filter(({ kind }) => kind === 'origin').map(({ units }) => units));
  const slot = isTimed ? timedSlotHeight : slotHeight;
  const bars = placed(drafts, pxPerUnit, slot);
  const columns = Array.from({ length: count }, (_, column): FlowColumn => {
    const level = isBack ? lastLevel - column : column;
    const holdersIn = drafts.filter((draft) => draft.column === column).flatMap(({ places }) => places).length;
    const kind = level === 0 ? 'origin' : level > lastLevel ? 'gone' : 'level';
    return { column, x: marginX + column * columnWidth, kind, level, holders: holdersIn };
  });
  return {
    width: marginX + count * columnWidth,
    height: bars.reduce((most, { y, height }) => Math.max(most, y + Math.max(slot, height)), headHeight) + gap,
    columns,
    bars,
    bands: bandsOf(bars, pxPerUnit),
  };

  function bandsOf(all: readonly FlowBar[], scale: number): readonly FlowBand[] {
    const barOf = new Map(all.flatMap((bar) => bar.places.map((place) => [place, bar] as const)));
    const bands = new Map<string, { from: FlowBar; to: FlowBar; units: number; moves: number[] }>();
    trace.moves.forEach(({ move, units }, nth) => {
      const ends = endsOf(move);
      const [from, to] = [barOf.get(ends.from), barOf.get(ends.to)];
      if (from === undefined || to === undefined) return;
      const key = `${from.key} ${to.key}`;
      const band = bands.get(key) ?? { from, to, units: 0, moves: [] };
      band.units += units;
      band.moves.push(nth);
      bands.set(key, band);
    });
    return stacked(
      [...bands].map(([key, band]) => ({ key, ...band })),
      scale,
    );
  }
}

function placed(drafts: readonly Draft[], pxPerUnit: number, slot: number): readonly FlowBar[] {
  const next = new Map<number, number>();
  return drafts.map((draft) => {
    const y = next.get(draft.column) ?? headHeight;
    const height = Math.max(leastBar, draft.units * pxPerUnit);
    next.set(draft.column, y + Math.max(slot, height) + gap);
    return { ...draft, x: marginX + draft.column * columnWidth, y, height };
  });
}

type Ends = Omit<FlowBand, 'path' | 'width'>;

/** Bands leave and reach a bar one under the other, in the order of what is at their other end. */
function stacked(bands: readonly Ends[], pxPerUnit: number): readonly FlowBand[] {
  const width = ({ units }: Ends) => Math.max(1, units * pxPerUnit);
  const offsets = (side: 'from' | 'to', other: 'from' | 'to') => {
    const used = new Map<FlowBar, number>();
    const at = new Map<string, number>();
    const sorted = [...bands].sort((a, b) => a[other].column - b[other].column || a[other].y - b[other].y);
    for (const band of sorted) {
      const before = used.get(band[side]) ?? 0;
      at.set(band.key, before + width(band) / 2);
      used.set(band[side], before + width(band));
    }
    return at;
  };
  const [leaves, reaches] = [offsets('from', 'to'), offsets('to', 'from')];
  return bands.map((band) => {
    const [x1, y1] = [band.from.x + barWidth, band.from.y + (leaves.get(band.key) ?? 0)];
    const [x2, y2] = [band.to.x, band.to.y + (reaches.get(band.key) ?? 0)];
    // Money that does not run on to a later column bends round.
    const bend = x2 > x1 ? (x2 - x1) / 2 : columnWidth / 3;
    const path = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
    return { ...band, path, width: width(band) };
  });
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
