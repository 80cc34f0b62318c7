import { describe, expect, it } from 'vitest';
import { rowsInDirection } from './expandRows';

const rows = [
  { linkType: 'CALLED', direction: 'out', entityType: 'Phone', links: 300, neighbours: 30 },
  { linkType: 'CALLED', direction: 'in', entityType: 'Phone', links: 112, neighbours: 20 },
  { linkType: 'LOCATED_AT', direction: 'out', entityType: 'Place', links: 1, neighbours: 1 },
] as const;

describe('rowsInDirection', () => {
  it('keeps the rows of that direction', () => {
    expect(rowsInDirection(rows, 'in').map(({ direction }) => direction)).toEqual(['in']);
    expect(rowsInDirection(rows, 'both')).toHaveLength(3);
  });
});
