// What could be put together: gangs with their people, leaves, equal values of a field.
import { describe, expect, it } from 'vitest';
import { Chart } from './Chart';
import { group } from './commands/group';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';
import { fieldGroups, gangGroups, leafGroups, sharedFields } from './groupings';
import { groupLinks } from './groupLinks';
import { shownOf } from './shown';

/** Gang G with A and its leader B; A calls C, D and E; C and D share a network, E has another, and calls B. */
function chartOf(): Chart {
  const chart = new Chart();
  const subgraph = subgraphOf(
    [
      entityOf('G', 'Gang', { name: 'Lantern' }),
      ...['A', 'B'].map((id) => entityOf(id, 'Suspect', { name: id })),
      ...['C', 'D', 'E'].map((id) => entityOf(id, 'Phone', { number: id, network: id === 'E' ? 'West' : 'Unity' })),
    ],
    [
      linkOf('A>G', 'MEMBER_OF'),
      linkOf('B>G', 'LEADS'),
      ...['A>C', 'A>D', 'A>E', 'E>B'].map((text) => linkOf(text, 'CALLED')),
    ],
  );
  const bringing = bringingOf('b');
  chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions: new Map(), knownNeighbours: {} }));
  return chart;
}

const all = ['A', 'B', 'C', 'D', 'E', 'G'].map(idOf);

describe('groupings', () => {
  it('put a gang together with its members and leaders', () => {
    expect(gangGroups(chartOf())).toEqual([{ name: 'Lantern', members: ['G', 'A', 'B'], by: 'gang' }]);
  });

  it('bundle only what is linked with the entity alone', () => {
    const chart = chartOf();
    expect(leafGroups(chart, [idOf('A'), idOf('B')], 'en')).toEqual([
      { name: 'Around A', members: ['C', 'D'], by: 'leaves' },
    ]);
  });

  it('put equal values of a field together, and leave alone what is in a group', () => {
    const chart = chartOf();
    expect(fieldGroups(chart, all, 'network', 'en').map(({ members }) => members)).toEqual([['C', 'D']]);
    expect(sharedFields(chart, all, 'en').map(({ field, groups }) => [field, groups])).toEqual([['network', 1]]);
    chart.apply(group(chart, { drafts: fieldGroups(chart, all, 'network', 'en') }));
    expect(fieldGroups(chart, all, 'network', 'en')).toEqual([]);
  });

  it('count links inside a group and across its border by type and direction', () => {
    const chart = chartOf();
    chart.apply(group(chart, { drafts: gangGroups(chart) }));
    const [node] = shownOf(chart).nodes.slice(-1);
    expect(groupLinks(chart, node?.members ?? [])).toEqual({
      inside: 2,
      across: [
        { type: 'CALLED', way: 'out', count: 3 },
        { type: 'CALLED', way: 'in', count: 1 },
      ],
    });
  });
});
