// An order of texts that only who has the key can repeat: SplitMix-like mixing of the text under the key. It hides the order
// of the values; the values themselves are in no pseudonym.

/** The place of each text, from 0; the same texts and key give the same places. */
export function keyedOrder(texts: readonly string[], key: string): ReadonlyMap<string, number> {
  const marked = [...new Set(texts)].map((text) => ({ text, mark: mixed(`${key}\n${text}\n${key}`) }));
  marked.sort((a, b) => a.mark - b.mark || (a.text < b.text ? -1 : 1));
  return new Map(marked.map(({ text }, place) => [text, place]));
}

/** 53 bits of two FNV-1a hashes with the finaliser of MurmurHash3. */
function mixed(text: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (finished(low) & 0x1fffff) * 2 ** 32 + finished(high ^ low);
}

function finished(hash: number): number {
  let mixing = hash ^ (hash >>> 16);
  mixing = Math.imul(mixing, 0x85ebca6b);
  mixing ^= mixing >>> 13;
  mixing = Math.imul(mixing, 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
