// What can be told from the text of a statement before the server sees it: whether it is one statement for this
// database, and which functions and procedures it names (a plan names no functions).
import { isReadingProcedure, type Refusal } from './cypherPlan';
import { isSign, isWord, readCypher, spotOf, type Spot, type Token } from './cypherTokens';

export interface CheckedText {
  /** What may be sent: the text without its comments and the semicolon at its end, each position as it was. */
  readonly text: string;
  readonly refusal: Refusal | null;
  readonly mistake: (Spot & { readonly reason: 'syntax' | 'parameter' }) | null;
}

/** The functions with a dot in their name that the server brings itself; those of plug-ins can reach anywhere. */
const temporal = ['date', 'datetime', 'localdatetime', 'localtime', 'time'].flatMap((type) =>
  ['realtime', 'statement', 'transaction', 'truncate'].map((name) => `${type}.${name}`),
);
const dottedFunctions: ReadonlySet<string> = new Set([
  ...temporal,
  ...['datetime.fromepoch', 'datetime.fromepochmillis'],
  ...['duration.between', 'duration.indays', 'duration.inmonths', 'duration.inseconds'],
  ...['point.distance', 'point.withinbbox', 'vector.similarity.cosine', 'vector.similarity.euclidean'],
]);

/** Options of a `CYPHER …` head; the others are for those who look into the server. */
const options: ReadonlySet<string> = new Set(['PLANNER', 'REPLAN', 'RUNTIME']);

export function checkText(text: string, parameters: readonly string[]): CheckedText {
  const { tokens, plain, brokenAt } = readCypher(text);
  const checked = { text: plain, refusal: null, mistake: null };
  // Cypher 5 decodes these escapes before it reads anything else, so nothing below would see what it sees.
  if (/\\u/i.test(text)) return { ...checked, refusal: { reason: 'escape', name: '' } };
  if (brokenAt !== null) return { ...checked, mistake: { ...spotOf(text, brokenAt), reason: 'syntax' } };
  const end = tokens.findIndex((token) => isSign(token, ';'));
  if (end >= 0 && end < tokens.length - 1) return { ...checked, refusal: { reason: 'many', name: '' } };
  const refusal = refusalOfHead(tokens) ?? refusalOfUse(tokens) ?? refusalOfNames(tokens);
  const free = tokens.find((_, at) => isParameterWithout(parameters, tokens, at));
  return {
    text: end < 0 ? plain : plain.replace(/;\s*$/, ''),
    refusal,
    mistake: free === undefined ? null : { ...spotOf(text, free.at), reason: 'parameter' },
  };
}

/** `CYPHER 25 runtime = slotted MATCH …`: the head may choose language and runtime, and not PROFILE or EXPLAIN. */
function refusalOfHead(tokens: readonly Token[]): Refusal | null {
  let at = 0;
  for (;;) {
    const token = tokens[at];
    if (isWord(token, 'PROFILE') || isWord(token, 'EXPLAIN')) return operator(token);
    if (isSign(tokens[at + 1], '=') && token?.kind === 'name') {
      if (!options.has(token.text.toUpperCase())) return operator(token);
      at += 3;
    } else if (isWord(token, 'CYPHER') || token?.kind === 'number' || isSign(token, '.')) at += 1;
    else return null;
  }
}

/** A clause USE stands before a graph's name; a label, property or parameter called `use` follows a mark of its own. */
function refusalOfUse(tokens: readonly Token[]): Refusal | null {
  const isClause = tokens.some((token, at) => {
    const next = tokens[at + 1];
    return isWord(token, 'USE') && !isMarked(tokens[at - 1]) && (isName(next) || isSign(next, '('));
  });
  return isClause ? { reason: 'database', name: '' } : null;
}

function refusalOfNames(tokens: readonly Token[]): Refusal | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const procedure = isWord(tokens[at], 'CALL') && !isMarked(tokens[at - 1]) ? nameAfter(tokens, at) : '';
    if (procedure.includes('.') && !isReadingProcedure(procedure)) return { reason: 'procedure', name: procedure };
    const name = isSign(tokens[at], '(') ? functionBefore(tokens, at) : '';
    if (name.includes('.') && !dottedFunctions.has(name.toLowerCase())) return { reason: 'function', name };
  }
  return null;
}

/** `db.labels` after CALL; '' for a subquery. */
function nameAfter(tokens: readonly Token[], at: number): string {
  const parts: string[] = [];
  for (let next = at + 1; isName(tokens[next]); next += 2) {
    parts.push(tokens[next]?.text ?? '');
    if (!isSign(tokens[next + 1], '.')) break;
  }
  return parts.join('.');
}

/** The whole dotted name right before a bracket; '' when none stands there, or CALL before it makes it a procedure. */
function functionBefore(tokens: readonly Token[], at: number): string {
  if (!isName(tokens[at - 1])) return '';
  const parts = [tokens[at - 1]?.text ?? ''];
  let before = at - 2;
  for (; isSign(tokens[before], '.'); before -= 2) {
    parts.push(isName(tokens[before - 1]) ? (tokens[before - 1]?.text ?? '') : '');
  }
  return isWord(tokens[before], 'CALL') ? '' : parts.reverse().join('.');
}

function isParameterWithout(parameters: readonly string[], tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 1];
  if (!isSign(tokens[at], '$') || name === undefined || name.kind === 'sign' || name.kind === 'string') return false;
  // `n:$any($labels)` is a label told by a value, not a parameter.
  const isDynamic = isSign(tokens[at + 2], '(') && (isWord(name, 'ANY') || isWord(name, 'ALL'));
  return !isDynamic && !parameters.includes(name.text);
}

function isMarked(before: Token | undefined): boolean {
  return before?.kind === 'sign' && ['.', ':', '|', '&', '!', '$'].includes(before.text);
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'name' || token?.kind === 'quoted';
}

function operator(token: Token | undefined): Refusal {
  return { reason: 'operator', name: token?.text.toUpperCase() ?? '' };
}
