// Weighted paths and paths in time in a case of 20,000 entities and 100,000 links: they end within the steps that are allowed,
// are cut where it is said, and one that is cancelled leaves the case free for the next question.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../../shared/ids';
import { anyPaths, type PathsQuestion } from '../../../shared/questions';
import { createRandom } from '../../../shared/sample/random';
import { neverAborted } from '../canonical';
import type { CaseRows } from '../suiteCase';
import { openRows } from './caseForTests';
import type { CaseFileSource } from './CaseFileSource';

const entities = 20_000;
const links = 100_000;

/** Calls with moments and weights; every third starts at one of four hundred, so that there are hubs. */
function rows(): CaseRows {
  const random = createRandom(5, 0);
  const moment = () => new Date(Date.UTC(2026, 4, 1) + random.int(0, 1_000_000) * 1000).toISOString();
  return {
    title: 'large',
    opening: [],
    entities: Array.from({ length: entities }, (_, ref) => {
      const number = String(13900000000 + ref);
      return { ref, type: 'Phone', key: number, fields: { number }, row: null };
    }),
    links: Array.from({ length: links }, (_, index) => ({
      type: 'CALLED',
      from: random.int(0, index % 3 === 0 ? 399 : entities - 1),
      to: random.int(0, entities - 1),
      fields: { at: { t: 'datetime', v: moment() } as const, durationS: random.int(1, 3600) },
      row: null,
    })),
  };
}

describe('paths in a large case', () => {
  let source: CaseFileSource;
  let ids: EntityId[];

  beforeAll(async () => {
    source = await openRows(rows());
    const wanted = [400, 5].map((ref) => ({ type: 'Phone', key: String(13900000000 + ref) }));
    const { subgraph } = await source.locate({ wanted }, neverAborted);
    ids = subgraph.entities.map(({ id }) => id);
  }, 120_000);
  afterAll(() => source.close());

  const lightest = { kind: 'lightest', weight: 'durationS' } as const;
  /** With how many there are, up to the limit. */
  const asked: readonly (readonly [string, Partial<PathsQuestion>, number])[] = [
    ['the lightest', lightest, anyPaths.limit],
    ['the lightest of many hops', { ...lightest, maxHops: 12 }, anyPaths.limit],
    ['those in time', { kind: 'timed', maxHops: 8 }, 3],
  ];

  it.each(asked)(
    'are found whole up to what was asked for: %s',
    async (_, more, found) => {
      const reply = await source.paths({ ...anyPaths, ids, ...more }, neverAborted);
      expect(reply).toMatchObject({ isPartial: false, isCut: found === anyPaths.limit });
      expect(reply.paths).toHaveLength(found);
      const order = reply.paths.map(({ cost, hops }) => (more.kind === 'timed' ? (hops.at(-1)?.at ?? 0) : cost));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    },
    120_000,
  );

  it('stop when they are cancelled in the middle, and the next question is answered', async () => {
    for (const [, more] of asked) {
      const controller = new AbortController();
      const onProgress = () => controller.abort();
      const asking = source.paths({ ...anyPaths, ids, ...more }, { signal: controller.signal, onProgress });
      await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
      const { subgraph } = await source.get({ ids }, neverAborted);
      expect(subgraph.entities).toHaveLength(2);
    }
  }, 120_000);
});
