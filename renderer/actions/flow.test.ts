// Following money over what the source tells, holder by holder; the clock on the chart; what was followed as one edit.
import { describe, expect, it } from 'vitest';
import type { Link } from '../../shared/graph';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';
import { addFlow, followFlow, followMoneyAction, setFlowMoment, showOnChart } from './flow';
import { selected } from './select';

const [victim, mule, second, wallet] = [
  entityFor('victim', 'Victim'),
  entityFor('mule', 'Card'),
  entityFor('second', 'Card'),
  entityFor('wallet', 'Wallet'),
] as const;
const people = [victim, mule, second, wallet];

function paid(from: string, to: string, hour: number, amount: number): Link {
  const at = { t: 'datetime', v: `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z` } as const;
  return { ...linkFor(from, to, from === 'victim' ? 'PAID' : 'TRANSFERRED'), fields: { at, amount } };
}

const money = [paid('victim', 'mule', 10, 100), paid('mule', 'second', 11, 90), paid('second', 'wallet', 12, 80)];
const question = { ids: [victim.id], direction: 'forward', split: 'fifo', currency: '' } as const;

/** A source that knows all of it and tells of each only what is around whom it was asked. */
function contextWithSource() {
  const around = (ids: readonly string[]) => money.filter(({ from, to }) => ids.includes(from) || ids.includes(to));
  const context = contextForTests({
    'source.neighbourCounts': ({ question: { ids } }) => ({
      rows: around(ids).map(({ type }) => ({
        linkType: type,
        direction: 'out',
        entityType: 'Card',
        links: 1,
        neighbours: 1,
      })),
      neighbours: 1,
      links: 1,
      answer: subgraphOf([], []).answer,
    }),
    'source.expand': ({ question: { ids } }) => {
      const links = around(ids);
      const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
      const entities = people.filter(({ id }) => ends.has(id) && !ids.includes(id));
      const totals = { totalNeighbours: entities.length, totalLinks: links.length, knownNeighbours: {} };
      return { subgraph: subgraphOf(entities, links), ...totals, next: null, missing: [] };
    },
    'source.linksBetween': () => ({ subgraph: subgraphOf([], []), total: 0 }),
  });
  const source = { kind: 'casefile', name: 'Test' } as const;
  context.session.setState({
    source: source as unknown as NonNullable<ReturnType<typeof context.session.getState>['source']>,
  });
  putOnChart(context, [victim]);
  return context;
}

const foundIn = ({ view }: ReturnType<typeof contextForTests>) => view.getState().flow?.found;

describe('following money', () => {
  it('asks the source for whoever the money reached, until it reaches nobody new', async () => {
    const context = contextWithSource();
    await followFlow(context, question);
    const found = foundIn(context);
    expect(found?.followed.holders.map(({ place, rest }) => [found.facts.entities[place]?.id, rest])).toEqual([
      ['mule', 1000],
      ['second', 1000],
      ['wallet', 8000],
    ]);
    const asked = context.asked.filter(({ channel }) => channel === 'source.expand');
    expect(asked).toHaveLength(4);
  });

  it('without a source follows what is on the chart', async () => {
    const context = contextForTests({});
    putOnChart(context, [victim, mule], money.slice(0, 1));
    await followFlow(context, question);
    expect(foundIn(context)?.followed.holders).toHaveLength(1);
    expect(foundIn(context)?.facts.answer).toBeNull();
  });

  it('adds everybody whom it passed as one edit, and the clock selects who has it', async () => {
    const context = contextWithSource();
    await followFlow(context, question);
    const before = context.chart.state();
    await addFlow(context);
    expect([context.chart.entityCount, context.chart.linkCount]).toEqual([4, 3]);
    setFlowMoment(context, 1);
    expect(selected(context)).toEqual(['mule', 'second']);
    context.history.undo();
    expect(context.chart.state()).toEqual(before);
  });

  it('says so when somebody is not on the chart, and opens on the selection', async () => {
    const context = contextWithSource();
    expect(followMoneyAction.isEnabled(context)).toBe(false);
    context.view.setState({ selection: new Set([victim.id]) });
    await followMoneyAction.run(context);
    expect(context.view.getState().drawer).toBe('flow');
    showOnChart(context, [wallet.id]);
    expect(context.session.getState().notices).toMatchObject([{ text: 'flow.notThere' }]);
  });
});
