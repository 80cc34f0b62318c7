// Looks into a picture file for what it is and how large: enough of PNG and JPEG to trust it with a place on a page.
import type { Logo } from './Report';

type Found = Pick<Logo, 'kind' | 'width' | 'height'>;

const pngSignature = [137, 80, 78, 71, 13, 10, 26, 10];
const mostSide = 20_000;

/** Null for what is neither PNG nor JPEG, is cut off before its size, or is larger than 20,000 pixels a side. */
export function readLogo(bytes: Uint8Array): Found | null {
  const found = pngSignature.every((byte, at) => bytes[at] === byte) ? pngSize(bytes) : jpegSize(bytes);
  if (found === null) return null;
  const isPossible = [found.width, found.height].every((side) => side >= 1 && side <= mostSide);
  return isPossible ? found : null;
}

/** The first chunk is the header: https://www.w3.org/TR/png-3/#11IHDR. */
function pngSize(bytes: Uint8Array): Found | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments up to the start of frame (ITU-T T.81, annex B). */
function jpegSize(bytes: Uint8Array): Found | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}
