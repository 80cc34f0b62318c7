// Deciding about suggested roles: what is kept, what is undone, and what the record of work is told.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { isWholeDress } from '../../shared/dress/isWholeDress';
import { idOf } from '../chart/examples';
import { roleFactsOf, type SuggestedRole } from '../chart/roleQuestion';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { decideRole, rejectRole, takeBackRole } from './roles';

const suggested: SuggestedRole = {
  id: idOf('a'),
  role: 'caller',
  confidence: 0.9,
  next: 'bystander',
  margin: 4,
  isUnsure: false,
  pro: [],
  contra: [],
};

function begun(answers: Parameters<typeof contextForTests>[0] = { 'roles.decided': () => null }): TestContext {
  const context = contextForTests(answers);
  putOnChart(context, [entityFor('a'), entityFor('b'), entityFor('p', 'Phone')], [linkFor('a', 'p', 'USES')]);
  const answer = { suggestions: [suggested], entities: 3, links: 1 };
  context.view.setState({ roles: { answer, isRunning: false, at: null } });
  return context;
}

const told = ({ asked }: TestContext) =>
  asked.flatMap(({ channel, request }) => (channel === 'roles.decided' ? [request] : []));

describe('a decision about a role', () => {
  it('is kept, told to the record, shown as a sign, and undone', async () => {
    const context = begun();
    const { chart, history } = context;
    const badge = () => {
      const it = chart.entity(idOf('a'));
      return it === undefined ? undefined : ruleSetOf(chart)?.entity(it)?.badge;
    };
    await decideRole(context, idOf('a'), 'caller');
    expect(chart.dress.roles).toEqual([{ id: 'a', role: 'caller', suggested: 'caller' }]);
    expect(badge()).toBe('CALL');
    await decideRole(context, idOf('a'), 'mule-2');
    expect(badge()).toBe('M2');
    await rejectRole(context, idOf('a'));
    expect(chart.dress.roles).toEqual([{ id: 'a', role: null, suggested: 'caller' }]);
    expect(badge()).toBeUndefined();
    history.undo();
    expect(badge()).toBe('M2');
    await takeBackRole(context, idOf('a'));
    expect(chart.dress.roles).toEqual([]);
    expect(told(context)).toEqual([
      { key: 'A', decision: 'confirmed', role: 'caller', suggested: 'caller' },
      { key: 'A', decision: 'changed', role: 'mule-2', suggested: 'caller' },
      { key: 'A', decision: 'rejected', role: null, suggested: 'caller' },
      { key: 'A', decision: 'taken back', role: null, suggested: 'caller' },
    ]);
  });

  it('is possible without a suggestion, and the same one again is no edit', async () => {
    const context = begun();
    await decideRole(context, idOf('b'), 'victim');
    await decideRole(context, idOf('b'), 'victim');
    await rejectRole(context, idOf('b'));
    await takeBackRole(context, idOf('a'));
    expect(context.chart.dress.roles).toEqual([{ id: 'b', role: 'victim', suggested: null }]);
    expect(told(context)).toHaveLength(1);
  });

  it('is not made when the record cannot be written', async () => {
    const context = begun({
      'roles.decided': () => {
        throw new AppError('AUDIT_UNWRITABLE');
      },
    });
    await expect(decideRole(context, idOf('a'), 'caller')).rejects.toMatchObject({ code: 'AUDIT_UNWRITABLE' });
    expect(context.chart.dress.roles).toBeUndefined();
  });

  it('is damaged when there are two about one person', () => {
    const { dress } = begun().chart;
    const mark = { id: idOf('a'), role: null, suggested: null };
    expect(isWholeDress({ ...dress, roles: [mark] })).toBe(true);
    expect(isWholeDress({ ...dress, roles: [mark, mark] })).toBe(false);
  });
});

describe('the facts of a chart', () => {
  it('hold its entities and links by place', () => {
    const { entities, links } = roleFactsOf(begun().chart);
    expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'p']);
    expect(links).toEqual([{ type: 'USES', fields: {}, from: 0, to: 2 }]);
  });
});
