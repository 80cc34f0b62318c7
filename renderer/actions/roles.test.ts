// Deciding about suggested roles: what is kept, what is undone, and what the record of work is told.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { isWholeDress } from '../../shared/dress/isWholeDress';
import { noStyle } from '../../shared/dress/rule';
import { translatorOf } from '../../shared/messages';
import { setDress } from '../chart/commands/setDress';
import { idOf } from '../chart/examples';
import { passingOf } from '../chart/passing';
import { roleField } from '../chart/roleField';
import { roleFactsOf, type SuggestedRole } from '../chart/roleQuestion';
import { fieldsOnChart } from '../chart/rules/fieldsOnChart';
import { legendBlocks } from '../chart/rules/legendBlocks';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { decideRole, rejectRole, takeBackRole } from './roles';
import { noRoles } from '../state/roles';

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
  const answer = { suggestions: [suggested], entities: 3, links: 1, scope: 'chart' as const };
  context.view.setState({ roles: { ...noRoles, answer } });
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

  it('is a thing that rules and filters ask for', async () => {
    const context = begun();
    const { chart } = context;
    const isCaller = { field: roleField, test: { is: 'equals', text: 'caller' } } as const;
    const style = { ...noStyle, colour: '#e69f00' };
    const rule = { id: 'r', name: '', isOn: true, on: 'entity', type: null, when: isCaller } as const;
    const filter = { is: 'property', on: 'entity', type: null, ...isCaller } as const;
    chart.apply(setDress(chart, { rules: [{ ...rule, look: { is: 'fixed', style } }] }));
    const colour = () => chart.entities().map((it) => ruleSetOf(chart)?.entity(it)?.colour ?? null);
    const passing = () => [...passingOf(chart).entities];
    expect(colour()).toEqual([null, null, null]);
    await decideRole(context, idOf('a'), 'caller');
    expect(colour()).toEqual(['#e69f00', null, null]);
    expect(legendBlocks(chart, { theme: 'light', language: 'en' }, translatorOf('en'))[0]?.label).toBe(
      'Entities: role, as decided is Caller',
    );
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test: filter }] }));
    expect(passing()).toEqual(['a']);
    await takeBackRole(context, idOf('a'));
    expect(passing()).toEqual([]);
    expect(fieldsOnChart(chart, { on: 'entity', type: null }).map(({ name }) => name)).not.toContain(roleField);
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
    const { entities, links } = roleFactsOf(begun().chart, null);
    expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'p']);
    expect(links).toMatchObject([{ type: 'USES', fields: {}, from: 0, to: 2 }]);
    expect(roleFactsOf(begun().chart, new Set([idOf('a')]))).toMatchObject({ entities: [{ id: 'a' }], links: [] });
  });
});
