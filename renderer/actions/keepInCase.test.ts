// The charts of a window whose source keeps nothing, on their way into a case.
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/contract';
import type { EntityId } from '../../shared/ids';
import { parseSnapshot } from '../../shared/snapshot';
import { setDress } from '../chart/commands/setDress';
import { beginChart } from './charts';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { keepInCase, lookWhatToKeep } from './keepInCase';

describe('keeping charts in a case', () => {
  it('hands over every fact of every chart once, under ids to come, and opens the case without a question', async () => {
    let given: RequestOf<'work.keepAll'> | null = null;
    const context = contextForTests({
      'file.recent': () => [],
      'work.snapshots.list': () => [],
      'work.keepAll': (request) => {
        given = request;
        return { token: 't' as never, name: 'kept.skein', entities: 3, links: 1 };
      },
    });
    putOnChart(context, [entityFor('ann'), entityFor('bo')], [linkFor('ann', 'bo')]);
    const { chart, view } = context;
    const members = ['bo', 'ann'] as EntityId[];
    chart.apply(
      setDress(chart, { groups: [{ id: 'group:1', name: 'G', members, isOpen: true, by: 'hand' } as never] }),
    );
    view.setState({ selection: new Set(['bo' as EntityId]) });
    const shared = chart.entities().filter(({ entity }) => entity.id === 'ann');
    beginChart(context, { ...chart.state(), links: [], dress: { ...chart.dress, groups: [] }, entities: shared });
    putOnChart(context, [entityFor('cy')]);
    const toKeep = await lookWhatToKeep(context);
    expect(toKeep).toMatchObject({ charts: 2, entities: 3, links: 1, lens: null });
    await expect(keepInCase(context, toKeep)).rejects.toThrow('BAD_REQUEST');
    expect(context.asked.at(-1)).toMatchObject({ channel: 'source.open', request: { target: { token: 't' } } });
    const { charts } = given as unknown as RequestOf<'work.keepAll'>;
    const [one, other] = charts.map(({ text }) => parseSnapshot(text, 'x').chart);
    expect(one?.entities.map(({ entity }) => [entity.id, entity.caption])).toEqual([
      ['KEPT00e1', 'ann'],
      ['KEPT00e2', 'bo'],
    ]);
    expect(one?.links.map(({ link: { id, from, to } }) => [id, from, to])).toEqual([
      ['KEPT00l1', 'KEPT00e1', 'KEPT00e2'],
    ]);
    expect(one?.dress.groups[0]?.members).toEqual(['KEPT00e2', 'KEPT00e1']);
    expect(charts.map(({ isOnScreen, selection }) => [isOnScreen, selection])).toEqual([
      [false, ['KEPT00e2']],
      [true, []],
    ]);
    expect(other?.entities.map(({ entity }) => entity.id)).toEqual(['KEPT00e1', 'KEPT00e3']);
  });
});
