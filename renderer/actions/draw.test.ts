import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { anyPaths } from '../../shared/questions';
import { contextForTests, entityFor, putOnChart, subgraphOf } from './contextForTests';
import { linkBetween, takeEntity, takeLink, usualCaption } from './draw';
import { expandEntities } from './expand';
import { openPaths } from './paths';
import { select } from './select';

function drawnIn(context: ReturnType<typeof contextForTests>): EntityId {
  const said = { type: 'Suspect', fields: { name: 'Uncle', suspectId: 'S-9' }, caption: '', note: 'An informant' };
  takeEntity(context, { is: 'entity', id: null, at: { x: 10, y: 20 } }, said);
  const [id] = context.view.getState().selection;
  if (id === undefined) throw new Error('nothing was drawn');
  return id;
}

const noticesOf = (context: ReturnType<typeof contextForTests>) =>
  context.session.getState().notices.map((notice) => (notice.kind === 'error' ? 'error' : notice.text));

describe('draw', () => {
  it('is one edit, selects what was drawn, and opens the form for a link between two', () => {
    const context = contextForTests({});
    putOnChart(context, [entityFor('a')]);
    const id = drawnIn(context);
    expect(context.chart.entity(id)?.entity).toMatchObject({ caption: 'Uncle', key: 'S-9' });
    linkBetween(context, 'a' as EntityId, id);
    const { drawing } = context.view.getState();
    expect(drawing).toMatchObject({ is: 'link', from: 'a', to: id });
    if (drawing?.is !== 'link') return;
    takeLink(context, drawing, { type: 'CALLED', from: 'a' as EntityId, to: id, fields: {}, note: '' });
    expect(context.view.getState().selectedBundle).toBe(`a|CALLED|${id}|drawn`);
    expect(context.history.position).toBe(2);
    context.history.undo();
    context.history.undo();
    expect(context.chart.entityCount).toBe(1);
  });

  it('calls what nothing is known of by the word for its type, as people read it', () => {
    expect(usualCaption('Suspect', {}, 'zh')).toBe('嫌疑人');
    expect(usualCaption('Suspect', { name: 'Uncle' }, 'zh')).toBe('Uncle');
  });

  it('asks the source nothing of what was drawn, and says so', async () => {
    const context = contextForTests({});
    putOnChart(context, [entityFor('a')]);
    const id = drawnIn(context);
    await expandEntities(context, { ids: [id], only: null, limit: 50 });
    expect(context.asked).toEqual([]);
    expect(noticesOf(context)).toEqual(['drawn.notices.unknown']);
    context.session.setState({ source: {} as never });
    select(context, ['a' as EntityId], 'add');
    await openPaths.run(context);
    expect(context.asked).toEqual([]);
    expect(context.view.getState().paths?.question).toEqual({ ...anyPaths, ids: ['a'] });
  });

  it('asks about the others when some were drawn', async () => {
    const reply = {
      subgraph: subgraphOf([]),
      totalNeighbours: 0,
      totalLinks: 0,
      isAtLeast: false,
      knownNeighbours: {},
      next: null,
      missing: [],
    };
    const context = contextForTests({ 'source.expand': () => reply });
    putOnChart(context, [entityFor('a')]);
    const id = drawnIn(context);
    await expandEntities(context, { ids: [id, 'a' as EntityId], only: null, limit: 50 });
    expect(context.asked).toMatchObject([{ channel: 'source.expand', request: { question: { ids: ['a'] } } }]);
    expect(noticesOf(context)[0]).toBe('drawn.notices.skipped');
  });
});
