// Free Cypher: runs the statement of the drawer as one job, keeps its answer, and brings its entities and links onto
// the chart as one edit.
import { AppError, toErrorData } from '../../shared/errors';
import type { Subgraph } from '../../shared/graph';
import type { CypherReply } from '../../shared/questions';
import type { Value } from '../../shared/value';
import type { CypherDesk } from '../state/cypher';
import type { Action, ActionContext } from './Action';
import { bring } from './bring';
import { wordsOfSurvey } from './cypherCompletion';
import { pageStorage, readHistory, remembered, writeHistory } from './cypherHistory';
import { firstEntity, valuesOf } from './cypherParameters';
import { codeOf, findParameters } from './cypherText';
import { abortJobs, runJob } from './job';
import { done, inform } from './report';
import { reveal } from './reveal';
import { select } from './select';

export function changeDesk({ view }: ActionContext, part: Partial<CypherDesk>): void {
  view.setState({ cypher: { ...view.getState().cypher, ...part } });
}

/** Turns the desk to the connection that is open now: its history, its words; answers of another one leave. */
export async function prepareDesk(context: ActionContext): Promise<void> {
  const { profile, source } = context.session.getState();
  const desk = context.view.getState().cypher;
  if (profile === null || source?.cypher !== 'on' || desk.of === profile) return;
  const history = readHistory(profile.id, pageStorage());
  changeDesk(context, { of: profile, history, words: null, answer: null, error: null, isRunning: false });
  try {
    const survey = await runJob(context, { label: 'cypher.work.words', lane: null }, (job) =>
      job.ask('lens.survey', {}),
    );
    if (context.view.getState().cypher.of === profile) changeDesk(context, { words: wordsOfSurvey(survey) });
  } catch {
    // Completion then knows Cypher's words alone; nothing else needs the survey.
  }
}

/** Runs what the editor holds; what is wrong with it is kept beside it. Never rejects but for what is no fault of it. */
export async function runCypher(context: ActionContext): Promise<void> {
  const { statement, parameters } = context.view.getState().cypher;
  if (statement.trim() === '') return;
  const found = valuesOf(findParameters(statement), parameters, firstEntity(context));
  if ('missing' in found) {
    const details = { ...placeOfParameter(statement, found.missing), reason: 'parameter' };
    changeDesk(context, { error: { code: 'CYPHER_WRONG', details } });
    return;
  }
  const { profile } = context.session.getState();
  if (profile !== null) {
    const history = remembered(context.view.getState().cypher.history, statement);
    writeHistory(profile.id, history, pageStorage());
    changeDesk(context, { history });
  }
  await askCypher(context, { title: '', statement, values: found.values }).catch((error: unknown) => {
    if (toErrorData(error).code === 'INTERNAL') console.error(error);
  });
}

function placeOfParameter(statement: string, name: string): { readonly line: number; readonly column: number } {
  const at = codeOf(statement).search(new RegExp(`\\$${name}(?![\\p{L}\\p{N}_])`, 'u'));
  const before = statement.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

interface Asked {
  /** Of the saved question; '' for the editor's statement. */
  readonly title: string;
  readonly statement: string;
  readonly values: { readonly [name: string]: Value };
}

/** Asks, and keeps the answer or the error on the desk; a cancelled question leaves the desk as it was. Rejects as the source does. */
export async function askCypher(context: ActionContext, { title, statement, values }: Asked): Promise<CypherReply> {
  const { profile } = context.session.getState();
  const isStillOpen = () => context.session.getState().profile === profile;
  changeDesk(context, { isRunning: true, error: null });
  try {
    const question = { text: statement, parameters: { ...values }, limit: context.view.getState().cypher.limit };
    const reply = await runJob(context, { label: 'cypher.work.run', lane: 'cypher' }, (job) =>
      job.ask('source.cypher', { question }),
    );
    // The connection was changed meanwhile: its answer would name entities of another database.
    if (!isStillOpen()) throw new AppError('CANCELLED');
    changeDesk(context, { answer: { title, reply }, isRunning: false });
    return reply;
  } catch (error) {
    const data = toErrorData(error);
    // A newer run has taken over the desk; it says itself when it is finished. Of a saved question its form tells what
    // went wrong: the editor holds another statement.
    if (data.code !== 'CANCELLED') changeDesk(context, { error: title === '' ? data : null, isRunning: false });
    throw error;
  }
}

export function cancelCypher(context: ActionContext): void {
  abortJobs(context, 'cypher');
  changeDesk(context, { isRunning: false });
}

/** Brings entities and links of an answer onto the chart as one edit, selects them and brings them into view. */
export async function showOnChart(context: ActionContext, subgraph: Subgraph): Promise<void> {
  const { chart, canvas } = context;
  if (subgraph.entities.length === 0) return;
  const wasEmpty = chart.entityCount === 0;
  const brought = await runJob(context, { label: 'actions.work.add', lane: null }, (job) =>
    bring(context, job, {
      kind: 'question',
      parents: [],
      subgraph,
      knownNeighbours: {},
      name: { key: 'cypher.edit', params: { count: subgraph.entities.length } },
    }),
  );
  const ids = subgraph.entities.map(({ id }) => id);
  select(context, ids, 'only');
  if (wasEmpty) canvas.current?.fit(null);
  else reveal(context, ids);
  if (brought.ids.length > 0) done(context, 'actions.notices.added', { count: brought.ids.length });
  else if (brought.links === 0) inform(context, 'cypher.notices.nothingNew');
}

export const openCypher: Action = {
  id: 'openCypher',
  label: 'cypher.labels.open',
  shortcuts: ['Mod+J'],
  isEnabled: ({ session, view }) => session.getState().source?.kind === 'neo4j' || view.getState().drawer === 'cypher',
  run: ({ view }) => view.setState({ drawer: view.getState().drawer === 'cypher' ? null : 'cypher' }),
};
