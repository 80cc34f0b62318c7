import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import { hitRows, nextHit } from './hitRows';

const hit = (id: string, type: string): Entity => ({
  id: id as EntityId,
  type,
  key: id,
  caption: id,
  fields: {},
  record: null,
});
const answer = { source: { kind: 'casefile', name: '', version: '' }, question: 'search', detail: '', at: '' } as const;
const reply = {
  subgraph: { entities: [hit('1', 'Phone'), hit('a', 'Suspect'), hit('2', 'Phone')], links: [], files: {}, answer },
  totals: { Phone: 19, Suspect: 1 },
  total: 20,
  isAtLeast: false,
  advice: null,
};

describe('hitRows', () => {
  it('groups by type in the order of the ranking, and says how many there are in all', () => {
    const rows = hitRows(reply, null);
    expect(rows.map((row) => (row.kind === 'heading' ? row.type : row.entity.id))).toEqual([
      'Phone',
      '1',
      '2',
      'Suspect',
      'a',
    ]);
    expect(rows[0]).toMatchObject({ shown: 2, total: 19 });
  });

  it('lists one type only when asked to', () => {
    expect(hitRows(reply, 'Suspect')).toHaveLength(2);
  });
});

describe('nextHit', () => {
  const rows = hitRows(reply, null);

  it('begins at the first hit and skips headings', () => {
    expect(nextHit(rows, null, 1)).toBe(1);
    expect(nextHit(rows, 2, 1)).toBe(4);
    expect(nextHit(rows, 4, -1)).toBe(2);
  });

  it('stays at the ends', () => {
    expect(nextHit(rows, 4, 1)).toBe(4);
    expect(nextHit(rows, 1, -1)).toBe(1);
  });

  it('finds nothing in an empty list', () => {
    expect(nextHit([], null, 1)).toBeNull();
  });
});
