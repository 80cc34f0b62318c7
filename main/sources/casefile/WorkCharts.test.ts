// Whatever the page hands over, and in whatever pieces, what is read back is what it had last.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sqlite } from './sqlite';
import { readCharts, WorkCharts } from './WorkCharts';
import { workTables } from './workTables';

/** One step of a window: the blocks of one chart change, a chart comes or goes, the case is opened again, the page starts anew. */
const steps = fc.array(
  fc.record({
    chart: fc.constantFrom('1', '2', '3'),
    blocks: fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 6 }),
    what: fc.constantFrom('edit', 'edit', 'edit', 'close', 'reopen', 'renew'),
  }),
  { minLength: 1, maxLength: 12 },
);

it('reads back what was kept last, 1,000 random windows', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const database = new Sqlite(':memory:', { readOnly: false });
      database.exec(workTables);
      let keeper = new WorkCharts();
      let nth = 0;
      const window = new Map<string, readonly { readonly nth: number; readonly text: string }[]>();
      let sent = new Set<number>();
      for (const { chart, blocks, what } of taken) {
        if (what === 'close') window.delete(chart);
        else {
          const before = window.get(chart) ?? [];
          window.set(
            chart,
            blocks.map((text) => before.find((one) => one.text === text) ?? { nth: (nth += 1), text }),
          );
        }
        if (what === 'reopen') keeper = new WorkCharts();
        if (what === 'renew' || what === 'reopen') sent = new Set();
        const charts = [...window].map(([id, pieces]) => ({
          id,
          isWork: true,
          settings: `{"at":${pieces.length}}`,
          text: ['head', ...pieces.map((one) => (sent.has(one.nth) ? one.nth : one))],
        }));
        keeper.keep(database, charts)();
        sent = new Set([...window.values()].flat().map((one) => one.nth));
        const expected = charts.map(({ id, settings }) => ({
          id,
          settings,
          text: ['head', ...(window.get(id) ?? []).map(({ text }) => text)],
        }));
        expect(readCharts(database)).toEqual(expected);
      }
      const blocksLeft = database.all('SELECT id FROM work_blocks').length;
      expect(blocksLeft).toBeLessThanOrEqual(sent.size);
      database.close();
    }),
    { seed: 6, numRuns: 1000 },
  );
}, 60_000);
