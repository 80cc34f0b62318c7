import { beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { CypherReply, SourceDescription } from '../../shared/questions';
import { contextForTests, entityFor, linkFor, putOnChart, subgraphOf, type TestContext } from './contextForTests';
import { askCypher, cancelCypher, changeDesk, openCypher, prepareDesk, runCypher, showOnChart } from './cypher';
import { select } from './select';

const [a, b] = [entityFor('a'), entityFor('b')];
const subgraph = subgraphOf([a, b], [linkFor('a', 'b')]);
const reply: CypherReply = { columns: ['n'], rows: [[{ is: 'entity', id: a.id }]], subgraph, isCut: false, tookMs: 3 };

const profile = { id: 'p1', name: 'Test', uri: 'bolt://localhost:7687', user: '', database: '' } as Profile;
const source = { kind: 'neo4j', cypher: 'on' } as SourceDescription;

function database(answers: Parameters<typeof contextForTests>[0]): TestContext {
  const context = contextForTests(answers);
  context.session.setState({ profile, source });
  return context;
}

const desk = (context: TestContext) => context.view.getState().cypher;

describe('a statement', () => {
  let context: TestContext;
  beforeEach(() => {
    context = database({ 'source.cypher': () => reply });
  });

  it('is asked with the values of its parameters, and its answer is kept', async () => {
    putOnChart(context, [a]);
    select(context, [a.id], 'only');
    changeDesk(context, {
      statement: 'MATCH (n) WHERE elementId(n) = $who RETURN n LIMIT $most',
      parameters: { who: { kind: 'entity', text: '' }, most: { kind: 'number', text: '5' } },
      limit: 100,
    });
    await runCypher(context);
    expect(context.asked.find(({ channel }) => channel === 'source.cypher')?.request).toMatchObject({
      question: { parameters: { who: a.id, most: 5 }, limit: 100 },
    });
    expect(desk(context)).toMatchObject({ isRunning: false, error: null, answer: { title: '', reply } });
  });

  it('is not asked while a parameter has no value; where it stands is said', async () => {
    changeDesk(context, {
      statement: "MATCH (n) WHERE n.a = '$who'\n  AND n.b = $who RETURN n",
      parameters: { who: { kind: 'entity', text: '' } },
    });
    await runCypher(context);
    expect(context.asked).toEqual([]);
    const details = { line: 2, column: 13, reason: 'parameter' };
    expect(desk(context).error).toEqual({ code: 'CYPHER_WRONG', details });
  });

  it('is remembered, whatever comes of it', async () => {
    changeDesk(context, { statement: 'RETURN 1' });
    await runCypher(context);
    expect(desk(context).history).toEqual(['RETURN 1']);
  });
});

describe('what a statement comes to', () => {
  it('is an error beside the editor, and the older answer stays', async () => {
    const context = database({
      'source.cypher': () => {
        throw new AppError('CYPHER_REFUSED', { reason: 'write' });
      },
    });
    changeDesk(context, { statement: 'CREATE ()', answer: { title: '', reply } });
    await runCypher(context);
    expect(desk(context)).toMatchObject({ isRunning: false, error: { code: 'CYPHER_REFUSED' }, answer: { reply } });
  });

  it('is nothing when it is cancelled', async () => {
    const context = database({ 'source.cypher': () => new Promise(() => undefined) });
    changeDesk(context, { statement: 'RETURN 1' });
    const running = runCypher(context);
    expect(desk(context).isRunning).toBe(true);
    cancelCypher(context);
    await running;
    expect(desk(context)).toMatchObject({ isRunning: false, error: null, answer: null });
  });

  it('is dropped when another database was opened meanwhile', async () => {
    const context = database({
      'source.cypher': () => {
        context.session.setState({ profile: { ...profile, id: 'p2' } });
        return reply;
      },
    });
    await expect(askCypher(context, { title: '', statement: 'RETURN 1', values: {} })).rejects.toThrow('CANCELLED');
    expect(desk(context).answer).toBeNull();
  });

  it('goes onto the chart as one edit that undo takes back', async () => {
    const context = database({ 'source.linksBetween': () => ({ subgraph: subgraphOf([]), total: 0 }) });
    await showOnChart(context, subgraph);
    expect([context.chart.entityCount, context.chart.linkCount]).toEqual([2, 1]);
    expect([...context.chart.bringings.values()].map(({ kind }) => kind)).toEqual(['question']);
    expect(context.view.getState().selection.size).toBe(2);
    context.history.undo();
    expect(context.chart.entityCount).toBe(0);
  });
});

describe('the desk', () => {
  it('takes the words of the database once for each connection', async () => {
    const survey = {
      labels: [{ label: 'Person', properties: [{ name: 'name' }] }],
      relationships: [{ relationship: 'KNOWS', properties: [{ name: 'since' }, { name: 'name' }] }],
    };
    const context = database({ 'lens.survey': () => survey as never });
    await prepareDesk(context);
    await prepareDesk(context);
    expect(context.asked.filter(({ channel }) => channel === 'lens.survey')).toHaveLength(1);
    expect(desk(context).words).toEqual({
      labels: ['Person'],
      relationships: ['KNOWS'],
      properties: ['name', 'since'],
    });
  });

  it('forgets the answer of another connection, and keeps the statement', async () => {
    const context = database({});
    changeDesk(context, { statement: 'RETURN 1', answer: { title: '', reply } });
    await prepareDesk(context);
    expect(desk(context)).toMatchObject({ statement: 'RETURN 1', answer: null, of: profile, words: null });
  });

  it('opens on a database only, and can be closed anywhere', () => {
    const context = database({});
    expect(openCypher.isEnabled(context)).toBe(true);
    void openCypher.run(context);
    expect(context.view.getState().drawer).toBe('cypher');
    context.session.setState({ source: { ...source, kind: 'casefile' } });
    expect(openCypher.isEnabled(context)).toBe(true);
    void openCypher.run(context);
    expect(openCypher.isEnabled(context)).toBe(false);
  });
});
