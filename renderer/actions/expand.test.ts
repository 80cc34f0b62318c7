import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { ExpandReply } from '../../shared/questions';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf } from './contextForTests';
import { expandEntities } from './expand';

const chen = entityFor('chen');
const li = entityFor('li');
const phones = Array.from({ length: 8 }, (_, index) => entityFor(`phone${index}`, 'Phone'));
const uses = phones.map(({ id }) => linkFor('chen', id, 'USES'));
const everything = { ids: [chen.id], only: null, limit: 50 };

function replyWith(
  entities: readonly Entity[],
  links: readonly Link[],
  totalNeighbours = entities.length,
  isAtLeast = false,
): ExpandReply {
  const knownNeighbours = { chen: totalNeighbours };
  const totals = { totalNeighbours, totalLinks: links.length, isAtLeast, knownNeighbours };
  return { subgraph: subgraphOf(entities, links), ...totals, next: null, missing: [] };
}

function contextWith(reply: ExpandReply, between: readonly Link[] = []) {
  const context = contextForTests({
    'source.expand': () => reply,
    'source.linksBetween': () => ({ subgraph: subgraphOf([], between), total: between.length }),
  });
  putOnChart(context, [chen, li]);
  return context;
}

describe('expand', () => {
  it('brings neighbours, and the links between them and what is shown, as one edit', async () => {
    const context = contextWith(replyWith(phones, uses), [linkFor('li', 'phone3', 'USES')]);
    const before = context.chart.state();
    await expandEntities(context, everything);
    expect(context.chart.entityCount).toBe(10);
    expect(context.chart.linkCount).toBe(9);
    expect(context.chart.entity(chen.id)?.knownNeighbours).toBe(8);
    context.history.undo();
    expect(context.chart.state()).toEqual(before);
    expect(context.history.nextUndo).toBeNull();
  });

  it.each([
    ['does not ask again for the links to what was expanded', everything, [li.id, ...phones.map(({ id }) => id)]],
    ['asks for those that a row of the card left out', { ...everything, only: [] }, [chen.id, li.id]],
  ])('%s', async (_, choice, expected) => {
    const context = contextWith(replyWith(phones, uses));
    await expandEntities(context, choice);
    const ask = context.asked.find(({ channel }) => channel === 'source.linksBetween');
    const others = (ask?.request as { question: { others: readonly EntityId[] } }).question.others;
    expect(expected).toEqual(expect.arrayContaining([...others]));
    expect(others.includes(chen.id)).toBe(expected.includes(chen.id));
  });

  it('marks a count that was cut, until the whole is told, and can be undone', async () => {
    const reply = { ...replyWith(phones, uses, 412, true) };
    const context = contextWith(reply);
    await expandEntities(context, everything);
    const held = () => context.chart.entity(chen.id);
    expect(held()).toMatchObject({ knownNeighbours: 412, isKnownAtLeast: true });
    Object.assign(reply, { isAtLeast: false });
    await expandEntities(context, everything);
    expect(held()).not.toHaveProperty('isKnownAtLeast');
    context.history.undo();
    expect(held()?.isKnownAtLeast).toBe(true);
    context.history.undo();
    expect(held()).not.toHaveProperty('isKnownAtLeast');
  });

  it('moves nothing that is on the chart', async () => {
    const context = contextWith(replyWith(phones, uses));
    await expandEntities(context, everything);
    expect(context.chart.entity(chen.id)).toMatchObject({ x: 0, y: 0 });
    expect(context.chart.entity(li.id)).toMatchObject({ x: 100, y: 0 });
  });

  it('asks for room for the neighbours that are here, so that the next ones come', async () => {
    const context = contextWith(replyWith(phones, uses, 412));
    putOnChart(context, [phones[0] ?? li], [linkFor('chen', 'phone0', 'USES')]);
    await expandEntities(context, { ...everything, limit: 3 });
    const ask = context.asked.find(({ channel }) => channel === 'source.expand');
    expect(ask?.request).toMatchObject({ question: { limit: 4 } });
    const shown = phones.filter(({ id }) => context.chart.entity(id) !== undefined).map(({ id }) => id as string);
    expect(shown).toEqual(['phone0', 'phone1', 'phone2', 'phone3']);
    expect(context.session.getState().notices).toMatchObject([
      { text: 'actions.notices.neighboursShown', params: { shown: 4, total: 412 } },
    ]);
  });

  it('says when there is nothing new', async () => {
    const context = contextWith(replyWith([li], [], 1));
    await expandEntities(context, everything);
    expect(context.session.getState().notices).toMatchObject([{ text: 'actions.notices.nothingNew' }]);
    expect(context.chart.entityCount).toBe(2);
  });

  it('says “at least” of a hub that was not looked at to the end, even when all that was seen is here', async () => {
    const context = contextWith(replyWith([li], [], 1, true));
    await expandEntities(context, everything);
    expect(context.session.getState().notices).toMatchObject([{ text: 'actions.notices.neighboursShownAtLeast' }]);
  });

  it('leaves the chart as it is when the source is lost in the middle', async () => {
    const context = contextForTests({
      'source.expand': () => replyWith(phones, uses),
      'source.linksBetween': () => {
        throw new AppError('SOURCE_LOST');
      },
    });
    putOnChart(context, [chen, li]);
    const before = context.chart.state();
    await expect(expandEntities(context, everything)).rejects.toMatchObject({ code: 'SOURCE_LOST' });
    expect(context.chart.state()).toEqual(before);
  });

  it('places newcomers on the chart as it is when they come, not as it was when they were asked for', async () => {
    const context = contextForTests({
      'source.expand': (request) => {
        expect(request.question.ids).toEqual(['chen' as EntityId]);
        putOnChart(context, [phones[5] ?? li]);
        return replyWith(phones, uses);
      },
      'source.linksBetween': () => ({ subgraph: subgraphOf([]), total: 0 }),
    });
    putOnChart(context, [chen]);
    await expandEntities(context, everything);
    expect(context.chart.entityCount).toBe(9);
  });
});
