import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeCase } from '../sources/casefile/writeCase';
import { workerForTests } from '../sources/casefile/workerForTests';
import { neverAborted } from '../sources/canonical';
import { describeGraphSource } from '../sources/describeGraphSource';
import type { Call } from '../sources/GraphSource';
import { startFaultProxy } from '../sources/neo4j/faultProxy';
import { openNeo4j } from '../sources/neo4j/Neo4jSource';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from '../sources/neo4j/testDatabase';
import type { CaseRows } from '../sources/suiteCase';
import { publishCase } from './publish';

describe.skipIf(!hasDatabase)('publish', () => {
  const driver = hasDatabase ? openDriver() : null;
  let folder: string;
  let worker: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'skein-publish-'));
    worker = await workerForTests();
  });
  afterAll(async () => {
    await driver?.close();
    await rm(folder, { recursive: true });
  });

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  function caseOf({ title, opening, entities, links }: CaseRows): string {
    const file = path.join(folder, `${title.replaceAll(/\W/g, '')}.skein`);
    const meta = { title, opening, origin: null };
    writeCase(
      file,
      meta,
      (sink) => {
        for (const entity of entities) sink.entity(entity);
        for (const link of links) sink.link(link);
      },
      { tick: () => 0, onProgress: () => undefined },
    );
    return file;
  }

  function publish(casePath: string, more: { merge?: boolean; uri?: string; call?: Call } = {}) {
    const request = { casePath, ...testDatabase, merge: false, ...more };
    return publishCase(request, more.call ?? neverAborted, worker);
  }

  async function sizes() {
    const [row] = await query(
      database(),
      `CALL () { MATCH (n:_Skein) RETURN count(n) AS entities }
       CALL () { MATCH ()-[r]->() RETURN count(r) AS links } RETURN entities, links`,
    );
    return { entities: Number(row?.['entities']), links: Number(row?.['links']) };
  }

  describeGraphSource('a published case', async (rows) => {
    await emptyDatabase(database());
    await publish(caseOf(rows));
    return openNeo4j(testDatabase, neverAborted);
  });

  describe('of 7,000 entities and 25,000 links', () => {
    const large = ringCase(7000, 25_000, 'Ring');
    let file: string;
    beforeAll(() => {
      file = caseOf(large);
    });
    beforeEach(() => emptyDatabase(database()));

    it('writes everything and says how much and how far', async () => {
      const progress: (readonly [number, number | null])[] = [];
      const call = {
        ...neverAborted,
        onProgress: (done: number, total: number | null) => progress.push([done, total]),
      };
      expect(await publish(file, { call })).toMatchObject({ entities: 7000, links: 25_000, refused: 0 });
      expect(await sizes()).toEqual({ entities: 7000, links: 25_000 });
      expect(progress[0]).toEqual([0, 32_000]);
      expect(progress.at(-1)).toEqual([32_000, 32_000]);
    });

    it('goes on after a cancel, without anything twice', async () => {
      for (const stopAt of [5000, 7000, 17_000]) {
        const controller = new AbortController();
        const onProgress = (done: number) => {
          if (done >= stopAt) controller.abort();
        };
        const publishing = publish(file, { call: { signal: controller.signal, onProgress } });
        await expect(publishing).rejects.toMatchObject({ code: 'CANCELLED' });
      }
      const before = await sizes();
      expect(before.links).toBeGreaterThan(0);
      expect(before.links).toBeLessThan(25_000);
      expect(await publish(file)).toMatchObject({ entities: 7000, links: 25_000 });
      expect(await sizes()).toEqual({ entities: 7000, links: 25_000 });
    });

    it('goes on after the wire was cut in the middle of a batch, without anything twice', async () => {
      const proxy = await startFaultProxy(testDatabase.uri);
      const onProgress = (done: number) => {
        if (done !== 17_000) return;
        proxy.set('refuse');
        proxy.cut('reset');
      };
      const publishing = publish(file, { uri: proxy.uri, call: { ...neverAborted, onProgress } });
      await expect(publishing).rejects.toMatchObject({ code: 'SOURCE_LOST' });
      await proxy.close();
      await publish(file);
      expect(await sizes()).toEqual({ entities: 7000, links: 25_000 });
    });

    it('refuses a database that holds something, with how much, and changes nothing', async () => {
      await query(database(), "CREATE (:Person {name: 'a'})-[:KNOWS]->(:Person {name: 'b'})");
      const details = { count: 2, database: 'neo4j' };
      await expect(publish(file)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY', details });
      expect(await query(database(), 'MATCH (n) RETURN count(n) AS n')).toMatchObject([{ n: { low: 2 } }]);
    });

    it('refuses to publish again, and with merge finds that there is nothing to do', async () => {
      await publish(file);
      await expect(publish(file)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY', details: { count: 7000 } });
      expect(await publish(file, { merge: true })).toMatchObject({ entities: 7000, links: 25_000 });
      expect(await sizes()).toEqual({ entities: 7000, links: 25_000 });
    });

    it('merges another case: the same type and key become one entity, links are added', async () => {
      await publish(file);
      await publish(caseOf(ringCase(7100, 100, 'Another ring')), { merge: true });
      expect(await sizes()).toEqual({ entities: 7100, links: 25_100 });
    });

    it('publishes into a database that it emptied before', async () => {
      await publish(file);
      await query(database(), 'MATCH (n:_Skein) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
      expect(await publish(file)).toMatchObject({ entities: 7000 });
      expect(await sizes()).toEqual({ entities: 7000, links: 25_000 });
    });
  });
});

function ringCase(entities: number, links: number, title: string): CaseRows {
  return {
    title,
    opening: [],
    entities: Array.from({ length: entities }, (_, ref) => {
      const number = String(13_000_000_000 + ref);
      return { ref, type: 'Phone', key: number, fields: { number }, row: null };
    }),
    links: Array.from({ length: links }, (_, at) => ({
      type: at % 3 === 0 ? 'CALLED' : 'USES',
      from: at % entities,
      to: (at + 1) % entities,
      fields: { durationS: at },
      row: null,
    })),
  };
}
