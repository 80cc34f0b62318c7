// The command line's grammar: words to a command with everything it needs, or a USAGE error that says what is
// wrong. Pure, so that every line of the usage text has a test.
import type { Analysis, Chosen } from '../../shared/analysis/Analysis';
import type { ReportOrder } from '../../shared/contracts/print';
import { languages, type Language } from '../../shared/messages';
import type { ScopeWords } from './analysisScope';
import { readers } from './commandReaders';
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
export interface ChartWords {
  readonly find: readonly string[];
  readonly expand: number;
  readonly limit: number;
  readonly layout: string | null;
  readonly seed: number;
  readonly theme: 'light' | 'dark' | null;
}

/** `out` is '' when the suggested mapping is only to be said. */
export interface ImportWords {
  readonly name: 'import';
  readonly files: readonly string[];
  /** Path of a mapping; null lets Skein find one. */
  readonly mappingFile: string | null;
  readonly onProblem: 'keep' | 'refuse';
  readonly isSuggesting: boolean;
  readonly out: string;
}

export type Command = { readonly language: Language | null } & (
  | ({ readonly name: 'open'; readonly source: SourceWords | null; readonly screenshot: string | null } & ChartWords)
  | ({
      readonly name: 'snapshot';
      readonly source: SourceWords;
      readonly out: string;
      readonly handling: string | null;
    } & ChartWords)
  | ({
      readonly name: 'report';
      readonly source: SourceWords;
      readonly out: string;
      readonly handling: string | null;
    } & ReportOrder &
      ChartWords)
  | ({
      readonly name: 'compare';
      /** Path of a snapshot. */
      readonly earlier: string;
      /** The later one: a snapshot, or what is asked for what it has now. */
      readonly source: SourceWords;
      readonly out: string;
      readonly handling: string | null;
    } & ChartWords)
  | { readonly name: 'describe'; readonly source: SourceWords }
  | { readonly name: 'search'; readonly source: SourceWords; readonly text: string; readonly limit: number }
  | { readonly name: 'publish'; readonly casePath: string; readonly to: ServerWords; readonly merge: boolean }
  | { readonly name: 'sample'; readonly size: number | null; readonly seed: number; readonly out: string }
  | { readonly name: 'analyse'; readonly asked: AskedAnalysis | null }
  | { readonly name: 'verify'; readonly file: string }
  | { readonly name: 'convert'; readonly file: string; readonly out: string; readonly format: string }
  | ImportWords
);
type Name = Command['name'];

export interface AskedAnalysis {
  readonly source: SourceWords;
  readonly analysis: Analysis;
  readonly chosen: Chosen;
  readonly scope: ScopeWords;
  readonly out: string;
}

interface Grammar {
  readonly words: readonly string[];
  readonly options: readonly Option[];
  /** Whether the last word may come several times. */
  readonly isRepeated?: true;
}
const server: readonly Option[] = ['user', 'database', 'certificates', 'act-as', 'accept-open'];
const seen: readonly Option[] = ['lens', ...server];
const chart: readonly Option[] = ['find', 'expand', 'limit', 'layout', 'seed', 'theme', ...seen];
const grammar: { readonly [name in Name]: Grammar } = {
  open: { words: ['SOURCE'], options: ['screenshot', ...chart] },
  snapshot: { words: ['SOURCE'], options: ['out', 'handling', ...chart] },
  verify: { words: ['FILE'], options: [] },
  report: { words: ['SOURCE'], options: ['out', 'template', 'title', 'purpose', 'handling', ...chart] },
  compare: { words: ['SNAPSHOT', 'SNAPSHOT|SOURCE'], options: ['out', 'handling', ...seen] },
  describe: { words: ['SOURCE'], options: seen },
  search: { words: ['SOURCE', 'TEXT'], options: ['limit', ...seen] },
  publish: { words: ['CASE'], options: ['to', 'merge', ...server] },
  sample: { words: [], options: ['size', 'seed', 'out'] },
  analyse: { words: ['SOURCE'], options: ['analysis', 'scope', 'param', 'list', 'out', ...seen] },
  convert: { words: ['FILE'], options: ['out', 'format'] },
  import: { words: ['FILE'], options: ['mapping', 'on-problem', 'suggest', 'out'], isRepeated: true },
};

/** The command in the user's words; no words at all open the window. Throws USAGE with the reason. */
export function parseCommand(words: readonly string[]): Command {
  const { name, rest } = nameOf(words);
  const given = new Given(name, rest, ['lang', ...grammar[name].options]);
  if (!given.has('list')) checkWords(name, given.positionals);
  return { language: given.choice('lang', languages), ...readers[name](given) };
}

function nameOf(words: readonly string[]): { readonly name: Name; readonly rest: readonly string[] } {
  const [first = ''] = words;
  if (Object.hasOwn(grammar, first)) return { name: first as Name, rest: words.slice(1) };
  // A file that was dropped on the program, or options alone, mean `open`; a bare word is a mistyped command.
  if (first === '' || first.startsWith('-') || /[./\\:]/.test(first)) return { name: 'open', rest: words };
  throw usage('unknownCommand', { command: first });
}

function checkWords(name: Name, positionals: readonly string[]): void {
  const { words, isRepeated = false } = grammar[name];
  const surplus = isRepeated ? undefined : positionals[words.length];
  if (surplus !== undefined) throw usage('surplusWord', { word: surplus });
  const missing = words[positionals.length];
  if (missing !== undefined && name !== 'open') throw usage('missingWord', { command: name, word: missing });
}
