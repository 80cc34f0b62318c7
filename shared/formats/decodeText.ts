// Bytes of an office file to text. Strict decoders in order, because a guess from statistics took short Chinese
// files for Greek; what no decoder takes is refused instead of read wrongly.
import { refusal } from './ImportFormat';

// Every runtime of ours has it; `shared` compiles without the types of any of them.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** UTF-8, or UTF-16 by its byte-order mark, or GB18030; without the mark. Refused with `encoding` when none fits. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const mark = `${bytes[0] ?? ''},${bytes[1] ?? ''}`;
  const labels = mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next, or the refusal below.
    }
  }
  throw refusal(fileName, 1, 'encoding');
}
