// Texts as an operator's system writes them.

/** The bytes of a text in GB18030 (its two-byte part, which has every common character): Node can only read it. */
export function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) bytes.set(character, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]));
}
