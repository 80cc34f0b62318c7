import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FarField } from './FarField';
import { FarRaster, type FarView, type Region } from './FarRaster';

const size = { width: 64, height: 48 };
const whole: Region = { left: 0, top: 0, ...size };
const ground = 0xffffffff;
const black = 0xff000000;

/** What the page's own class is as far as pixels go; there is none outside a page. */
class PlainImage {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeAll(() => {
  vi.stubGlobal('ImageData', PlainImage);
  return () => vi.unstubAllGlobals();
});

interface Line {
  readonly ends: readonly [number, number, number, number];
  readonly width: number;
  readonly lane: number;
}

function fieldOf(lines: readonly Line[], dots: readonly { readonly x: number; readonly y: number }[] = []): FarField {
  const ends = lines.flatMap(({ ends: [x0, y0, x1, y1] }) => [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ]);
  // Ends of lines are no dots here: they are larger than what is painted.
  const places = [...dots.map((it) => ({ ...it, radius: 3 })), ...ends.map((it) => ({ ...it, radius: 1e6 }))];
  const numbers = (of: readonly number[]) => Float32Array.from(of);
  return {
    entities: [],
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    radius: Float32Array.from(places, ({ radius }) => radius),
    colour: Uint32Array.from(places, () => black),
    presence: Uint16Array.from(places, () => 256),
    isSelected: Uint8Array.from(places, (_, at) => Number(at % 3 === 0)),
    from: Uint32Array.from(lines, (_, at) => dots.length + 2 * at),
    to: Uint32Array.from(lines, (_, at) => dots.length + 2 * at + 1),
    lineColour: Uint32Array.from(lines, () => black),
    ink: numbers(lines.map(() => 1)),
    isAccented: Uint8Array.from(lines, () => 1),
    width: numbers(lines.map(({ width }) => width)),
    lane: numbers(lines.map(({ lane }) => lane)),
  };
}

const view: FarView = {
  scale: 1,
  originX: 0,
  originY: 0,
  smallestRadius: 2.2,
  largestRadius: 1000,
  lineInk: 1,
  narrowest: 0.7,
  mostLines: Infinity,
  isRough: false,
  ground,
  accent: 0xffff0000,
};

/** Paints the regions one after the other and gives every pixel. */
function painted(field: FarField, regions: readonly Region[], how: Partial<FarView> = {}): Uint32Array {
  const raster = new FarRaster();
  const pixels = new Uint32Array(size.width * size.height);
  const context = {
    canvas: size,
    putImageData: (
      image: ImageData,
      _x: number,
      _y: number,
      left: number,
      top: number,
      width: number,
      height: number,
    ) => {
      const from = new Uint32Array(image.data.buffer);
      for (let row = top; row < top + height; row += 1) {
        const [start, end] = [row * size.width + left, row * size.width + left + width];
        pixels.set(from.subarray(start, end), start);
      }
    },
  };
  for (const region of regions) {
    raster.paint(context as unknown as CanvasRenderingContext2D, region, field, { ...view, ...how });
  }
  return pixels;
}

/** 0 … 1: how much of the ground's white is gone. */
const darkness = (pixel: number) => 1 - (pixel & 0xff) / 255;

const place = fc.double({ min: -30, max: 90, noNaN: true });
const anyLine = fc.record({
  ends: fc.tuple(place, place, place, place),
  width: fc.double({ min: 0.5, max: 12, noNaN: true }),
  lane: fc.constantFrom(0, 0, 0.5, -2),
});
const anyDot = fc.record({ x: place, y: place });

describe('the far raster', () => {
  it.each([false, true])('paints strips exactly as it paints the whole (rough: %s)', (isRough) => {
    const cuts = fc.record({ x: fc.integer({ min: 1, max: 63 }), y: fc.integer({ min: 1, max: 47 }) });
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }),
        fc.array(anyDot, { maxLength: 12 }),
        cuts,
        (lines, dots, { x, y }) => {
          const field = fieldOf(lines, dots);
          const strips = [
            { left: 0, top: 0, width: x, height: y },
            { left: x, top: 0, width: size.width - x, height: y },
            { left: 0, top: y, width: size.width, height: size.height - y },
          ];
          expect(painted(field, strips, { isRough })).toEqual(painted(field, [whole], { isRough }));
        },
      ),
    );
  });

  it('covers each pixel by as much as the line does, up to what measuring across and its ends allow', () => {
    const inside = fc.tuple(
      fc.double({ min: 12, max: 52, noNaN: true }),
      fc.double({ min: 12, max: 36, noNaN: true }),
      fc.double({ min: 12, max: 52, noNaN: true }),
      fc.double({ min: 12, max: 36, noNaN: true }),
    );
    fc.assert(
      fc.property(inside, fc.double({ min: 0.7, max: 6, noNaN: true }), (ends, width) => {
        const [x0, y0, x1, y1] = ends;
        const length = Math.hypot(x1 - x0, y1 - y0);
        fc.pre(length > 10);
        const pixels = painted(fieldOf([{ ends, width, lane: 0 }]), [whole]);
        pixels.forEach((pixel, at) => {
          const [column, row] = [at % size.width, Math.floor(at / size.width)];
          const along = (px: number, py: number) => ((px - x0) * (x1 - x0) + (py - y0) * (y1 - y0)) / length;
          const middle = along(column + 0.5, row + 0.5);
          // Near its ends a line is cut along rows or columns.
          if (middle < width + 1.5 || middle > length - width - 1.5) return;
          let hits = 0;
          for (let i = 0; i < 64; i += 1) {
            const [px, py] = [column + ((i % 8) + 0.5) / 8, row + (Math.floor(i / 8) + 0.5) / 8];
            const across = Math.abs((px - x0) * (y1 - y0) - (py - y0) * (x1 - x0)) / length;
            if (across <= width / 2) hits += 1;
          }
          expect(Math.abs(darkness(pixel) - hits / 64)).toBeLessThan(0.3);
        });
      }),
    );
  });

  it('roughly, still marks only pixels that the line runs through, one a step', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const [x0, y0, x1, y1] = line.ends;
        const pixels = painted(fieldOf([{ ...line, lane: 0 }]), [whole], { isRough: true });
        const isSteep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
        const perStep = new Map<number, number>();
        pixels.forEach((pixel, at) => {
          if (pixel === ground) return;
          const [column, row] = [at % size.width, Math.floor(at / size.width)];
          const [u, v] = isSteep ? [row, column] : [column, row];
          perStep.set(u, (perStep.get(u) ?? 0) + 1);
          const [u0, v0, u1, v1] = isSteep ? [y0, x0, y1, x1] : [x0, y0, x1, y1];
          const onLine = v0 + ((u + 0.5 - u0) * (v1 - v0)) / (u1 - u0);
          expect(Math.abs(onLine - (v + 0.5))).toBeLessThanOrEqual(0.5 + 1e-6);
        });
        expect(Math.max(0, ...perStep.values())).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shows a share of too many lines, each of them among those of the next larger share', () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({
      ends: [2, at + 2, 60, at + 2] as const,
      width: 1,
      lane: 0,
    }));
    const rowsOf = (mostLines: number) => {
      const pixels = painted(fieldOf(lines), [whole], { mostLines, isRough: true });
      return new Set([...pixels.keys()].filter((at) => pixels[at] !== ground).map((at) => Math.floor(at / size.width)));
    };
    const [few, some, all] = [rowsOf(9), rowsOf(17), rowsOf(40)];
    expect([few.size, some.size, all.size]).toEqual([5, 10, 40]);
    expect([...few].every((row) => some.has(row))).toBe(true);
  });
});
