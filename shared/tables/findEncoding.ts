// Finds what the text of a file is written in, from its bytes alone. Strict decoders in order, because a guess from
// statistics takes short Chinese files for Greek; what was found is shown and can be changed.
import { TextDecoder } from './decoder';
import type { Encoding } from './Mapping';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** `mark`: the byte-order mark says so; `whole`: every byte is right in it, and not in what is tried before it. */
  readonly from: 'mark' | 'whole';
}

const headLength = 64 * 1024;

/**
 * By its byte-order mark, else UTF-8, else UTF-16 by where its zero bytes stand, else GB18030, else Big5; null when the
 * bytes are none of them. `chunks` is called once for each that is tried: the file is read, never held.
 */
export function findEncoding(chunks: () => Iterable<Uint8Array>): FoundEncoding | null {
  const head = headOf(chunks());
  const marked = encodingOfMark(head);
  if (marked !== null) return { encoding: marked, from: 'mark' };
  const wide = encodingOfZeros(head);
  const tried: readonly Encoding[] = wide === null ? ['utf-8', 'gb18030', 'big5'] : [wide];
  const encoding = tried.find((candidate) => isRight(candidate, chunks()));
  return encoding === undefined ? null : { encoding, from: 'whole' };
}

function headOf(chunks: Iterable<Uint8Array>): Uint8Array {
  for (const chunk of chunks) return chunk.subarray(0, headLength);
  return new Uint8Array();
}

function encodingOfMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text in other encodings has no zero byte; in UTF-16 every digit, separator and line end has one, always on the same side. */
function encodingOfZeros(head: Uint8Array): Encoding | null {
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (even + odd === 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isRight(encoding: Encoding, chunks: Iterable<Uint8Array>): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const chunk of chunks) if (hasControls(decoder.decode(chunk, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * Pictures and programs are full of them, texts have none. The last few are what a lenient decoder of Big5 makes of bytes
 * that it does not have.
 */
function hasControls(text: string): boolean {
  return /[\0-\u0008\u0080-\u009f\uf8f0-\uf8ff]/.test(text);
}
