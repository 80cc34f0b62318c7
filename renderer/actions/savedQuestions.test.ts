import { describe, expect, it } from 'vitest';
import type { Profile } from '../../shared/contract';
import { emptyLens, type SavedQuestion } from '../../shared/lens/Lens';
import { noLooks } from '../../shared/looks';
import type { CypherReply, SourceDescription } from '../../shared/questions';
import { contextForTests, entityFor, putOnChart, subgraphOf, type TestContext } from './contextForTests';
import {
  askQuestion,
  askQuestionWith,
  deleteQuestion,
  nextQuestionId,
  openQuestion,
  questionsFor,
  saveQuestion,
  savedQuestions,
} from './savedQuestions';

const source = { kind: 'neo4j', cypher: 'on', looks: noLooks } as SourceDescription;
const who = { name: 'who', label: 'Who', kind: 'entity', initial: '' } as const;

function questionFor(id: string, forType: string | null, parameters: SavedQuestion['parameters'] = []): SavedQuestion {
  return { id, name: `Question ${id}`, forType, parameters, cypher: 'RETURN $who' };
}

function database(questions: readonly SavedQuestion[], reply?: CypherReply): TestContext {
  const context = contextForTests({
    'lens.use': () => source,
    ...(reply === undefined ? {} : { 'source.cypher': () => reply }),
    'source.linksBetween': () => ({ subgraph: subgraphOf([]), total: 0 }),
  });
  const lens = { ...emptyLens, questions: [...questions] };
  context.session.setState({ source, profile: { id: 'p' } as Profile, lens: { lens, origin: 'kept' } });
  return context;
}

const ids = (questions: readonly SavedQuestion[]) => questions.map(({ id }) => id);
const kept = (context: TestContext) => ids(savedQuestions(context.session.getState()));

describe('saved questions', () => {
  it('are offered on their type first, then those for any', () => {
    const all = [questionFor('q1', null), questionFor('q2', 'Phone'), questionFor('q3', 'Card')];
    expect(ids(questionsFor(all, new Set(['Phone'])))).toEqual(['q2', 'q1']);
    expect(ids(questionsFor(all, new Set()))).toEqual(['q1']);
  });

  it('get an id that none has had of those in use', () => {
    expect(nextQuestionId([])).toBe('q1');
    expect(nextQuestionId([questionFor('q7', null), questionFor('other', null)])).toBe('q8');
  });

  it('are kept in the lens: a new one at the end, a changed one in its place, a deleted one not', async () => {
    const context = database([questionFor('q1', null), questionFor('q2', null)]);
    await saveQuestion(context, questionFor('q3', 'Phone'));
    await saveQuestion(context, { ...questionFor('q1', null), name: 'Changed' });
    await deleteQuestion(context, 'q2');
    expect(kept(context)).toEqual(['q1', 'q3']);
    expect(savedQuestions(context.session.getState())[0]?.name).toBe('Changed');
    expect(context.asked.filter(({ channel }) => channel === 'lens.use')).toHaveLength(3);
  });

  it('are none where Cypher is off', () => {
    const context = database([questionFor('q1', null)]);
    expect(askQuestion.isEnabled(context)).toBe(true);
    context.session.setState({ source: { ...source, cypher: 'unsafe' } });
    expect(kept(context)).toEqual([]);
    expect(askQuestion.isEnabled(context)).toBe(false);
  });
});

describe('asking a saved question', () => {
  const [a, b] = [entityFor('a'), entityFor('b')];
  const reply: CypherReply = { columns: [], rows: [], subgraph: subgraphOf([b]), isCut: false, tookMs: 1 };

  it('opens its form, on the entities that it was chosen on', () => {
    const context = database([]);
    const form = { purpose: 'ask', question: questionFor('q1', 'Suspect', [who]), about: [a.id] } as const;
    void openQuestion(context, form);
    expect(context.view.getState()).toMatchObject({ dialog: 'askQuestion', questionForm: form });
  });

  it('asks about the entity that it was opened on, shows the answer on the chart and its table', async () => {
    const context = database([], reply);
    putOnChart(context, [a]);
    await askQuestionWith(context, questionFor('q1', 'Suspect', [who]), {}, [a.id]);
    expect(context.asked.find(({ channel }) => channel === 'source.cypher')?.request).toMatchObject({
      question: { text: 'RETURN $who', parameters: { who: a.id } },
    });
    expect(context.chart.entity(b.id)).toBeDefined();
    expect(context.view.getState()).toMatchObject({ drawer: 'cypher', dialog: null, cypher: { isListing: true } });
  });

  it('leaves its errors to the form, and the editor as it is', async () => {
    const context = database([]);
    await expect(askQuestionWith(context, questionFor('q1', null), {}, [])).rejects.toThrow('BAD_REQUEST');
    expect(context.view.getState().cypher).toMatchObject({ error: null, isRunning: false });
  });
});
