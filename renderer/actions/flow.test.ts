// Following money over what the source tells, holder by holder; the clock on the chart; what was followed as one edit.
import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../shared/graph';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';
import { merge } from '../chart/commands/merge';
import { addFlow, followFlow, followMoneyAction, setFlowMoment, showOnChart } from './flow';
import { setStanding } from './flowReach';
import { followedMoney } from './reportFlow';
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
const question = { ids: [victim.id], direction: 'forward', split: 'fifo', currency: '', standings: new Map() } as const;

/** A source that knows all of it and tells of each only what is around whom it was asked. */
function contextWithSource(there: readonly Entity[] = [victim], ties: readonly Link[] = []) {
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
      isAtLeast: false,
      answer: subgraphOf([], []).answer,
    }),
    'source.expand': ({ question: { ids } }) => {
      const links = around(ids);
      const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
      const entities = people.filter(({ id }) => ends.has(id) && !ids.includes(id));
      const totals = {
        totalNeighbours: entities.length,
        totalLinks: links.length,
        isAtLeast: false,
        knownNeighbours: {},
      };
      return { subgraph: subgraphOf(entities, links), ...totals, next: null, missing: [] };
    },
    'source.linksBetween': () => ({ subgraph: subgraphOf([], []), total: 0 }),
  });
  const source = { kind: 'casefile', name: 'Test' } as const;
  context.session.setState({
    source: source as unknown as NonNullable<ReturnType<typeof context.session.getState>['source']>,
  });
  putOnChart(context, there, ties);
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

  it('is told in a report transfer by transfer, with the time since the payer got it', async () => {
    const context = contextWithSource();
    await followFlow(context, question);
    const told = followedMoney(context.view.getState().flow);
    expect(told?.origins.map(({ id }) => id)).toEqual(['victim']);
    expect(told?.steps.map(({ from, to, gapS, amount, followed }) => [from.id, to.id, gapS, amount, followed])).toEqual(
      [
        ['victim', 'mule', null, 100, 100],
        ['mule', 'second', 3600, 90, 90],
        ['second', 'wallet', 3600, 80, 80],
      ],
    );
  });

  it('without a source follows what is on the chart', async () => {
    const context = contextForTests({});
    putOnChart(context, [victim, mule], money.slice(0, 1));
    await followFlow(context, question);
    expect(foundIn(context)?.followed.holders).toHaveLength(1);
    expect(foundIn(context)?.facts.answer).toBeNull();
  });

  it('takes merged originals for one holder, whichever of them was paid and pays on', async () => {
    const again = entityFor('again', 'Card');
    const context = contextWithSource([victim, mule, again, wallet], [paid('again', 'wallet', 13, 10)]);
    context.chart.apply(merge(context.chart, { ids: [mule.id, again.id] }));
    await followFlow(context, question);
    const found = foundIn(context);
    const rests = found?.followed.holders.map(({ place, rest }) => [found.facts.entities[place]?.id, rest]);
    // 100 come in to the one, who pays 90 on; the other pays the last 10.
    expect(rests).toEqual([
      ['mule', 0],
      ['wallet', 9000],
      ['second', 1000],
    ]);
    const asked = context.asked.flatMap(({ channel, request }) =>
      channel === 'source.expand' ? (request as { question: { ids: readonly string[] } }).question.ids : [],
    );
    expect(asked).toContain('again');
    await addFlow(context);
    expect(selected(context)).toEqual(expect.arrayContaining(['victim', 'mule', 'again', 'wallet']));
  });

  it('stops the money with whom the analyst says is frozen, and gives up what is abroad', async () => {
    const context = contextWithSource();
    await followFlow(context, question);
    const end = () => foundIn(context)?.followed.clock.at(-1);
    expect(end()).toMatchObject({ within: 2000, stopped: 0, gone: 8000 });
    setStanding(context, mule.id, 'frozen');
    setStanding(context, second.id, 'foreign');
    expect(end()).toMatchObject({ within: 0, stopped: 1000, gone: 9000 });
    setStanding(context, mule.id, null);
    expect(end()).toMatchObject({ within: 1000, stopped: 0, gone: 9000 });
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
