// Selecting over links and by shared values, by the actions that keys and menus run; and how long it takes on a large chart.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import type { ActionContext } from './Action';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { actionById } from './index';
import { runAction } from './report';
import { select } from './select';
import { selectByChoice, selectChoices } from './selectBy';

const ids = (...names: string[]) => names as EntityId[];
const selectionOf = ({ view }: ActionContext) => [...view.getState().selection].sort();

function run(context: ActionContext, id: string): void {
  const action = actionById(id);
  if (action === null) throw new Error(`no action ${id}`);
  runAction(context, action);
}

/** chen – phone – li – card, and alone by itself. */
function chain() {
  const context = contextForTests({});
  putOnChart(
    context,
    [entityFor('chen'), entityFor('phone', 'Phone'), entityFor('li'), entityFor('card', 'Card'), entityFor('alone')],
    [linkFor('chen', 'phone', 'USES'), linkFor('li', 'phone', 'USES'), linkFor('li', 'card', 'HOLDS')],
  );
  return context;
}

describe('selecting over links', () => {
  it('grows by the neighbours and shrinks by the rim', () => {
    const context = chain();
    select(context, ids('phone'), 'only');
    run(context, 'selectNeighbours');
    expect(selectionOf(context)).toEqual(['chen', 'li', 'phone']);
    run(context, 'shrinkSelection');
    expect(selectionOf(context)).toEqual(['chen', 'phone']);
  });

  it('says so when there is no rim, no other end, no path, and keeps the selection', () => {
    const context = chain();
    for (const [chosen, action, words] of [
      [ids('alone'), 'shrinkSelection', 'hand.notices.noRim'],
      [ids('alone'), 'selectOtherEnds', 'hand.notices.noEnds'],
      [ids('alone', 'chen'), 'selectPath', 'hand.notices.noPath'],
    ] as const) {
      select(context, chosen, 'only');
      run(context, action);
      expect(selectionOf(context)).toEqual([...chosen]);
      expect(context.session.getState().notices.at(-1)).toMatchObject({ kind: 'info', text: words });
    }
  });

  it('selects only the other ends, all that is connected, and the path between two', () => {
    const context = chain();
    select(context, ids('chen', 'card'), 'only');
    run(context, 'selectOtherEnds');
    expect(selectionOf(context)).toEqual(['li', 'phone']);
    select(context, ids('chen'), 'only');
    run(context, 'selectConnected');
    expect(selectionOf(context)).toEqual(['card', 'chen', 'li', 'phone']);
    select(context, ids('chen', 'li'), 'only');
    run(context, 'selectPath');
    expect(selectionOf(context)).toEqual(['chen', 'li', 'phone']);
  });

  it('goes from a line to its ends, and to those of all lines of its type', () => {
    const context = chain();
    context.view.setState({ selectedBundle: 'chen|USES|phone' });
    run(context, 'selectBothEnds');
    expect(selectionOf(context)).toEqual(['chen', 'phone']);
    context.view.setState({ selectedBundle: 'chen|USES|phone', selection: new Set() });
    run(context, 'selectSameLinks');
    expect(selectionOf(context)).toEqual(['chen', 'li', 'phone']);
  });
});

describe('select by type or value', () => {
  it('offers the types, and the values of the selection that others share, and selects what is chosen', () => {
    const context = contextForTests({});
    const at = (name: string, status: string) => ({ ...entityFor(name), fields: { name, status } });
    putOnChart(context, [at('chen', 'wanted'), at('li', 'wanted'), at('wu', 'held'), entityFor('phone', 'Phone')]);
    expect(selectChoices(context).map(({ kind, count }) => [kind, count])).toEqual([
      ['type', 3],
      ['type', 1],
    ]);
    select(context, ids('chen'), 'only');
    const [first] = selectChoices(context);
    expect(first).toEqual({ kind: 'value', type: 'Suspect', field: 'status', value: 'wanted', count: 2 });
    if (first !== undefined) selectByChoice(context, first);
    expect(selectionOf(context)).toEqual(['chen', 'li']);
  });
});

describe('a large chart', () => {
  it('answers every way of selecting 20,000 entities at once', () => {
    const context = contextForTests({});
    const count = 20_000;
    const name = (nth: number) => `e${nth % count}`;
    const entities = Array.from({ length: count }, (_, nth) =>
      entityFor(name(nth), nth % 2 === 0 ? 'Phone' : 'Suspect'),
    );
    const links = entities.flatMap((_, nth) => [
      linkFor(name(nth), name(nth + 1), 'CALLED'),
      linkFor(name(nth), name(nth * 7 + 3), 'CALLED'),
    ]);
    const distinct = new Map(links.map((link) => [link.id, link]));
    putOnChart(context, entities, [...distinct.values()]);
    const spent: Record<string, number> = {};
    const timed = (id: string, job: () => void) => {
      const start = performance.now();
      job();
      spent[id] = Math.round(performance.now() - start);
    };
    timed('first', () => run(context, 'selectAll'));
    for (const id of [
      'selectAll',
      'invertSelection',
      'invertSelection',
      'selectSameType',
      'selectNeighbours',
      'shrinkSelection',
    ])
      timed(id, () => run(context, id));
    timed('choices', () => selectChoices(context));
    select(context, ids('e0'), 'only');
    timed('selectConnected', () => run(context, 'selectConnected'));
    expect(selectionOf(context)).toHaveLength(count);
    select(context, ids('e0', 'e9999'), 'only');
    timed('selectPath', () => run(context, 'selectPath'));
    expect(context.view.getState().selection.size).toBeGreaterThan(2);
    // Far above what it takes, so that a busy machine does not fail it; measured it is some tens of milliseconds.
    expect(Math.max(...Object.values(spent)), JSON.stringify(spent)).toBeLessThan(3000);
    console.log(JSON.stringify(spent));
  });
});
