// Cypher cut into tokens: enough of its grammar to know what is code and what is a string, a quoted name or a comment.
// Where the server might read a text differently, it is called broken rather than guessed at.

export interface Token {
  readonly kind: 'name' | 'quoted' | 'string' | 'number' | 'sign';
  /** As written; of a quoted name what stands between the backticks. */
  readonly text: string;
  readonly at: number;
}

export interface CypherText {
  readonly tokens: readonly Token[];
  /** The text with its comments blanked out, so that every position stays and none of them can be misread. */
  readonly plain: string;
  /** Where a string, name or comment begins that does not end, or a character stands that nobody sees; null for neither. */
  readonly brokenAt: number | null;
}

/** Line and column of a text, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

type Form = 'space' | 'comment' | Token['kind'];

/** Tried in this order. A name may hold any letter; ASCII marks, spaces and characters without a shape end it. */
const forms: readonly (readonly [Form, RegExp])[] = [
  ['space', /[ \t\n\v\f\r\p{Zs}]+/uy],
  ['comment', /\/\/[^\r\n]*|\/\*[^]*?\*\//y],
  ['string', /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*"/y],
  ['quoted', /`[^`]*(?:``[^`]*)*`/y],
  ['number', /[0-9][^\p{C}\p{Z}!-/:-@[-^`{-~]*/uy],
  ['name', /[^\p{C}\p{Z}!-/:-@[-^`{-~]+/uy],
  // A slash that begins an open comment, and an open quotation mark, are no signs.
  ['sign', /\.\.|\/(?!\*)|[!#-&(-.:-@[-^{-~]/y],
];

export function readCypher(text: string): CypherText {
  const tokens: Token[] = [];
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const [form, piece] = pieceAt(text, at);
    if (form === null) return { tokens, plain: pieces.join(''), brokenAt: at };
    if (form !== 'space' && form !== 'comment') tokens.push({ kind: form, text: bare(form, piece), at });
    pieces.push(form === 'comment' ? piece.replace(/[^\r\n]/g, ' ') : piece);
    at += piece.length;
  }
  return { tokens, plain: pieces.join(''), brokenAt: null };
}

export function spotOf(text: string, at: number): Spot {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'name' && token.text.toUpperCase() === word;
}

export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

function pieceAt(text: string, at: number): readonly [Form | null, string] {
  for (const [form, pattern] of forms) {
    pattern.lastIndex = at;
    const piece = pattern.exec(text)?.[0];
    if (piece !== undefined) return [form, piece];
  }
  return [null, ''];
}

function bare(form: Form, piece: string): string {
  return form === 'quoted' ? piece.slice(1, -1).replaceAll('``', '`') : piece;
}
