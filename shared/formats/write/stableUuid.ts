// Ids for formats that want a UUID: made from what the thing is, so that the same facts give the same bytes.

/** Four FNV-1a hashes of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/) in the form of a UUID of version 8 (RFC 9562: made by an own rule). Not a secret. */
export function stableUuid(text: string): string {
  const hex = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x2545f491]
    .map((start) => hash(start, text).toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function hash(start: number, text: string): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // Mixed once more (the finish of MurmurHash3), so that the four differ in every bit.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
