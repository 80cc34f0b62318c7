// The command line's grammar: words to a command with everything it needs, or a USAGE error that says what is
// wrong. Pure, so that every line of the usage text has a test.
import { languages, type Language } from '../../shared/messages';
import { sampleSizes } from '../../shared/sample/plan';
import { pathAddress } from '../cases/pathAddress';
import { Given, usage, type Option } from './options';

export type SourceWords =
  | { readonly kind: 'sample' }
  | { readonly kind: 'case' | 'snapshot'; readonly path: string }
  | ({ readonly kind: 'neo4j'; readonly lensFile: string | null } & ServerWords);

export interface ServerWords {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
  /** Path of a PEM file. */
  readonly certificatesFile: string | null;
  /** '' for the user himself. */
  readonly actAs: string;
  readonly isOpenAccepted: boolean;
}

/** What the window does by itself: the part that `open` and `snapshot` share. */
interface ChartWords {
  readonly find: readonly string[];
  readonly expand: number;
  readonly limit: number;
  readonly layout: string | null;
  readonly seed: number;
  readonly theme: 'light' | 'dark' | null;
}

export type Command = { readonly language: Language | null } & (
  | ({ readonly name: 'open'; readonly source: SourceWords | null; readonly screenshot: string | null } & ChartWords)
  | ({
      readonly name: 'snapshot';
      readonly source: SourceWords;
      readonly out: string;
      readonly handling: string | null;
    } & ChartWords)
  | { readonly name: 'describe'; readonly source: SourceWords }
  | { readonly name: 'search'; readonly source: SourceWords; readonly text: string; readonly limit: number }
  | { readonly name: 'publish'; readonly casePath: string; readonly to: ServerWords; readonly merge: boolean }
  | { readonly name: 'sample'; readonly size: number | null; readonly seed: number; readonly out: string }
  | { readonly name: 'import'; readonly file: string; readonly out: string }
  | { readonly name: 'verify'; readonly file: string }
);
type Name = Command['name'];

interface Grammar {
  readonly words: readonly string[];
  readonly options: readonly Option[];
}
const server: readonly Option[] = ['user', 'database', 'certificates', 'act-as', 'accept-open'];
const seen: readonly Option[] = ['lens', ...server];
const chart: readonly Option[] = ['find', 'expand', 'limit', 'layout', 'seed', 'theme', ...seen];
const grammar: { readonly [name in Name]: Grammar } = {
  open: { words: ['SOURCE'], options: ['screenshot', ...chart] },
  snapshot: { words: ['SOURCE'], options: ['out', 'handling', ...chart] },
  describe: { words: ['SOURCE'], options: seen },
  search: { words: ['SOURCE', 'TEXT'], options: ['limit', ...seen] },
  publish: { words: ['CASE'], options: ['to', 'merge', ...server] },
  sample: { words: [], options: ['size', 'seed', 'out'] },
  import: { words: ['FILE'], options: ['out'] },
  verify: { words: ['FILE'], options: [] },
};

/** On what one search or one expansion brings, when nobody says otherwise. */
const usualLimit = 50;
const seeds = { min: 0, max: 2 ** 31 - 1, otherwise: 1 };

/** The command in the user's words; no words at all open the window. Throws USAGE with the reason. */
export function parseCommand(words: readonly string[]): Command {
  const { name, rest } = nameOf(words);
  const given = new Given(name, rest, ['lang', ...grammar[name].options]);
  checkWords(name, given.positionals);
  const language = given.choice('lang', languages);
  const [first = '', second = ''] = given.positionals;
  switch (name) {
    case 'open': {
      const source = first === '' ? null : sourceOf(first, given);
      const screenshot = given.has('screenshot') ? given.outFile('screenshot', ['.png']) : null;
      return { name, language, source, screenshot, ...chartOf(given) };
    }
    case 'snapshot': {
      given.needed('find');
      const out = given.outFile('out', ['.png', '.svg', '.json']);
      return {
        name,
        language,
        source: sourceOf(first, given),
        out,
        handling: given.one('handling'),
        ...chartOf(given),
      };
    }
    case 'describe':
      return { name, language, source: sourceOf(first, given) };
    case 'search': {
      const limit = given.whole('limit', { min: 1, max: 1000, otherwise: usualLimit });
      return { name, language, source: sourceOf(first, given), text: second, limit };
    }
    case 'publish':
      if (pathAddress(first).kind !== 'case') throw usage('notACase', { value: first });
      return { name, language, casePath: first, to: serverOf(given.needed('to'), given), merge: given.has('merge') };
    case 'sample': {
      const size = given.has('size')
        ? given.whole('size', { min: sampleSizes.least, max: sampleSizes.most, otherwise: sampleSizes.usual })
        : null;
      return { name, language, size, seed: given.whole('seed', seeds), out: given.outFile('out', ['.skein']) };
    }
    case 'import':
      return { name, language, file: first, out: given.outFile('out', ['.skein']) };
    case 'verify':
      return { name, language, file: first };
  }
}

function nameOf(words: readonly string[]): { readonly name: Name; readonly rest: readonly string[] } {
  const [first = ''] = words;
  if (Object.hasOwn(grammar, first)) return { name: first as Name, rest: words.slice(1) };
  // A file that was dropped on the program, or options alone, mean `open`; a bare word is a mistyped command.
  if (first === '' || first.startsWith('-') || /[./\\:]/.test(first)) return { name: 'open', rest: words };
  throw usage('unknownCommand', { command: first });
}

function checkWords(name: Name, positionals: readonly string[]): void {
  const { words } = grammar[name];
  const surplus = positionals[words.length];
  if (surplus !== undefined) throw usage('surplusWord', { word: surplus });
  const missing = words[positionals.length];
  if (missing !== undefined && name !== 'open') throw usage('missingWord', { command: name, word: missing });
}

function chartOf(given: Given): ChartWords {
  return {
    find: given.all('find'),
    expand: given.whole('expand', { min: 0, max: 10, otherwise: 0 }),
    limit: given.whole('limit', { min: 1, max: 5000, otherwise: usualLimit }),
    layout: given.one('layout'),
    seed: given.whole('seed', seeds),
    theme: given.choice('theme', ['light', 'dark']),
  };
}

function sourceOf(word: string, given: Given): SourceWords {
  if (word === 'sample') return { kind: 'sample' };
  if (!/^[a-z][a-z0-9+]*:\/\//i.test(word)) return pathAddress(word);
  return { kind: 'neo4j', ...serverOf(word, given), lensFile: given.one('lens') };
}

function serverOf(uri: string, given: Given): ServerWords {
  // The same addresses as a profile's: a password inside the address would end up in logs.
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s@]+$/.test(uri)) {
    throw usage('badAddress', { value: uri.replace(/\/\/.*@/, '//…@') });
  }
  // Without a name the server says which database it is.
  return {
    uri,
    user: given.one('user') ?? 'neo4j',
    database: given.one('database') ?? '',
    certificatesFile: given.one('certificates'),
    actAs: given.one('act-as') ?? '',
    isOpenAccepted: given.has('accept-open'),
  };
}
