// A question as it is first worded: from the statement in the editor, its parameters, and what is selected.
import type { QuestionParameter, SavedQuestion } from '../../../shared/lens/Lens';
import type { ActionContext } from '../../actions/Action';
import { entryOf } from '../../actions/cypherParameters';
import { findParameters } from '../../actions/cypherText';
import { nextQuestionId, savedQuestions } from '../../actions/savedQuestions';
import { selected } from '../../actions/select';

export function draftQuestion(context: ActionContext): SavedQuestion {
  const { statement } = context.view.getState().cypher;
  const parameters = parametersFor(context, statement, []);
  return {
    id: nextQuestionId(savedQuestions(context.session.getState())),
    name: '',
    forType: parameters.some(({ kind }) => kind === 'entity') ? selectedType(context) : null,
    parameters: [...parameters],
    cypher: statement,
  };
}

/** The parameters of a statement, worded as they were before where they are the same; new ones as in the editor. */
export function parametersFor(
  context: ActionContext,
  statement: string,
  before: readonly QuestionParameter[],
): readonly QuestionParameter[] {
  const { parameters } = context.view.getState().cypher;
  return findParameters(statement).map((name) => {
    const known = before.find((one) => one.name === name);
    if (known !== undefined) return known;
    const { kind, text } = entryOf(parameters, name);
    // An entity of today says nothing tomorrow: the form starts with the selected one.
    return { name, label: name, kind, initial: kind === 'entity' ? '' : text };
  });
}

function selectedType(context: ActionContext): string | null {
  const [first] = selected(context);
  return first === undefined ? null : (context.chart.entity(first)?.entity.type ?? null);
}
