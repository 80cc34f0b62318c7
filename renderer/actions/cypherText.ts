// What can be read from a statement without a server: its code apart from strings and comments, and its parameters.

/** Strings, quoted names and comments, each with an end that may be missing while it is being typed. */
const notCode =
  /'(?:\\(?:[^]|$)|[^'\\])*(?:'|$)|"(?:\\(?:[^]|$)|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*/g;

/** The text, as long as before, with spaces in place of strings, quoted names and comments. */
export function codeOf(statement: string): string {
  return statement.replace(notCode, (part) => ' '.repeat(part.length));
}

/** `$any(…)` and `$all(…)` are labels made from a value, not parameters. */
const parameter = /\$(?!(?:any|all)\s*\()([\p{L}_][\p{L}\p{N}_]*)/giu;

/** Names of the parameters without `$`, each once, in the order of the text. */
export function findParameters(statement: string): readonly string[] {
  return [...new Set([...codeOf(statement).matchAll(parameter)].map(([, name = '']) => name))];
}
