// Whatever changes, the pieces together are the list's text, and what has not changed is not written again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptPiece } from '../../shared/keptWindow';
import { listPieces } from '../../shared/snapshot';
import { inOrder } from '../../shared/textOrder';
import { KeptList } from './KeptList';

interface Thing {
  readonly id: string;
  readonly says: string;
}

const thing = (nth: number, says = '') => ({ id: `t${String(nth).padStart(5, '0')}`, says });
const things = (count: number) => Array.from({ length: count }, (_, nth) => thing(nth));

function write(kept: KeptList<Thing>, list: readonly Thing[]): [readonly KeptPiece[], KeptList<Thing>] {
  const work = kept.written(list);
  const pieces: KeptPiece[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) if (step.value !== null) pieces.push(step.value);
  return [pieces, step.value];
}

/** As main completes them; throws for what it does not have. */
function completed(pieces: readonly KeptPiece[], had: ReadonlyMap<number, string>): [string, Map<number, string>] {
  const has = new Map<number, string>();
  const texts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const [nth, text] = typeof piece === 'number' ? [piece, had.get(piece)] : [piece.nth, piece.text];
    if (text === undefined) throw new Error(`never given: ${nth}`);
    has.set(nth, text);
    return text;
  });
  return [texts.join(''), has];
}

const written = (pieces: readonly KeptPiece[]) => pieces.filter((piece) => typeof piece === 'object');

describe('KeptList', () => {
  it('comes to the text of the list after any changes', () => {
    const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(900), fc.constantFrom('drop', 'alter', 'add')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.nat(1500), fc.array(changes, { minLength: 1, maxLength: 5 }), (count, rounds) => {
        let [kept, had, list] = [KeptList.of((it: Thing) => it.id), new Map<number, string>(), things(count)];
        for (const [nth, round] of [[], ...rounds].entries()) {
          for (const [from, length, what] of round) list = changed(list, from, length, what, nth);
          const [pieces, next] = write(kept, list);
          const [text, has] = completed(pieces, had);
          expect(text === [...listPieces(list)].join('')).toBe(true);
          [kept, had] = [next, has];
        }
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('writes only the block of what changed, and nothing when nothing did', () => {
    const list = things(10_000);
    const [whole, kept] = write(
      KeptList.of((it) => it.id),
      list,
    );
    expect(written(whole).length).toBeGreaterThan(50);
    expect(written(write(kept, [...list])[0])).toHaveLength(0);
    const [pieces, next] = write(kept, list.with(5000, thing(5000, 'else')));
    expect(written(pieces)).toHaveLength(1);
    expect(written(write(next, list.with(5000, thing(5000, 'again')))[0])).toHaveLength(1);
  });

  it('keeps blocks short however much comes between two elements', () => {
    let [kept, list] = [KeptList.of((it: Thing) => it.id), [thing(0), thing(90_000)]];
    for (let nth = 1; nth < 3000; nth += 300) {
      list = [...list, ...things(300).map((_, at) => thing(nth + at))].sort((a, b) => inOrder(a.id, b.id));
      kept = write(kept, list)[1];
    }
    const longest = Math.max(...written(write(kept, list.with(1, thing(1, 'else')))[0]).map(textLength));
    expect(longest).toBeLessThan(20_000);
  });
});

function textLength(piece: KeptPiece): number {
  return typeof piece === 'object' ? piece.text.length : 0;
}

function changed(list: Thing[], from: number, length: number, what: string, nth: number): Thing[] {
  if (what === 'drop') return list.toSpliced(from, length);
  if (what === 'alter') return list.map((it, at) => (at === from ? { ...it, says: `"],${nth}` } : it));
  const ids = new Set(list.map(({ id }) => id));
  const added = Array.from({ length }, (_, at) => thing(from + 3 * at, `${nth}`)).filter(({ id }) => !ids.has(id));
  return [...list, ...added].sort((a, b) => inOrder(a.id, b.id));
}
