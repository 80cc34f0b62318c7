// Skein's main job, end to end, on three sources: the sample, an imported real network, and a real Neo4j:
// search → expand with a filter → collapse → undo and redo → layout → export PNG and SVG → save → reopen.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Snapshot } from '../shared/snapshot';
import { Explorer } from './explorer';
import { sharedDatabase } from './locks';
import { realData, skein, temporaryFolder } from './skeinCommand';

test.describe.configure({ lock: sharedDatabase });

interface Journey {
  readonly source: string;
  /** Words for `open`; makes what it needs in the folder. */
  readonly prepare: (folder: string) => Promise<readonly string[]>;
  readonly env?: NodeJS.ProcessEnv;
  readonly skip: string | null;
  readonly needle: string;
  readonly caption: string;
}

// Only a database that was handed over to the tests is written to.
const neo4j = process.env['NEO4J_TEST_OWNED'] === '1' ? (process.env['NEO4J_URI'] ?? null) : null;
const neo4jEnv = { SKEIN_NEO4J_PASSWORD: process.env['NEO4J_PASSWORD'] ?? '' };

const journeys: readonly Journey[] = [
  {
    source: 'the sample',
    prepare: () => Promise.resolve(['sample']),
    skip: null,
    needle: '139 0000 1000',
    caption: '139 0000 1000',
  },
  {
    source: 'CAVIAR, imported',
    prepare: async (folder) => {
      const file = path.join(folder, 'caviar.skein');
      await skein(['import', realData('caviar', 'edges.csv'), '--out', file]);
      return [file];
    },
    skip: existsSync(realData('caviar')) ? null : 'the real networks are not on this machine (SKEIN_REAL_DATA)',
    needle: 'N12',
    caption: 'N12',
  },
  {
    source: 'Neo4j',
    prepare: async (folder) => {
      const file = path.join(folder, 'lantern.skein');
      await skein(['sample', '--out', file]);
      const { code, stderr } = await skein(['publish', file, '--to', neo4j ?? '', '--merge'], { env: neo4jEnv });
      expect(code, stderr).toBe(0);
      return [neo4j ?? ''];
    },
    env: neo4jEnv,
    skip: neo4j === null ? 'no Neo4j here (NEO4J_URI)' : null,
    needle: '139 0000 1000',
    caption: '139 0000 1000',
  },
];

function placesIn(file: string): ReadonlyMap<string, string> {
  const { chart } = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  return new Map(chart.entities.map(({ entity, x, y }) => [entity.id, `${x},${y}`]));
}

function expectSamePlaces(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  for (const [id, place] of before) expect(after.get(id), `${id} did not move`).toBe(place);
}

for (const journey of journeys) {
  test(`from search to a saved chart on ${journey.source}`, async () => {
    test.skip(journey.skip !== null, journey.skip ?? '');
    test.setTimeout(180_000);
    const { folder, remove } = temporaryFolder();
    const at = (name: string) => path.join(folder, name);
    const words = await journey.prepare(folder);
    const explorer = await Explorer.start(words, { hasMotion: true, ...(journey.env ? { env: journey.env } : {}) });
    const { page } = explorer;
    const { caption } = journey;
    try {
      await explorer.rest();
      await explorer.press('ControlOrMeta+a');
      if ((await explorer.counts()).entities > 0) await explorer.press('Delete');
      await explorer.expectEntities(0);

      // Search and add one.
      await explorer.search(journey.needle);
      await explorer.add(caption);
      await explorer.expectEntities(1);
      await explorer.exportAs('Snapshot (JSON)', at('one.json'));

      // Expand with a filter: the counts are known before anything is fetched.
      await explorer.select(caption);
      const card = await explorer.openExpandCard();
      const ticks = card.getByRole('checkbox');
      expect(await ticks.count(), 'at least "all" and one row').toBeGreaterThan(1);
      await card.getByRole('combobox', { name: 'How many at most' }).selectOption('10');
      const button = card.getByRole('button', { name: /^Expand/ });
      const promised = Number((await button.innerText()).replace(/\D/g, ''));
      await button.click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await explorer.expectEntities(1 + promised);
      await explorer.exportAs('Snapshot (JSON)', at('expanded.json'));
      expectSamePlaces(placesIn(at('one.json')), placesIn(at('expanded.json')));
      const expanded = await explorer.counts();

      // A second expansion moves nothing that was there.
      await explorer.press('Enter');
      await explorer.rest();
      await explorer.exportAs('Snapshot (JSON)', at('more.json'));
      expectSamePlaces(placesIn(at('expanded.json')), placesIn(at('more.json')));
      if ((await explorer.counts()).entities !== expanded.entities) await explorer.undo();
      await explorer.expectEntities(expanded.entities);

      // Collapse takes away what the expansion brought; undo and redo go both ways.
      await explorer.select(caption);
      await explorer.press('c');
      await explorer.expectEntities(1);
      await explorer.undo();
      await explorer.expectEntities(expanded.entities);
      expect(await explorer.counts()).toEqual(expanded);
      await explorer.redo();
      await explorer.expectEntities(1);
      await explorer.undo();
      await explorer.expectEntities(expanded.entities);

      // Layouts move, undo puts everything back.
      for (const layout of ['Rings', 'Layers', 'Grid', 'Circle', 'Organic']) {
        await explorer.layOut(layout);
        await explorer.exportAs('Snapshot (JSON)', at('arranged.json'));
        expect(placesIn(at('arranged.json')), layout).not.toEqual(placesIn(at('expanded.json')));
        await explorer.undo();
        await explorer.exportAs('Snapshot (JSON)', at('back.json'));
        expectSamePlaces(placesIn(at('expanded.json')), placesIn(at('back.json')));
      }
      await explorer.layOut('Organic');

      // Pictures for the report.
      const png = PNG.sync.read(await explorer.exportAs('PNG picture', at('chart.png')));
      expect(png.width * png.height).toBeGreaterThan(100_000);
      const svg = (await explorer.exportAs('SVG drawing', at('chart.svg'))).toString('utf8');
      expect(svg).toContain(caption);
      expect(svg).not.toContain('<script');

      // Save, change, reopen: the chart is as it was saved, without its source.
      await explorer.saveAs(at('saved.json'));
      const saved = await explorer.counts();
      await explorer.select(caption);
      await explorer.press('Delete');
      await explorer.expectEntities(saved.entities - 1);
      await explorer.openInstead(at('saved.json'));
      await explorer.expectEntities(saved.entities);
      expect(await explorer.counts()).toEqual(saved);
      await explorer.exportAs('Snapshot (JSON)', at('reopened.json'));
      expectSamePlaces(placesIn(at('saved.json')), placesIn(at('reopened.json')));
      expect(explorer.complaints).toEqual([]);
    } finally {
      await explorer.stop();
      remove();
    }
  });
}
