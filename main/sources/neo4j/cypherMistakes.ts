// What the server says of a statement that it cannot run, as a place in the text and one of our own reasons. Its words
// are looked at for the reason where an older server sends no status, and never shown: they repeat the statement.
import { AppError } from '../../../shared/errors';
import type { Spot } from './cypherTokens';

type Reason = 'syntax' | 'name' | 'type' | 'parameter' | 'other';

/** By GQL status, then by the server's code and words; the first that fits counts. */
const byStatus: readonly (readonly [RegExp, Reason])[] = [
  [/^(42N51|42NFF)$/, 'parameter'],
  [/^(42N62|42N48|42N08|42N06|42N07|42N0C|42N50)$/, 'name'],
  [/^(22G03|22NB1|22N0[13]|22N27|22N37)$/, 'type'],
  [/^42I|^42N45$/, 'syntax'],
];
const byWords: readonly (readonly [RegExp, Reason])[] = [
  [/ParameterMissing|^Expected parameter/, 'parameter'],
  [
    /ProcedureNotFound|not defined|There is no such |^Unknown (function|procedure)|^There is no (function|procedure)/,
    'name',
  ],
  [/TypeError|^Type mismatch|ArithmeticError/, 'type'],
  [/Invalid input|^Unexpected end|[Mm]ismatched|extraneous|[Pp]arser/, 'syntax'],
];

/** The server's refusals that mean: this writes. */
const accessModes = /^Neo\.ClientError\.(Statement\.AccessMode|General\.(ForbiddenOn|WriteOn)ReadOnly.*)$/;

export function isWriteRefused(error: unknown): boolean {
  return accessModes.test(codeOf(causeOf(error)));
}

/**
 * CYPHER_WRONG for what the server finds wrong with a statement, every other error as it is. `linesBefore` are lines
 * of ours before the text. Where the server names no place, it is the beginning.
 */
export function asMistake(error: unknown, linesBefore: number): unknown {
  const cause = causeOf(error);
  if (!(error instanceof AppError) || error.code !== 'QUERY_REFUSED' || cause === null) return error;
  if (!/^Neo\.ClientError\.(Statement|Procedure)\./.test(codeOf(cause))) return error;
  if (isWriteRefused(error)) return new AppError('CYPHER_REFUSED', { reason: 'write', name: '' }, { cause });
  return new AppError('CYPHER_WRONG', { ...spotIn(cause, linesBefore), reason: reasonOf(cause) }, { cause });
}

function reasonOf(cause: Error): Reason {
  const told = chainOf(cause).map((error) => String(Reflect.get(error, 'gqlStatus') ?? ''));
  const byTold = byStatus.find(([pattern]) => told.some((status) => pattern.test(status)));
  const words = [codeOf(cause), cause.message];
  return (byTold ?? byWords.find(([pattern]) => words.some((word) => pattern.test(word))))?.[1] ?? 'other';
}

function spotIn(cause: Error, linesBefore: number): Spot {
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(cause.message) ?? [];
  const own = Number(line ?? 0) - linesBefore;
  return own < 1 ? { line: 1, column: 1 } : { line: own, column: Math.max(1, Number(column)) };
}

/** An error of the server can name others as its causes, from the general to the particular. */
function chainOf(cause: Error): readonly Error[] {
  const chain: Error[] = [];
  for (let at: unknown = cause; at instanceof Error && chain.length < 10; at = at.cause) chain.push(at);
  return chain;
}

/** What the driver threw, under the error that we made of it. */
function causeOf(error: unknown): Error | null {
  return error instanceof AppError && error.cause instanceof Error ? error.cause : null;
}

function codeOf(cause: Error | null): string {
  const code: unknown = cause === null ? '' : Reflect.get(cause, 'code');
  return typeof code === 'string' ? code : '';
}
