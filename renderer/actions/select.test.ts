import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { actionById } from './index';
import { runAction } from './report';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { select } from './select';
import type { ActionContext } from './Action';

const ids = (...names: string[]) => names as EntityId[];
const selectionOf = ({ view }: ActionContext) => [...view.getState().selection];

function chartOfThree() {
  const context = contextForTests({});
  putOnChart(
    context,
    [entityFor('chen'), entityFor('li'), entityFor('phone', 'Phone')],
    [linkFor('chen', 'phone', 'USES')],
  );
  return context;
}

function run(context: ActionContext, id: string): void {
  const action = actionById(id);
  if (action !== null) runAction(context, action);
}

describe('select', () => {
  it('replaces, adds and toggles', () => {
    const context = chartOfThree();
    select(context, ids('chen'), 'only');
    select(context, ids('li'), 'add');
    expect(selectionOf(context)).toEqual(['chen', 'li']);
    select(context, ids('chen', 'phone'), 'toggle');
    expect(selectionOf(context)).toEqual(['li', 'phone']);
  });

  it('ignores what is hidden or not on the chart', () => {
    const context = chartOfThree();
    select(context, ids('li'), 'only');
    run(context, 'hide');
    select(context, ids('li', 'nobody', 'chen'), 'only');
    expect(selectionOf(context)).toEqual(['chen']);
  });
});

describe('actions on the selection', () => {
  it('selects all of the same type', () => {
    const context = chartOfThree();
    select(context, ids('chen'), 'only');
    run(context, 'selectSameType');
    expect(selectionOf(context)).toEqual(['chen', 'li']);
  });

  it('selects the neighbours too', () => {
    const context = chartOfThree();
    select(context, ids('chen'), 'only');
    run(context, 'selectNeighbours');
    expect(selectionOf(context)).toEqual(['chen', 'phone']);
  });

  it('inverts', () => {
    const context = chartOfThree();
    select(context, ids('chen'), 'only');
    run(context, 'invertSelection');
    expect(selectionOf(context)).toEqual(['li', 'phone']);
  });

  it('closes what floats before it drops the selection', () => {
    const context = chartOfThree();
    select(context, ids('chen'), 'only');
    context.view.setState({ expandCard: { ids: ids('chen'), counts: null } });
    run(context, 'selectNone');
    expect(context.view.getState().expandCard).toBeNull();
    expect(selectionOf(context)).toEqual(['chen']);
    run(context, 'selectNone');
    expect(selectionOf(context)).toEqual([]);
  });

  it('shows everything hidden again', () => {
    const context = chartOfThree();
    select(context, ids('chen', 'li'), 'only');
    run(context, 'hide');
    run(context, 'showHidden');
    expect(context.chart.entities().every(({ isHidden }) => !isHidden)).toBe(true);
  });
});
