// Paints the far picture, lines and dots, straight into the pixels of an image: with ten thousands of both, telling a
// canvas about each one takes longer than doing its work. Knows typed arrays and pixels, nothing else.
import { measures } from '../chart/appearance';
import type { FarField } from './FarField';

/** From chart units to device pixels, and what is painted how. */
export interface FarView {
  /** Device pixels per chart unit. */
  readonly scale: number;
  /** Device pixel of the chart's 0,0. */
  readonly originX: number;
  readonly originY: number;
  /** Smallest radius of a dot, device pixels. */
  readonly smallestRadius: number;
  /** Entities that are larger than this on the screen are left to the caller, device pixels. */
  readonly largestRadius: number;
  /** Opacity that lines have from so far. */
  readonly lineInk: number;
  /** Narrowest line, device pixels. */
  readonly narrowest: number;
  /** Of more than these every second, fourth … is painted, as much stronger. */
  readonly mostLines: number;
  /** For a passing frame: lines straight and one pixel wide, dots with hard edges, in a third of the time. */
  readonly isRough: boolean;
  readonly ground: number;
  readonly accent: number;
}

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces of a bent line. */
const pieces = 6;
/** A bend that stands off less than this is straight, device pixels. */
const leastBend = 1.2;

/** The pixel with so much of the colour over it, of 256; opaque. Red and blue go together, with room between them. */
function mixed(under: number, colour: number, share: number): number {
  const redBlue = under & 0xff00ff;
  const green = under & 0xff00;
  return (
    0xff000000 |
    ((redBlue + (Math.imul((colour & 0xff00ff) - redBlue, share) >>> 8)) & 0xff00ff) |
    ((green + (Math.imul((colour & 0xff00) - green, share) >>> 8)) & 0xff00)
  );
}

export class FarRaster {
  private image: ImageData | null = null;
  private pixels = new Uint32Array(0);
  private width = 0;
  // The region that is being painted, for the inner loops.
  private minX = 0;
  private minY = 0;
  private maxX = 0;
  private maxY = 0;

  /** Paints everything in the region, ground included, onto a canvas of that size. */
  paint(context: CanvasRenderingContext2D, region: Region, field: FarField, view: FarView): void {
    const { width, height } = context.canvas;
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height);
      this.pixels = new Uint32Array(this.image.data.buffer);
      this.width = width;
    }
    this.minX = region.left;
    this.minY = region.top;
    this.maxX = region.left + region.width;
    this.maxY = region.top + region.height;
    for (let row = this.minY; row < this.maxY; row += 1) {
      this.pixels.fill(view.ground, row * width + this.minX, row * width + this.maxX);
    }
    this.lines(field, view);
    this.dots(field, view);
    context.putImageData(this.image, 0, 0, region.left, region.top, region.width, region.height);
  }

  private lines(field: FarField, view: FarView): void {
    const { scale, originX, originY, narrowest, mostLines, isRough } = view;
    const { from, to, x, y, lane, width, ink, isAccented, lineColour } = field;
    const step = measures.laneStep * scale;
    // Of the powers of two, so that what a frame shows is among what the one before showed, or the other way round.
    const stride = 2 ** Math.max(0, Math.ceil(Math.log2(from.length / mostLines)));
    const lineInk = Math.min(1, view.lineInk * Math.sqrt(stride));
    for (let at = 0; at < from.length; at += stride) {
      // Every place is within the columns, and a check of each would cost as much as the rest.
      const a = from[at] as number;
      const b = to[at] as number;
      const x0 = originX + (x[a] as number) * scale;
      const y0 = originY + (y[a] as number) * scale;
      const x1 = originX + (x[b] as number) * scale;
      const y1 = originY + (y[b] as number) * scale;
      const thick = Math.max(narrowest, (width[at] as number) * scale);
      const bend = (lane[at] as number) * step;
      // Of a strip most lines are far away.
      const reach = Math.abs(bend) + thick;
      if (this.isBeside(x0, y0, x1, y1, reach)) continue;
      const strength = 256 * (ink[at] as number) * (isAccented[at] === 1 ? 1 : lineInk);
      const colour = lineColour[at] as number;
      if (isRough) this.roughLine(x0, y0, x1, y1, colour, Math.min(256, strength * Math.min(1, thick)) | 0);
      else if (Math.abs(bend) < leastBend) this.line(x0, y0, x1, y1, thick, colour, strength);
      else this.bent(x0, y0, x1, y1, bend, thick, colour, strength);
    }
  }

  private bent(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    bend: number,
    thick: number,
    colour: number,
    strength: number,
  ): void {
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) return;
    const controlX = (x0 + x1) / 2 - ((y1 - y0) * bend) / length;
    const controlY = (y0 + y1) / 2 + ((x1 - x0) * bend) / length;
    let [lastX, lastY] = [x0, y0];
    for (let piece = 1; piece <= pieces; piece += 1) {
      const t = piece / pieces;
      const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      const nextX = p * x0 + q * controlX + r * x1;
      const nextY = p * y0 + q * controlY + r * y1;
      this.line(lastX, lastY, nextX, nextY, thick, colour, strength);
      [lastX, lastY] = [nextX, nextY];
    }
  }

  /** Every pixel takes as much of the colour as the line covers of it, measured along its shorter direction. */
  private line(x0: number, y0: number, x1: number, y1: number, thick: number, colour: number, strength: number): void {
    const isSteep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    if (isSteep)
      this.run(y0, x0, y1, x1, thick, colour, strength, this.width, 1, this.minY, this.maxY, this.minX, this.maxX);
    else this.run(x0, y0, x1, y1, thick, colour, strength, 1, this.width, this.minX, this.maxX, this.minY, this.maxY);
  }

  /** A line along its longer direction `u`; `v` is across. Steps are what one pixel further means in memory. */
  private run(
    u0: number,
    v0: number,
    u1: number,
    v1: number,
    thick: number,
    colour: number,
    strength: number,
    stepU: number,
    stepV: number,
    minU: number,
    maxU: number,
    minV: number,
    maxV: number,
  ): void {
    const [startU, startV, endU, endV] = u1 >= u0 ? [u0, v0, u1, v1] : [u1, v1, u0, v0];
    const slope = endU === startU ? 0 : (endV - startV) / (endU - startU);
    const half = (thick / 2) * Math.sqrt(1 + slope * slope);
    if (Math.max(startV, endV) + half < minV || Math.min(startV, endV) - half > maxV) return;
    const firstU = Math.max(minU, Math.ceil(startU - 0.5));
    const lastU = Math.min(maxU - 1, Math.ceil(endU - 0.5) - 1);
    const { pixels } = this;
    let v = startV + (firstU + 0.5 - startU) * slope;
    for (let u = firstU; u <= lastU; u += 1, v += slope) {
      const low = v - half;
      const high = v + half;
      const firstV = Math.max(minV, Math.floor(low));
      const lastV = Math.min(maxV - 1, Math.floor(high));
      for (let w = firstV; w <= lastV; w += 1) {
        const covered = (high < w + 1 ? high : w + 1) - (low > w ? low : w);
        const share = (covered * strength) | 0;
        if (share === 0) continue;
        const place = u * stepU + w * stepV;
        pixels[place] = mixed(pixels[place] as number, colour, share);
      }
    }
  }

  /** One pixel for every step along the longer direction. */
  private roughLine(x0: number, y0: number, x1: number, y1: number, colour: number, share: number): void {
    const { width, minX, minY, maxX, maxY } = this;
    if (Math.abs(y1 - y0) > Math.abs(x1 - x0))
      this.roughRun(y0, x0, y1, x1, colour, share, width, 1, minY, maxY, minX, maxX);
    else this.roughRun(x0, y0, x1, y1, colour, share, 1, width, minX, maxX, minY, maxY);
  }

  private roughRun(
    u0: number,
    v0: number,
    u1: number,
    v1: number,
    colour: number,
    share: number,
    stepU: number,
    stepV: number,
    minU: number,
    maxU: number,
    minV: number,
    maxV: number,
  ): void {
    const [startU, startV, endU, endV] = u1 >= u0 ? [u0, v0, u1, v1] : [u1, v1, u0, v0];
    const slope = endU === startU ? 0 : (endV - startV) / (endU - startU);
    const firstU = Math.max(minU, Math.ceil(startU - 0.5));
    const lastU = Math.min(maxU - 1, Math.ceil(endU - 0.5) - 1);
    const { pixels } = this;
    let v = startV + (firstU + 0.5 - startU) * slope;
    let column = firstU * stepU;
    for (let u = firstU; u <= lastU; u += 1, v += slope, column += stepU) {
      if (v < minV || v >= maxV) continue;
      const place = column + (v | 0) * stepV;
      pixels[place] = mixed(pixels[place] as number, colour, share);
    }
  }

  /** True when both points lie beyond one side of the region, by so much at least. */
  private isBeside(x0: number, y0: number, x1: number, y1: number, reach: number): boolean {
    if (Math.max(x0, x1) + reach < this.minX || Math.min(x0, x1) - reach > this.maxX) return true;
    return Math.max(y0, y1) + reach < this.minY || Math.min(y0, y1) - reach > this.maxY;
  }

  private dots(field: FarField, view: FarView): void {
    const { x, y, radius, isSelected } = field;
    const { scale, originX, originY, smallestRadius, largestRadius } = view;
    // What is selected lies above everything else.
    const hasSelected = isSelected.includes(1);
    for (let pass = 0; pass <= Number(hasSelected); pass += 1) {
      for (let at = 0; at < x.length; at += 1) {
        if (isSelected[at] !== pass) continue;
        const own = (radius[at] as number) * scale;
        if (own > largestRadius) continue;
        const size = Math.max(smallestRadius, own);
        const centreX = originX + (x[at] as number) * scale;
        const centreY = originY + (y[at] as number) * scale;
        if (this.isBeside(centreX, centreY, centreX, centreY, size + 4)) continue;
        this.dot(field, view, at, centreX, centreY, size);
      }
    }
  }

  private dot(
    { colour, presence, isSelected }: FarField,
    { ground, accent, isRough }: FarView,
    at: number,
    centreX: number,
    centreY: number,
    size: number,
  ): void {
    const share = presence[at] as number;
    const own = colour[at] as number;
    if (isRough && share === 256) {
      if (isSelected[at] === 1) this.roughDisc(centreX, centreY, size + 2.6, accent);
      this.roughDisc(centreX, centreY, size, own);
      return;
    }
    if (isSelected[at] === 1) {
      this.disc(centreX, centreY, size + 2.6, accent, share);
      this.disc(centreX, centreY, size + 1, ground, share);
    } else if (size >= 2.8) this.disc(centreX, centreY, size + 0.8, ground, share);
    this.disc(centreX, centreY, size, own, share);
  }

  /** Every pixel whose middle is inside. */
  private roughDisc(centreX: number, centreY: number, radius: number, colour: number): void {
    const top = Math.max(this.minY, Math.ceil(centreY - radius - 0.5));
    const bottom = Math.min(this.maxY, Math.ceil(centreY + radius - 0.5));
    for (let row = top; row < bottom; row += 1) {
      const dy = row + 0.5 - centreY;
      const half = Math.sqrt(Math.max(0, radius * radius - dy * dy));
      const left = Math.max(this.minX, Math.ceil(centreX - half - 0.5));
      const right = Math.min(this.maxX, Math.ceil(centreX + half - 0.5));
      const end = row * this.width + right;
      for (let place = row * this.width + left; place < end; place += 1) this.pixels[place] = colour;
    }
  }

  private disc(centreX: number, centreY: number, radius: number, colour: number, strength: number): void {
    const left = Math.max(this.minX, Math.floor(centreX - radius - 0.5));
    const right = Math.min(this.maxX - 1, Math.ceil(centreX + radius + 0.5));
    const top = Math.max(this.minY, Math.floor(centreY - radius - 0.5));
    const bottom = Math.min(this.maxY - 1, Math.ceil(centreY + radius + 0.5));
    const { pixels, width } = this;
    const inside = Math.max(0, radius - 0.5) ** 2;
    const outside = (radius + 0.5) ** 2;
    for (let row = top; row <= bottom; row += 1) {
      const dy = row + 0.5 - centreY;
      for (let column = left; column <= right; column += 1) {
        const dx = column + 0.5 - centreX;
        const away = dx * dx + dy * dy;
        if (away >= outside) continue;
        const share = away <= inside ? strength : ((radius + 0.5 - Math.sqrt(away)) * strength) | 0;
        const place = row * width + column;
        pixels[place] = share >= 256 ? colour : mixed(pixels[place] as number, colour, share);
      }
    }
  }
}
