import { describe, expect, it } from 'vitest';
import { addHits } from './addHits';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';

const hits = ['chen', 'li', 'wu'].map((name) => entityFor(name));

function contextWithHits() {
  const between = { subgraph: subgraphOf([], [linkFor('chen', 'boss')]), total: 1 };
  const context = contextForTests({ 'source.linksBetween': () => between });
  context.view.setState({
    searchReply: { subgraph: subgraphOf(hits), totals: { Suspect: 1204 }, total: 1204, isAtLeast: false, advice: null },
  });
  return context;
}

describe('addHits', () => {
  it('adds and selects the hits, with their links to what is on the chart, as one edit', async () => {
    const context = contextWithHits();
    putOnChart(context, [entityFor('boss')]);
    await addHits(context, hits, 3);
    expect(context.chart.entityCount).toBe(4);
    expect(context.chart.linkCount).toBe(1);
    expect([...context.view.getState().selection]).toEqual(['chen', 'li', 'wu']);
    context.history.undo();
    expect(context.chart.entityCount).toBe(1);
  });

  it('says how many of how many were added', async () => {
    const context = contextWithHits();
    await addHits(context, hits, 1204);
    expect(context.session.getState().notices).toMatchObject([{ params: { added: 3, total: 1204 } }]);
  });

  it('only shows what is on the chart already', async () => {
    const context = contextWithHits();
    putOnChart(context, hits);
    await addHits(context, hits.slice(0, 1), 1);
    expect(context.history.nextUndo).toBeNull();
    expect([...context.view.getState().selection]).toEqual(['chen']);
  });
});
