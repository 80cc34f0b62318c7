// Packs the diffs of edits that are far away: written once what is the same in several, then deflated. A day's work of
// expanding and collapsing is megabytes as objects and a hundredth of that as packs.
import { Deflate, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Diff } from './diff';
import type { Edit, Pack } from './Edit';
import { ValueTable, valuesIn } from './ValueTable';

/** A pack is full with so many edits, or characters: unpacking it must not be felt in an undo. */
const mostEdits = 512;
const mostCharacters = 300_000;
/** Characters that are deflated at one time. */
const pushedAt = 16_000;

/** Packs the edits in their order, in steps of well under a millisecond; an edit keeps its diff until its pack is done. */
export function* packEdits(edits: readonly Edit[]): Generator<void, void> {
  let from = 0;
  while (from < edits.length) {
    const table = new ValueTable();
    const packed: Edit[] = [];
    const names: number[] = [];
    while (packed.length < mostEdits && (packed.length === 0 || table.length < mostCharacters)) {
      const edit = edits[from + packed.length];
      if (edit === undefined) break;
      names.push(yield* written(table, edit.diff));
      packed.push(edit);
    }
    const hasRoom = packed.length < mostEdits && table.length < mostCharacters;
    const pack = new DeflatedPack(packed, names, yield* deflated(table.rows), hasRoom);
    for (const edit of packed) edit.packInto(pack);
    from += packed.length;
  }
}

/** Its elements one by one; the diff itself is little when they are there. */
function* written(table: ValueTable, diff: Diff): Generator<void, number> {
  table.begin();
  for (const part of [diff.entities, diff.links, diff.bringings, diff.files]) {
    for (const one of Object.values(part).flat()) {
      table.add(one);
      yield;
    }
  }
  return table.add(diff);
}

function* deflated(rows: readonly string[]): Generator<void, Uint8Array> {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate((part) => parts.push(part));
  let text = '[';
  for (const [nth, row] of rows.entries()) {
    text += nth === 0 ? row : `,${row}`;
    if (text.length < pushedAt) continue;
    deflate.push(strToU8(text));
    text = '';
    yield;
  }
  deflate.push(strToU8(`${text}]`), true);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

class DeflatedPack implements Pack {
  constructor(
    private readonly edits: readonly Edit[],
    private readonly names: readonly number[],
    private readonly bytes: Uint8Array,
    readonly hasRoom: boolean,
  ) {}

  unpack(): ReadonlyMap<Edit, Diff> {
    const rows = JSON.parse(strFromU8(inflateSync(this.bytes))) as Parameters<typeof valuesIn>[0];
    const values = valuesIn(rows);
    return new Map(this.edits.map((edit, nth) => [edit, values[this.names[nth] ?? -1] as Diff]));
  }
}
