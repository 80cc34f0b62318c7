// Rows of a result on the chart: who is there is selected, who is not is brought in as one edit.
import { describe, expect, it } from 'vitest';
import { addMeant, missingOf, selectMeant } from './analysisRows';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';

const [chen, li, wu] = ['chen', 'li', 'wu'].map((name) => entityFor(name).id);
const meant = { entities: [chen, li, wu].flatMap((id) => id ?? []), links: [linkFor('chen', 'li').id] };

function contextWithOne() {
  const context = contextForTests({
    'source.get': () => ({ subgraph: subgraphOf([entityFor('li'), entityFor('wu')]), missing: [] }),
    'source.linksBetween': () => ({ subgraph: subgraphOf([], [linkFor('chen', 'li')]), total: 1 }),
  });
  putOnChart(context, [entityFor('chen')]);
  return context;
}

describe('rows of a result', () => {
  it('select whom they are about as far as they are on the chart', () => {
    const context = contextWithOne();
    selectMeant(context, meant);
    expect([...context.view.getState().selection]).toEqual(['chen']);
    expect(missingOf(context, meant)).toEqual(['li', 'wu']);
  });

  it('bring in who is missing, with their links, as one edit, and select all', async () => {
    const context = contextWithOne();
    await addMeant(context, meant);
    expect([context.chart.entityCount, context.chart.linkCount]).toEqual([3, 1]);
    expect([...context.view.getState().selection]).toEqual(['chen', 'li', 'wu']);
    expect(context.view.getState().table.chosen?.links.size).toBe(1);
    context.history.undo();
    expect([context.chart.entityCount, context.chart.linkCount]).toEqual([1, 0]);
  });

  it('ask the source for nobody when all are there', async () => {
    const context = contextWithOne();
    await addMeant(context, { ...meant, entities: meant.entities.slice(0, 1) });
    expect(context.asked).toEqual([]);
    expect(context.history.nextUndo).toBeNull();
  });
});
