// The gate for statements of people: looked at as text, explained by the server, and only then run, the very text that
// was explained and in a transaction that may only read. Nothing of a refused statement is run.
import { AppError } from '../../../shared/errors';
import type { CypherQuestion } from '../../../shared/questions';
import type { Call } from '../GraphSource';
import { asMistake } from './cypherMistakes';
import { parametersOf } from './cypherParameters';
import { refusalOf, type Refusal } from './cypherPlan';
import { checkText } from './cypherText';
import type { Gate, Query, Table } from './runQuery';

/** Rejects with CYPHER_REFUSED or CYPHER_WRONG, and like the gate otherwise. */
export async function runCypher(gate: Gate, question: CypherQuestion, call: Call): Promise<Table> {
  const { text, refusal, mistake } = checkText(question.text, Object.keys(question.parameters));
  if (refusal !== null) throw refused(refusal);
  if (mistake !== null) throw new AppError('CYPHER_WRONG', { ...mistake });
  const query: Query = { text, parameters: parametersOf(question.parameters), maxRows: question.limit };
  const plan = await gate.explain(query, call).catch((error: unknown) => {
    throw asMistake(error, 1);
  });
  const refusalOfPlan = refusalOf(plan);
  if (refusalOfPlan !== null) throw refused(refusalOfPlan);
  return gate.run(query, call).catch((error: unknown) => {
    throw asMistake(error, 0);
  });
}

function refused({ reason, name }: Refusal): AppError {
  return new AppError('CYPHER_REFUSED', { reason, name: shownName(name) });
}

/** A quoted name can hold anything, and it is put into a sentence: what is not a letter, digit, dot or space goes. */
function shownName(name: string): string {
  return name.replace(/[^\p{L}\p{N}_. ]/gu, '?').slice(0, 100);
}
