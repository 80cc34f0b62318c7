// Communities of a chart: who is asked about, what they are called, what groups they make.
import { describe, expect, it } from 'vitest';
import { communitiesIn } from '../../shared/analysis/communities';
import { Chart } from './Chart';
import { group } from './commands/group';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { setDress } from './commands/setDress';
import { communityGroups, communityQuestion, insideShares, type CommunityQuestion } from './communities';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from './examples';

/** Two circles of four joined by one call: suspects A … D around gang G, phones P … S; X stands alone. */
function chartOf(): Chart {
  const chart = new Chart();
  const people = ['A', 'B', 'C', 'D'];
  const phones = ['P', 'Q', 'R', 'S'];
  const pairs = (ids: readonly string[]) => ids.flatMap((a, nth) => ids.slice(nth + 1).map((b) => `${a}>${b}`));
  const subgraph = subgraphOf(
    [
      entityOf('G', 'Gang', { name: 'Lantern' }),
      ...people.map((id) => entityOf(id, 'Suspect', { name: id })),
      ...[...phones, 'X'].map((id) => entityOf(id)),
    ],
    [
      ...pairs(people).map((text) => linkOf(text, 'ASSOCIATE_OF')),
      ...['A>G', 'B>G'].map((text) => linkOf(text, 'MEMBER_OF')),
      ...[...pairs(phones), 'A>P', 'S>R#2'].map((text) => linkOf(text)),
    ],
  );
  const bringing = bringingOf('b');
  chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions: new Map(), knownNeighbours: {} }));
  return chart;
}

function ask(chart: Chart): CommunityQuestion {
  const work = communityQuestion(chart);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

function groupsOn(chart: Chart, question = ask(chart)) {
  return communityGroups(chart, question, communitiesIn(question.input), 'en').map(
    ({ name, members, by }) => `${by}: ${name}: ${members.join(' ')}`,
  );
}

describe('communities of a chart', () => {
  it('say which share of their links stays inside', () => {
    const question = ask(chartOf());
    // Six associations and two memberships of one circle, seven calls of the other, and the call that joins them.
    expect([...insideShares(question, communitiesIn(question.input))]).toEqual([8 / 9, 7 / 8, 0]);
  });

  it('are named after the gang of most members, else the best linked one; who is alone is in none', () => {
    expect(groupsOn(chartOf())).toEqual([
      'community: Community 1 · Lantern: A B C D G',
      'community: Community 2 · R: P Q R S',
    ]);
  });

  it('leave alone what is hidden, filtered out, or in a group that is open or closed', () => {
    const chart = chartOf();
    const put = (isOpen: boolean) => {
      chart.apply(group(chart, { drafts: [{ name: '', members: ['A', 'B'].map(idOf), by: 'hand' }] }));
      chart.apply(setDress(chart, { groups: chart.dress.groups.map((one) => ({ ...one, isOpen })) }));
    };
    for (const isOpen of [false, true]) {
      put(isOpen);
      expect(ask(chart).ids).toEqual(['C', 'D', 'G', 'P', 'Q', 'R', 'S', 'X']);
    }
    expect(groupsOn(chart)[0]).toBe('community: Community 1 · R: P Q R S');
  });

  it('leave out who has come into a group or left the chart while they were looked for', () => {
    const chart = chartOf();
    const question = ask(chart);
    chart.apply(group(chart, { drafts: [{ name: '', members: ['P', 'Q'].map(idOf), by: 'hand' }] }));
    expect(groupsOn(chart, question)).toEqual(['community: Community 1 · Lantern: A B C D G']);
  });
});
