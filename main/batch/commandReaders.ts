// What each command makes of its words: one reader per command, and what several of them share.
import { analyses } from '../../shared/analysis';
import type { Analysis } from '../../shared/analysis/Analysis';
import { chosenOf } from '../../shared/analysis/chosen';
import { comparisonKinds } from '../../shared/contracts/compare';
import { factFormatOf, factFormats } from '../../shared/formats/write';
import { sampleSizes } from '../../shared/sample/plan';
import { pathAddress } from '../cases/pathAddress';
import { scopeOf } from './analysisScope';
import type { AskedAnalysis, ChartWords, Command, ImportWords, ServerWords, SourceWords } from './arguments';
import { usage, type Given } from './options';

type Body<Name extends Command['name']> = Omit<Extract<Command, { readonly name: Name }>, 'language'>;

/** On what one search or one expansion brings, when nobody says otherwise. */
const usualLimit = 50;
const seeds = { min: 0, max: 2 ** 31 - 1, otherwise: 1 };

/** Throws USAGE with the reason for words that cannot be meant. */
export const readers: { readonly [Name in Command['name']]: (given: Given) => Body<Name> } = {
  open: (given) => {
    const word = firstOf(given);
    const screenshot = given.has('screenshot') ? given.outFile('screenshot', ['.png']) : null;
    return { name: 'open', source: word === '' ? null : sourceOf(given), screenshot, ...chartOf(given) };
  },
  snapshot: (given) => {
    given.needed('find');
    const out = given.outFile('out', ['.png', '.svg', '.pdf', '.json']);
    return { name: 'snapshot', source: sourceOf(given), out, handling: given.one('handling'), ...chartOf(given) };
  },
  report: (given) => {
    const source = sourceOf(given);
    // A snapshot is a chart already; anything else needs to be told what to put on one.
    if (source.kind !== 'snapshot') given.needed('find');
    const order = {
      template: given.one('template') ?? 'full',
      title: given.one('title') ?? '',
      purpose: given.one('purpose') ?? '',
      handling: given.one('handling'),
    };
    return { name: 'report', source, out: given.outFile('out', ['.pdf', '.docx']), ...order, ...chartOf(given) };
  },
  compare: (given) => {
    const [earlier = '', later = ''] = given.positionals;
    if (sourceNamed(earlier, given).kind !== 'snapshot') throw usage('notASnapshot', { value: earlier });
    const out = given.outFile(
      'out',
      comparisonKinds.map((kind) => `.${kind}`),
    );
    const source = sourceNamed(later, given);
    return { name: 'compare', earlier, source, out, handling: given.one('handling'), ...chartOf(given) };
  },
  describe: (given) => ({ name: 'describe', source: sourceOf(given) }),
  search: (given) => {
    const limit = given.whole('limit', { min: 1, max: 1000, otherwise: usualLimit });
    return { name: 'search', source: sourceOf(given), text: given.positionals[1] ?? '', limit };
  },
  publish: (given) => {
    const casePath = firstOf(given);
    if (pathAddress(casePath).kind !== 'case') throw usage('notACase', { value: casePath });
    return { name: 'publish', casePath, to: serverOf(given.needed('to'), given), merge: given.has('merge') };
  },
  sample: (given) => {
    const size = given.has('size')
      ? given.whole('size', { min: sampleSizes.least, max: sampleSizes.most, otherwise: sampleSizes.usual })
      : null;
    return { name: 'sample', size, seed: given.whole('seed', seeds), out: given.outFile('out', ['.skein']) };
  },
  analyse: (given) => ({ name: 'analyse', asked: given.has('list') ? null : analysisOf(given) }),
  import: importOf,
  verify: (given) => ({ name: 'verify', file: firstOf(given) }),
  convert: (given) => ({ name: 'convert', file: firstOf(given), ...convertedTo(given) }),
};

function firstOf({ positionals: [first = ''] }: Given): string {
  return first;
}

/** The format that is asked for, or that the name of the file says; `skein` is a case. */
function convertedTo(given: Given): { readonly out: string; readonly format: string } {
  const out = given.needed('out');
  const asked = given.choice('format', ['skein', ...factFormats.map(({ id }) => id)]);
  const format = asked ?? (out.toLowerCase().endsWith('.skein') ? 'skein' : factFormatOf(out)?.id);
  if (format !== undefined) return { out, format };
  const endings = new Set(['skein', ...factFormats.map(({ extension }) => extension)]);
  throw usage('badExtension', { option: '--out', choices: [...endings].map((ending) => `.${ending}`).join(', ') });
}

function importOf(given: Given): ImportWords {
  const isSuggesting = given.has('suggest');
  const out = isSuggesting
    ? given.has('out')
      ? given.outFile('out', ['.json'])
      : ''
    : given.outFile('out', ['.skein']);
  return {
    name: 'import',
    files: given.positionals,
    mappingFile: given.one('mapping'),
    onProblem: given.choice('on-problem', ['keep', 'refuse']) ?? 'keep',
    isSuggesting,
    out,
  };
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

function analysisOf(given: Given): AskedAnalysis {
  const source = sourceOf(given);
  const ids = analyses.map(({ id }) => id);
  given.needed('analysis');
  const id = given.choice('analysis', ids);
  const analysis = analyses.find((one) => one.id === id) as Analysis;
  const params = given.all('param').map((words): [string, string] => {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(words) ?? [];
    if (name === '') throw usage('notAPair', { value: words });
    return [name, value];
  });
  const known = analysis.parameters.map(({ name }) => name).join(', ');
  const refuse = (name: string, value: string) => usage('badParameter', { analysis: analysis.id, name, value, known });
  return {
    source,
    analysis,
    chosen: chosenOf(analysis, new Map(params), refuse),
    scope: scopeOf(given.one('scope')),
    out: given.outFile('out', ['.csv', '.json']),
  };
}

function sourceOf(given: Given): SourceWords {
  return sourceNamed(firstOf(given), given);
}

function sourceNamed(word: string, given: Given): SourceWords {
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
