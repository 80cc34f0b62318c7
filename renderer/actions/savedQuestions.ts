// Saved questions: named statements with parameters that are part of the lens, asked on the entities they are for.
import { AppError } from '../../shared/errors';
import type { SavedQuestion } from '../../shared/lens/Lens';
import type { ParameterEntries, QuestionForm } from '../state/cypher';
import type { Session } from '../state/session';
import type { Action, ActionContext } from './Action';
import { askCypher, changeDesk, showOnChart } from './cypher';
import { firstEntity, initialEntries, valuesOf } from './cypherParameters';
import { takeLens } from './lens';
import { done } from './report';

const none: readonly SavedQuestion[] = [];

/** The questions of the open database, in the order in which they were saved; none where Cypher is off. */
export function savedQuestions({ lens, source }: Pick<Session, 'lens' | 'source'>): readonly SavedQuestion[] {
  return source?.cypher === 'on' ? (lens?.lens.questions ?? none) : none;
}

/** Those offered on entities of these types: the questions for one of them, then those for any. */
export function questionsFor(
  questions: readonly SavedQuestion[],
  types: ReadonlySet<string>,
): readonly SavedQuestion[] {
  const isForOne = ({ forType }: SavedQuestion) => forType !== null && types.has(forType);
  return [...questions.filter(isForOne), ...questions.filter(({ forType }) => forType === null)];
}

/** `q1`, `q2` …: one above the highest in use. */
export function nextQuestionId(questions: readonly SavedQuestion[]): string {
  const numbers = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
  return `q${Math.max(0, ...numbers) + 1}`;
}

/** Keeps a new question, or takes it for the older one of the same id. */
export async function saveQuestion(context: ActionContext, question: SavedQuestion): Promise<void> {
  const questions = savedQuestions(context.session.getState());
  const isKnown = questions.some(({ id }) => id === question.id);
  const changed = isKnown
    ? questions.map((one) => (one.id === question.id ? question : one))
    : [...questions, question];
  await keepQuestions(context, changed);
  done(context, 'cypher.notices.saved', { name: question.name });
}

export async function deleteQuestion(context: ActionContext, id: string): Promise<void> {
  await keepQuestions(
    context,
    savedQuestions(context.session.getState()).filter((question) => question.id !== id),
  );
}

async function keepQuestions(context: ActionContext, questions: readonly SavedQuestion[]): Promise<void> {
  const { lens } = context.session.getState();
  if (lens === null) throw new AppError('NO_SOURCE');
  await takeLens(context, { ...lens.lens, questions: [...questions] });
}

/** Opens the form of a question; one without parameters is asked at once. */
export function openQuestion(context: ActionContext, form: QuestionForm): Promise<void> | void {
  const { question, purpose } = form;
  if (purpose === 'ask' && question?.parameters.length === 0) return askQuestionWith(context, question, {}, []);
  context.view.setState({ questionForm: form, dialog: 'askQuestion', menu: null, expandCard: null });
}

export function closeQuestion({ view }: ActionContext): void {
  view.setState({ questionForm: null, dialog: null });
}

/** Asks, shows entities and links of the answer on the chart and its table in the drawer. Rejects as the source does. */
export async function askQuestionWith(
  context: ActionContext,
  question: SavedQuestion,
  entries: ParameterEntries,
  about: readonly string[],
): Promise<void> {
  const names = question.parameters.map(({ name }) => name);
  const all = { ...initialEntries(question.parameters), ...entries };
  const found = valuesOf(names, all, firstEntity(context, about));
  if ('missing' in found) return;
  const reply = await askCypher(context, { title: question.name, statement: question.cypher, values: found.values });
  closeQuestion(context);
  if (context.view.getState().drawer !== 'cypher') changeDesk(context, { isListing: true });
  context.view.setState({ drawer: 'cypher' });
  await showOnChart(context, reply.subgraph);
}

/** Puts the question's statement into the editor, with its parameters as they start. */
export function editStatement(context: ActionContext, question: SavedQuestion): void {
  changeDesk(context, {
    statement: question.cypher,
    parameters: initialEntries(question.parameters),
    error: null,
    isListing: false,
  });
}

export const askQuestion: Action = {
  id: 'askQuestion',
  label: 'cypher.labels.ask',
  shortcuts: ['Q'],
  isEnabled: ({ session }) => savedQuestions(session.getState()).length > 0,
  run: (context) => openQuestion(context, { purpose: 'ask', question: null, about: [] }),
};
