import { describe, expect, it } from 'vitest';
import { expectedNeighbours, rowsInDirection } from './expandRows';

const answer = { source: { kind: 'casefile', name: '', version: '' }, question: '', detail: '', at: '' } as const;
const rows = [
  { linkType: 'CALLED', direction: 'out', entityType: 'Phone', links: 300, neighbours: 30 },
  { linkType: 'CALLED', direction: 'in', entityType: 'Phone', links: 112, neighbours: 20 },
  { linkType: 'LOCATED_AT', direction: 'out', entityType: 'Place', links: 1, neighbours: 1 },
] as const;
// Twelve phones both call and are called.
const counts = { rows, neighbours: 39, links: 413, answer };

describe('expectedNeighbours', () => {
  it('is exact when everything is ticked', () => {
    expect(expectedNeighbours(counts, rows)).toBe(39);
  });

  it('is the sum of the ticked rows, never more than there are', () => {
    expect(expectedNeighbours(counts, rows.slice(2))).toBe(1);
    expect(expectedNeighbours(counts, rows.slice(0, 2))).toBe(39);
  });
});

describe('rowsInDirection', () => {
  it('keeps the rows of that direction', () => {
    expect(rowsInDirection(rows, 'in').map(({ direction }) => direction)).toEqual(['in']);
    expect(rowsInDirection(rows, 'both')).toHaveLength(3);
  });
});
