// Moving, pinning, hiding, renaming and opening: each undoes and redoes to the very same state.
import { describe, expect, it } from 'vitest';
import { Chart } from '../Chart';
import { isEmptyDiff } from '../diff';
import { doUndoRedo, expand, idOf, search } from '../examples';
import { moveEntities } from './moveEntities';
import { openState } from './openState';
import { renameChart } from './renameChart';
import { setHidden } from './setHidden';
import { setPinned } from './setPinned';

const [A, B, Z] = [idOf('A'), idOf('B'), idOf('Z')];

function pair(): Chart {
  const chart = new Chart();
  search(chart, 's1', 'A B', 'A>B');
  return chart;
}

describe('moveEntities', () => {
  it('moves what it names and nothing else', () => {
    const chart = pair();
    doUndoRedo(chart, moveEntities(chart, { positions: new Map([[A, { x: -3, y: 4.5 }]]) }));
    expect([chart.entity(A), chart.entity(B)]).toMatchObject([
      { x: -3, y: 4.5 },
      { x: 0, y: 0 },
    ]);
  });

  it('ignores ids that are not there, places that are no numbers, and moves to the same place', () => {
    const chart = pair();
    const positions = new Map([
      [Z, { x: 1, y: 1 }],
      [A, { x: Number.NaN, y: 1 }],
      [B, { x: 0, y: 0 }],
    ]);
    expect(isEmptyDiff(moveEntities(chart, { positions }))).toBe(true);
  });
});

describe('setPinned', () => {
  it('pins and frees', () => {
    const chart = pair();
    doUndoRedo(chart, setPinned(chart, { ids: [A, A, Z], isPinned: true }));
    expect([chart.entity(A)?.isPinned, chart.entity(B)?.isPinned]).toEqual([true, false]);
    expect(isEmptyDiff(setPinned(chart, { ids: [A], isPinned: true }))).toBe(true);
    doUndoRedo(chart, setPinned(chart, { ids: [A], isPinned: false }));
    expect(chart.entity(A)?.isPinned).toBe(false);
  });
});

describe('setHidden', () => {
  it('hides and shows', () => {
    const chart = pair();
    doUndoRedo(chart, setHidden(chart, { ids: new Set([A, B]), isHidden: true }));
    doUndoRedo(chart, setHidden(chart, { ids: [B], isHidden: false }));
    expect([chart.entity(A)?.isHidden, chart.entity(B)?.isHidden]).toEqual([true, false]);
  });
});

describe('renameChart', () => {
  it('changes the title, trimmed', () => {
    const chart = pair();
    doUndoRedo(chart, renameChart(chart, { title: '  Lantern A ' }));
    expect(chart.title).toBe('Lantern A');
    expect(isEmptyDiff(renameChart(chart, { title: 'Lantern A' }))).toBe(true);
  });
});

describe('openState', () => {
  it('puts another chart in place of this one', () => {
    const chart = pair();
    const other = pair();
    expand(other, 'x1', 'B', 'C', 'B>C');
    other.apply(renameChart(other, { title: 'Other' }));
    doUndoRedo(chart, openState(chart, other.state()));
    expect(JSON.stringify(chart.state())).toBe(JSON.stringify(other.state()));
  });
});
