// The twin itself: it passes the suite, and what the suite takes on trust from it is checked by hand.
import { describe, expect, it } from 'vitest';
import { NamedSource } from '../canonical';
import { describeGraphSource } from '../describeGraphSource';
import { buildSuiteCase } from '../suiteCase';
import { memoryOfRows } from './memoryOfRows';

describeGraphSource('memory', (rows) => Promise.resolve(memoryOfRows(rows)));

describe('memory', () => {
  const source = new NamedSource(memoryOfRows(buildSuiteCase()));

  it('finds by a beginning before finding in the middle', async () => {
    const { entities } = await source.search({ text: '100', types: null, limit: 10 });
    expect(entities.map(({ key }) => key).slice(0, 2)).toEqual(['S-0003', '13800001001']);
  });

  it('gives neighbours with most links first, then by key', async () => {
    const { entities } = await source.expand([['Phone', '13900000001']]);
    expect(entities.map(({ key }) => key)).toEqual(['13900000002', '13900009999', 'S-0001']);
  });

  it('counts links, neighbours and self-links of a phone', async () => {
    const { rows, links, neighbours } = await source.neighbourCounts([['Phone', '13900000001']]);
    expect(rows).toEqual([
      { linkType: 'CALLED', direction: 'out', entityType: 'Phone', links: 15, neighbours: 2 },
      { linkType: 'CALLED', direction: 'in', entityType: 'Phone', links: 12, neighbours: 1 },
      { linkType: 'USES', direction: 'in', entityType: 'Suspect', links: 1, neighbours: 1 },
    ]);
    expect({ links, neighbours }).toEqual({ links: 28, neighbours: 3 });
  });
});
