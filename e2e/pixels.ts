// Reading pictures: colours, cut-outs and how much of two pictures differs.
import { PNG } from 'pngjs';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Area extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Red, green, blue and alpha, 0–255. */
export function pixel({ data, width }: PNG, { x, y }: Spot): readonly number[] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return [...data.subarray(at, at + 4)];
}

/** `#rrggbb` of the commonest colour within `reach` pixels of a spot: the flat fill of a sign, whatever its glyph. */
export function mainColour(png: PNG, { x, y }: Spot, reach: number): string {
  const counts = new Map<string, number>();
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const colour = `#${Buffer.from(pixel(png, { x: x + dx, y: y + dy }).slice(0, 3)).toString('hex')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? '';
}

export function cut(png: PNG, { x, y, width, height }: Area): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(png, part, Math.round(x), Math.round(y), width, height, 0, 0);
  return part;
}

/** Each pixel as the mean of the 5 × 5 around it: what is half a pixel off or smoothed in another way then looks the same. */
export function blurred({ data, width, height }: PNG): PNG {
  const soft = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sum = [0, 0, 0, 0];
      let count = 0;
      for (let ny = Math.max(0, y - 2); ny <= Math.min(height - 1, y + 2); ny += 1) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(width - 1, x + 2); nx += 1) {
          for (let part = 0; part < 4; part += 1)
            sum[part] = (sum[part] ?? 0) + (data[(ny * width + nx) * 4 + part] ?? 0);
          count += 1;
        }
      }
      soft.data.set(
        sum.map((part) => part / count),
        (y * width + x) * 4,
      );
    }
  }
  return soft;
}

/** The share of pixels that differ by more than `tolerance` in some colour; both of the same size. */
export function difference(a: PNG, b: PNG, tolerance: number): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of different sizes');
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const by = [0, 1, 2].map((colour) => Math.abs((a.data[at + colour] ?? 0) - (b.data[at + colour] ?? 0)));
    if (Math.max(...by) > tolerance) count += 1;
  }
  return count / (a.width * a.height);
}

/** The share of pixels that differ clearly from the given ground. */
export function drawnShare(png: PNG, ground: readonly number[]): number {
  const plain = new PNG({ width: png.width, height: png.height });
  for (let at = 0; at < plain.data.length; at += 4) plain.data.set(ground, at);
  return difference(png, plain, 60);
}

/** Pixels per metre, as a PNG says them for printing; null when it does not. */
export function pixelsPerMetre(file: Buffer): number | null {
  const at = file.indexOf('pHYs');
  return at < 0 ? null : file.readUInt32BE(at + 4);
}
