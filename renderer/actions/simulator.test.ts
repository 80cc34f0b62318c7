// Plans of the arrest simulator are edits: made, played and undone; on the chart who is out is crossed, with what goes along.
import { describe, expect, it } from 'vitest';
import { dressSchema, plainDress } from '../../shared/dress/Dress';
import type { EntityId } from '../../shared/ids';
import { group } from '../chart/commands/group';
import { merge } from '../chart/commands/merge';
import { passingOf } from '../chart/passing';
import { livePlan, takenOut } from '../chart/plansOf';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { bundlesOf } from '../chart/selectors';
import { takingOutQuestion } from '../chart/takingOutQuestion';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { select } from './select';
import {
  addPlan,
  playPlan,
  putBack,
  removePlan,
  renamePlan,
  setTakesAlong,
  simulatorActions,
  takeOut,
} from './simulator';

const ids = (...names: readonly string[]) => names as unknown as readonly EntityId[];

/** Two suspects share a card; the first has another one alone. */
function context() {
  const made = contextForTests({});
  const entities = [entityFor('a'), entityFor('b'), entityFor('card', 'Card'), entityFor('own', 'Card')];
  putOnChart(made, entities, [
    linkFor('a', 'b'),
    linkFor('a', 'card', 'HOLDS'),
    linkFor('b', 'card', 'HOLDS'),
    linkFor('a', 'own', 'HOLDS'),
  ]);
  return made;
}

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const outOn = ({ chart }: ReturnType<typeof context>) => [...takenOut(chart)].sort();

describe('plans', () => {
  it('are edits that undo takes back, and cross who is out with what only they hold', () => {
    const made = context();
    select(made, ids('a'), 'only');
    const [, takeOutSelected, putBackSelected] = simulatorActions;
    void takeOutSelected.run(made);
    expect(livePlan(made.chart)).toEqual({ id: 'plan1', name: 'Plan 1', out: ['a'] });
    expect(outOn(made)).toEqual(['a', 'own']);
    const look = ruleSetOf(made.chart)?.entity(made.chart.entities()[0] as never);
    expect(look).toMatchObject({ badge: '×' });
    const cut = bundlesOf(made.chart).filter((bundle) => ruleSetOf(made.chart)?.link(bundle) !== null);
    expect(cut).toHaveLength(3);
    takeOut(made, ids('b'));
    expect(outOn(made)).toEqual(['a', 'b', 'card', 'own']);
    setTakesAlong(made, false);
    expect(outOn(made)).toEqual(['a', 'b']);
    expect(putBackSelected.isEnabled(made)).toBe(true);
    void putBackSelected.run(made);
    expect(outOn(made)).toEqual(['b']);
    for (const left of [['a', 'b'], ['a', 'b', 'card', 'own'], ['a', 'own'], []]) {
      made.history.undo();
      expect(outOn(made)).toEqual(left);
    }
    expect(ruleSetOf(made.chart)).toBeNull();
  });

  it('stand side by side, one of them played', () => {
    const made = context();
    takeOut(made, ids('a'));
    addPlan(made, ids('b'), null);
    const [first, second] = made.chart.dress.plans.list;
    if (first === undefined || second === undefined) throw new Error('two plans were made');
    expect(outOn(made)).toEqual(['b']);
    playPlan(made, first);
    expect(outOn(made)).toEqual(['a', 'own']);
    playPlan(made, null);
    expect(outOn(made)).toEqual([]);
    renamePlan(made, second, 'Only B');
    expect(made.chart.dress.plans.list[1]?.name).toBe('Only B');
    removePlan(made, first);
    putBack(made, ids('b'));
    // No plan is played, so nothing is put back.
    expect(made.chart.dress.plans.list).toEqual([{ ...second, name: 'Only B' }]);
  });

  it('are numbers by place, hidden entities left out', () => {
    const made = context();
    takeOut(made, ids('b', 'a'));
    const { list } = made.chart.dress.plans;
    const choice = { size: 1, type: 'Suspect', field: 'name', away: 'B' };
    const asked = finished(takingOutQuestion(made.chart, list, choice));
    expect(asked.ids).toEqual(['a', 'b', 'card', 'own']);
    expect(asked.question.plans).toEqual([[1, 0]]);
    expect([...(asked.question.holders?.from ?? [])]).toEqual([0, 0, 1]);
    expect(asked.question.against?.candidates).toEqual([0]);
    expect(asked.candidates).toEqual({ looked: 1, notLooked: 0, outOfReach: 1 });
    expect(passingOf(made.chart)).toBe(passingOf(made.chart));
  });

  it('count the same whether a group is open or closed, and merged entities as one', () => {
    const made = context();
    takeOut(made, ids('b'));
    const { list } = made.chart.dress.plans;
    const open = finished(takingOutQuestion(made.chart, list, null));
    made.chart.apply(group(made.chart, { drafts: [{ name: 'G', members: [...ids('a', 'card')], by: 'hand' }] }));
    expect(finished(takingOutQuestion(made.chart, list, null))).toEqual(open);
    made.chart.apply(merge(made.chart, { ids: ids('b', 'a') }));
    const merged = finished(takingOutQuestion(made.chart, list, null));
    expect(merged.ids).toEqual(['b', 'card', 'own']);
    expect(merged.question.plans).toEqual([[0]]);
  });

  it('are missing from files before them', () => {
    const { plans, ...before } = plainDress;
    expect(dressSchema.parse(before)).toEqual({ ...before, plans });
  });
});
