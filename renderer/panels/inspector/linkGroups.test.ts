import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { Chart } from '../../chart/Chart';
import { mergeSubgraph } from '../../chart/commands/mergeSubgraph';
import { linkGroups } from './linkGroups';

const answer = { source: { kind: 'casefile', name: '', version: '' }, question: '', detail: '', at: '' } as const;
const phone = (id: string): Entity => ({
  id: id as EntityId,
  type: 'Phone',
  key: id,
  caption: id,
  fields: {},
  record: null,
});
let nth = 0;
function call(from: string, to: string, durationS: number): Link {
  nth += 1;
  return {
    id: `l${nth}` as LinkId,
    type: 'CALLED',
    from: from as EntityId,
    to: to as EntityId,
    fields: { durationS },
    record: null,
  };
}

describe('linkGroups', () => {
  const chart = new Chart();
  const entities = ['a', 'b', 'c'].map(phone);
  const links = [call('a', 'b', 60), call('a', 'b', 30), call('a', 'c', 600), call('b', 'a', 5)];
  const bringing = { id: 'b1', kind: 'search', parents: [], answer } as const;
  const subgraphs = [{ entities, links, files: {}, answer }];
  chart.apply(mergeSubgraph(chart, { subgraphs, bringing, positions: new Map(), knownNeighbours: {} }));

  it('parts what goes out from what comes in, with counts and sums', () => {
    const groups = linkGroups(chart, 'a' as EntityId);
    expect(groups).toMatchObject([
      { type: 'CALLED', isOut: true, links: 3, total: 690 },
      { type: 'CALLED', isOut: false, links: 1, total: 5 },
    ]);
  });

  it('lists the largest sum first', () => {
    const [out] = linkGroups(chart, 'a' as EntityId);
    expect(out?.bundles.map(({ to }) => to as string)).toEqual(['c', 'b']);
  });

  it('is empty for an entity that is not on the chart', () => {
    expect(linkGroups(chart, 'nobody' as EntityId)).toEqual([]);
  });
});
