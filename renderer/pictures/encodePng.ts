// Writes PNG bytes from rows of pixels, a strip at a time, so that a picture far larger than any canvas never has to be in
// memory as a whole (PNG, third edition, https://www.w3.org/TR/png-3/).

interface PixelSource {
  readonly width: number;
  readonly height: number;
  /** Pixels per inch, noted in the file for printing. */
  readonly dpi: number;
  /** The pixels of `count` rows from `top` down: red, green, blue, alpha (not premultiplied), row by row. */
  readonly rows: (top: number, count: number) => Uint8ClampedArray | Uint8Array;
  /** How many rows to ask for at a time. */
  readonly stripRows: number;
}

export async function encodePng(source: PixelSource): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10), header(source), density(source.dpi)];
  const stripes = new ReadableStream<Uint8Array<ArrayBuffer>>(filteredStrips(source));
  const reader = stripes.pipeThrough(new CompressionStream('deflate')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(chunk('IDAT', part.value));
  parts.push(chunk('IEND', new Uint8Array()));
  return joined(parts);
}

function filteredStrips({
  width,
  height,
  rows,
  stripRows,
}: PixelSource): UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  const length = width * 4;
  let top = 0;
  let above: Uint8ClampedArray | Uint8Array = new Uint8Array(length);
  return {
    pull(controller) {
      const count = Math.min(stripRows, height - top);
      if (count <= 0) {
        controller.close();
        return;
      }
      const pixels = rows(top, count);
      controller.enqueue(filtered(pixels, above, length));
      above = pixels.subarray((count - 1) * length);
      top += count;
    },
  };
}

/** Each row as its difference from the row above (filter type 2): plain ground becomes zeros. */
function filtered(pixels: Uint8ClampedArray | Uint8Array, above: Uint8ClampedArray | Uint8Array, length: number) {
  const count = pixels.length / length;
  const bytes = new Uint8Array(count * (length + 1));
  for (let row = 0; row < count; row += 1) {
    const from = row * length;
    const to = row * (length + 1) + 1;
    bytes[to - 1] = 2;
    const before = row === 0 ? above : pixels.subarray(from - length, from);
    for (let at = 0; at < length; at += 1) bytes[to + at] = (pixels[from + at] ?? 0) - (before[at] ?? 0);
  }
  return bytes;
}

/** Eight bits a channel, with alpha, not interlaced. */
function header({ width, height }: PixelSource): Uint8Array {
  const data = new DataView(new ArrayBuffer(13));
  data.setUint32(0, width);
  data.setUint32(4, height);
  data.setUint8(8, 8);
  data.setUint8(9, 6);
  return chunk('IHDR', new Uint8Array(data.buffer));
}

/** Pixels per metre, both ways. */
function density(dpi: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi / 0.0254);
  data.setUint32(0, perMetre);
  data.setUint32(4, perMetre);
  data.setUint8(8, 1);
  return chunk('pHYs', new Uint8Array(data.buffer));
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** The table of the CRC that PNG uses (annex D of the standard). */
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
