// Cypher for the code editor: how its parts are coloured. The stock mode knows neither parameters, quoted names,
// comments in stars nor strings over several lines, so those are read here and the rest is left to it.
import { StreamLanguage, syntaxHighlighting, type StreamParser, type StringStream } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import type { Extension } from '@codemirror/state';

/** What the text is inside of where a line ends. */
type Inside = '' | "'" | '"' | '`' | '*/';

interface State {
  inside: Inside;
  stock: unknown;
}

/** To the end of what the text is inside of, or of the line; the group is the end when it is there. */
const ends: Readonly<Record<Exclude<Inside, ''>, RegExp>> = {
  "'": /^(?:\\.|[^'\\])*('|$)/,
  '"': /^(?:\\.|[^"\\])*("|$)/,
  '`': /^[^`]*(`|$)/,
  '*/': /^.*?(\*\/|$)/,
};

const styles = { "'": 'string', '"': 'string', '`': 'variableName', '*/': 'comment' } as const;

function readInside(stream: StringStream, state: State, inside: Exclude<Inside, ''>): string {
  const found = stream.match(ends[inside]);
  if (typeof found === 'object' && found?.[1]) state.inside = '';
  // A backslash that ends the line is all there is left.
  if (stream.current() === '') stream.next();
  return styles[inside];
}

function opened(stream: StringStream): Exclude<Inside, ''> | null {
  if (stream.match('/*')) return '*/';
  for (const quote of ["'", '"', '`'] as const) if (stream.eat(quote)) return quote;
  return null;
}

function isName(style: string | null): boolean {
  return style === 'variable' || style === 'propertyName';
}

const stock = cypher as StreamParser<unknown>;

const parser: StreamParser<State> = {
  name: 'cypher',
  startState: (indentUnit) => ({ inside: '', stock: stock.startState?.(indentUnit) }),
  copyState: ({ inside, stock: state }) => ({ inside, stock: Object.assign({}, state) }),
  token(stream, state) {
    if (state.inside !== '') return readInside(stream, state, state.inside);
    const inside = opened(stream);
    if (inside !== null) {
      state.inside = inside;
      return styles[inside];
    }
    if (stream.match(/^\$[\p{L}_][\p{L}\p{N}_]*/u)) return 'atom';
    if (stream.match(/^\d+(?:\.\d+)?/)) return 'number';
    // The stock mode takes `n:Label` for one atom; here only the label is one.
    if (stream.match(/^:\s*[\p{L}_][\p{L}\p{N}_]*/u)) return 'typeName';
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*(?=\s*:)/u)) return 'variableName';
    if (stream.match(/^\.(?=[\p{L}_])/u)) return 'punctuation';
    const isProperty = stream.string[stream.pos - 1] === '.' && stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u) !== null;
    const style = isProperty ? 'propertyName' : stock.token(stream, state.stock);
    // Every function is one, also those that the stock mode has not heard of.
    return isName(style) && stream.peek() === '(' ? 'builtin' : style;
  },
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] } },
};

/** Colours come from the class names `code-…`; see the theme of the editor. */
export const cypherLanguage: Extension = [
  StreamLanguage.define(parser),
  syntaxHighlighting({ style: (tags) => tags.map((tag) => `code-${String(tag).replace(/\W+/g, '-')}`).join(' ') }),
];
