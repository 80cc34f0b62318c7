import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { SourceDescription } from '../../shared/questions';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf, type TestContext } from './contextForTests';
import { applyRefresh, compareChart } from './refresh';

/** A window on a chart of three, and a source that holds what is given. */
function windowOn(now: { readonly entities: readonly Entity[]; readonly links: readonly Link[] }): TestContext {
  const context = contextForTests({
    'source.get': ({ question }) => {
      const found = now.entities.filter(({ id }) => question.ids.includes(id));
      return { subgraph: subgraphOf(found), missing: [] };
    },
    'source.locate': ({ question }) => {
      const isWanted = (it: Entity) => question.wanted.some(({ type, key }) => type === it.type && key === it.key);
      return { subgraph: subgraphOf(now.entities.filter(isWanted)) };
    },
    'source.linksBetween': () => ({ subgraph: subgraphOf([], now.links), total: now.links.length }),
  });
  context.session.setState({ source: { kind: 'neo4j' } as SourceDescription });
  putOnChart(context, [entityFor('ann'), entityFor('bob'), entityFor('cat')], [linkFor('ann', 'bob')]);
  return context;
}

const same = { entities: [entityFor('ann'), entityFor('bob'), entityFor('cat')], links: [linkFor('ann', 'bob')] };
const findings = ({ view }: TestContext) => view.getState().refresh?.findings;

describe('refreshing the chart', () => {
  it('says so when nothing changed, and changes nothing', async () => {
    const context = windowOn(same);
    const before = context.chart.version;
    await compareChart(context);
    expect(context.view.getState().dialog).toBeNull();
    expect(context.session.getState().notices).toMatchObject([{ text: 'connection.unchanged', params: { count: 3 } }]);
    expect(context.chart.version).toBe(before);
  });

  it('knows an entity that got another id by its key, and one that lost its id to another as gone', async () => {
    const ann = { ...entityFor('ann'), id: 'cat' as EntityId };
    const context = windowOn({ entities: [ann, entityFor('bob')], links: [] });
    await compareChart(context);
    expect(findings(context)).toMatchObject({ renumbered: 1, gone: [{ key: 'CAT' }], changed: [] });
    applyRefresh(context, true);
    expect(context.chart.entities().map(({ entity }) => [entity.id, entity.key])).toEqual([
      ['bob', 'BOB'],
      ['cat', 'ANN'],
    ]);
    expect(context.view.getState().refresh).toBeNull();
    context.history.undo();
    expect(context.chart.entityCount).toBe(3);
  });

  it('brings new links with the refresh as where they come from', async () => {
    const context = windowOn({ ...same, links: [...same.links, linkFor('bob', 'cat')] });
    await compareChart(context);
    expect(findings(context)?.newLinks).toHaveLength(1);
    applyRefresh(context, false);
    const [bringing] = [...context.chart.bringings.values()].filter(({ kind }) => kind === 'refresh');
    expect(context.chart.links().map(({ broughtBy }) => broughtBy)).toContainEqual([bringing?.id]);
    await compareChart(context);
    expect(context.session.getState().notices).toMatchObject([{ text: 'connection.unchanged' }]);
  });

  it('shows what another lens makes of the same ids', async () => {
    const retyped = { ...entityFor('ann', 'Victim'), key: 'V-1' };
    const context = windowOn({ ...same, entities: [retyped, ...same.entities.slice(1)] });
    await compareChart(context, 'by id');
    expect(findings(context)).toMatchObject({ changed: [{ isRenamed: true }], gone: [] });
    applyRefresh(context, false);
    expect(context.chart.entity('ann' as EntityId)?.entity.type).toBe('Victim');
  });
});
