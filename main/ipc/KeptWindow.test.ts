import { describe, expect, it } from 'vitest';
import { plainDress } from '../../shared/dress/Dress';
import type { EntityId, FileToken } from '../../shared/ids';
import type { KeptCharts } from '../../shared/keptWindow';
import { noLooks } from '../../shared/looks';
import type { SourceDescription } from '../../shared/questions';
import { snapshotFormat, snapshotPieces, snapshotVersion, type Snapshot } from '../../shared/snapshot';
import { KeptWindow } from './KeptWindow';

const description = { name: 'Lantern', kind: 'casefile' } as unknown as SourceDescription;
const knowing = { lens: () => null, fileOf: (token: FileToken) => ({ token, name: `${token}.json` }) };

function snapshotOf(title: string): Snapshot {
  return {
    format: snapshotFormat,
    version: snapshotVersion,
    app: 'Skein',
    savedAt: '2026-05-09T08:00:00.000Z',
    source: { kind: 'casefile', name: 'Lantern', version: '1' },
    looks: noLooks,
    chart: { title, seed: 1, bringings: [], files: {}, entities: [], links: [], dress: plainDress },
    view: { selection: [], viewport: null, theme: 'light' },
  };
}

type Kept = KeptCharts['charts'][number];

function kept(id: string, part: Partial<Kept> = {}): Kept {
  const text = [...snapshotPieces(snapshotOf(`Chart ${id}`))];
  const rest = { hasUnsaved: false, savedAs: null, layout: null, selection: [], viewport: null };
  return { id, isOnScreen: id === '1', ...rest, text, ...part };
}

function opened(): KeptWindow {
  const window = new KeptWindow();
  window.opened(description, null);
  return window;
}

describe('KeptWindow', () => {
  it('has nothing to go on with before a source is open, and after it was closed', () => {
    const window = new KeptWindow();
    expect(window.recovered(knowing)).toBeNull();
    window.opened(description, null);
    expect(window.recovered(knowing)).toMatchObject({ description, charts: [], unread: 0 });
    window.closed();
    expect(window.recovered(knowing)).toBeNull();
  });

  it('gives the charts back in the order of their tabs, with what belongs to each', () => {
    const window = opened();
    const viewport = { zoom: 2, x: 3, y: 4 };
    const second = kept('2', { hasUnsaved: true, savedAs: 'f' as FileToken, viewport, selection: ['a' as EntityId] });
    window.keep({ charts: [kept('1'), second] });
    const charts = window.recovered(knowing)?.charts ?? [];
    expect(charts.map(({ snapshot }) => snapshot.chart.title)).toEqual(['Chart 1', 'Chart 2']);
    expect(charts[1]).toMatchObject({ hasUnsaved: true, savedAs: { token: 'f', name: 'f.json' }, viewport });
    expect(window.hasUnsaved).toBe(true);
  });

  it('takes a chart without text to be as it was, and forgets those that are not named any more', () => {
    const window = opened();
    window.keep({ charts: [kept('1'), kept('2')] });
    window.keep({ charts: [kept('2', { text: null, isOnScreen: true, layout: 'grid' })] });
    const charts = window.recovered(knowing)?.charts ?? [];
    expect(charts).toMatchObject([{ id: '2', layout: 'grid', snapshot: { chart: { title: 'Chart 2' } } }]);
  });

  it('refuses a chart that it never had, and keeps what it has', () => {
    const window = opened();
    window.keep({ charts: [kept('1')] });
    expect(() => window.keep({ charts: [kept('1'), kept('3', { text: null })] })).toThrow('BAD_REQUEST');
    expect(() => window.keep({ charts: [kept('2')] })).toThrow('BAD_REQUEST');
    expect(window.recovered(knowing)?.charts.map(({ id }) => id)).toEqual(['1']);
  });

  it('completes a text by the pieces that it was kept with last, and by no others', () => {
    const window = opened();
    const [head = '', ...rest] = snapshotPieces(snapshotOf('Part'));
    window.keep({
      charts: [kept('1', { text: [{ nth: 7, text: head }, ...rest.map((text, nth) => ({ nth: 100 + nth, text }))] })],
    });
    window.keep({ charts: [kept('1', { text: [7, ...rest] })] });
    expect(window.recovered(knowing)?.charts).toMatchObject([{ snapshot: { chart: { title: 'Part' } } }]);
    window.keep({ charts: [kept('1', { text: null })] });
    window.keep({ charts: [kept('1', { text: [7, ...rest] })] });
    // What the last text did without is gone.
    for (const nth of [100, 8]) {
      expect(() => window.keep({ charts: [kept('1', { text: [7, nth] })] })).toThrow('BAD_REQUEST');
    }
    expect(() => window.keep({ charts: [kept('1'), kept('2', { text: [7, ...rest] })] })).toThrow('BAD_REQUEST');
    expect(window.recovered(knowing)?.unread).toBe(0);
  });

  it('forgets the charts of a source when another is opened', () => {
    const window = opened();
    window.keep({ charts: [kept('1')] });
    window.opened({ ...description, name: 'Other' }, null);
    expect(window.recovered(knowing)?.charts).toEqual([]);
  });

  it('counts a chart that cannot be read back, and shows another one in its place', () => {
    const window = opened();
    window.keep({ charts: [kept('1', { text: ['{"format":"skein-snapshot"'] }), kept('2')] });
    expect(window.recovered(knowing)).toMatchObject({ unread: 1, charts: [{ id: '2', isOnScreen: true }] });
  });
});
