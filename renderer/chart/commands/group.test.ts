// Grouping, ungrouping, opening: each is undone and redone, and groups stay whole whatever is done to them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWholeDress } from '../../../shared/dress/isWholeDress';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { doUndoRedo, idOf, search } from '../examples';
import { changeGroups } from './changeGroups';
import { group } from './group';
import { ungroup } from './ungroup';

function chartOf(): Chart {
  const chart = new Chart();
  search(chart, 's', 'A B C D E', 'A>B');
  return chart;
}

function grouped(chart: Chart, ...members: string[]): void {
  doUndoRedo(chart, group(chart, { drafts: [{ name: '', members: members.map(idOf), by: 'hand' }] }));
}

/** `group:1(A B) group:2(C)`. */
function outline({ dress }: Chart): string {
  return dress.groups.map(({ id, members }) => `${id}(${members.join(' ')})`).join(' ');
}

describe('group', () => {
  it('puts entities together, closed, under the next free id', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B');
    grouped(chart, 'C', 'D');
    expect(outline(chart)).toBe('group:1(A B) group:2(C D)');
    expect(chart.dress.groups.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  it('nests: a group in a group, and a group of some of those in one', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B', 'C');
    grouped(chart, 'A', 'B');
    expect(outline(chart)).toBe('group:1(C group:2) group:2(A B)');
    grouped(chart, 'group:1', 'D');
    expect(outline(chart)).toBe('group:1(C group:2) group:2(A B) group:3(group:1 D)');
  });

  it('takes members out of other groups, and empty groups away', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B');
    grouped(chart, 'A', 'B', 'C');
    expect(outline(chart)).toBe('group:2(A B C)');
  });

  it('makes none of nothing, of what is not there, of one group, or of all that a group holds', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B');
    for (const members of [[], ['X'], ['group:1'], ['group:9'], ['A', 'B'], ['group:1', 'A']]) {
      const diff = group(chart, { drafts: [{ name: '', members: members.map(idOf), by: 'hand' }] });
      expect(isEmptyDiff(diff), members.join(' ')).toBe(true);
    }
  });
});

describe('ungroup', () => {
  it('leaves what was in it where the group was', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B');
    grouped(chart, 'group:1', 'C');
    doUndoRedo(chart, ungroup(chart, { ids: [idOf('group:1')] }));
    expect(outline(chart)).toBe('group:2(A B C)');
    doUndoRedo(chart, ungroup(chart, { ids: [idOf('group:2'), idOf('A')] }));
    expect(outline(chart)).toBe('');
  });
});

describe('changeGroups', () => {
  it('opens and renames, and says nothing when all is so already', () => {
    const chart = chartOf();
    grouped(chart, 'A', 'B');
    const change = { ids: [idOf('group:1'), idOf('A')], change: { isOpen: true, name: 'Cell' } };
    doUndoRedo(chart, changeGroups(chart, change));
    expect(chart.dress.groups).toMatchObject([{ name: 'Cell', isOpen: true }]);
    expect(isEmptyDiff(changeGroups(chart, change))).toBe(true);
  });
});

describe('any sequence of grouping', () => {
  it('keeps every member in one group at most and no group in itself', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'group:1', 'group:2', 'group:3').map(idOf);
    const ids = fc.uniqueArray(id, { maxLength: 4 });
    const step = fc.record({ kind: fc.constantFrom('group', 'ungroup', 'open', 'close'), ids });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const chart = chartOf();
        for (const { kind, ids: some } of steps) {
          const diff =
            kind === 'group'
              ? group(chart, { drafts: [{ name: '', members: some, by: 'hand' }] })
              : kind === 'ungroup'
                ? ungroup(chart, { ids: some })
                : changeGroups(chart, { ids: some, change: { isOpen: kind === 'open' } });
          doUndoRedo(chart, diff);
          expect(isWholeDress(chart.dress)).toBe(true);
          expect(chart.dress.groups.every(({ members }) => members.length > 0)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
