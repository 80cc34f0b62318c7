// The options on the command line: which exist, and reading one with a sentence for whatever is wrong with it.
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors';
import type { en } from '../../shared/messages/en';

const options = {
  'accept-open': { type: 'boolean' },
  'act-as': { type: 'string' },
  analysis: { type: 'string' },
  certificates: { type: 'string' },
  database: { type: 'string' },
  expand: { type: 'string' },
  find: { type: 'string', multiple: true },
  format: { type: 'string' },
  handling: { type: 'string' },
  lang: { type: 'string' },
  layout: { type: 'string' },
  lens: { type: 'string' },
  limit: { type: 'string' },
  list: { type: 'boolean' },
  mapping: { type: 'string' },
  merge: { type: 'boolean' },
  'on-problem': { type: 'string' },
  out: { type: 'string' },
  param: { type: 'string', multiple: true },
  purpose: { type: 'string' },
  scope: { type: 'string' },
  screenshot: { type: 'string' },
  seed: { type: 'string' },
  size: { type: 'string' },
  template: { type: 'string' },
  suggest: { type: 'boolean' },
  theme: { type: 'string' },
  title: { type: 'string' },
  to: { type: 'string' },
  user: { type: 'string' },
} as const;
export type Option = keyof typeof options;

type Reason = keyof (typeof en)['batch']['usageReasons'];

export function usage(reason: Reason, params: { readonly [name: string]: string | number }): AppError {
  return new AppError('USAGE', { ...params, reason });
}

/** What was given to one command; every method throws USAGE for a value that cannot be meant. */
export class Given {
  readonly positionals: readonly string[];
  private readonly values = new Map<Option, readonly string[]>();

  constructor(
    private readonly command: string,
    words: readonly string[],
    allowed: readonly Option[],
  ) {
    const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
    this.positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      const option = allowed.find((name) => name === token.name);
      if (option === undefined) throw usage('unknownOption', { command, option: token.rawName });
      this.values.set(option, [...(this.values.get(option) ?? []), readValue(option, token)]);
    }
  }

  has(option: Option): boolean {
    return this.values.has(option);
  }

  all(option: Option): readonly string[] {
    return this.values.get(option) ?? [];
  }

  /** The last one given, or null. */
  one(option: Option): string | null {
    return this.all(option).at(-1) ?? null;
  }

  needed(option: Option): string {
    const value = this.one(option);
    if (value === null) throw usage('missingOption', { command: this.command, option: `--${option}` });
    return value;
  }

  whole(
    option: Option,
    { min, max, otherwise }: { readonly min: number; readonly max: number; readonly otherwise: number },
  ): number {
    const value = this.one(option);
    if (value === null) return otherwise;
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max)) throw usage('badNumber', { option: `--${option}`, min, max });
    return number;
  }

  choice<T extends string>(option: Option, choices: readonly T[]): T | null {
    const value = this.one(option);
    const chosen = choices.find((candidate) => candidate === value) ?? null;
    if (value !== null && chosen === null) {
      throw usage('badChoice', { option: `--${option}`, choices: choices.join(', ') });
    }
    return chosen;
  }

  /** A file name that must be there and end in one of `extensions`. */
  outFile(option: Option, extensions: readonly string[]): string {
    const value = this.needed(option);
    if (extensions.some((extension) => value.toLowerCase().endsWith(extension))) return value;
    throw usage('badExtension', { option: `--${option}`, choices: extensions.join(', ') });
  }
}

interface Token {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue(option: Option, { rawName, value = '', inlineValue = false }: Token): string {
  if (options[option].type === 'boolean') {
    if (inlineValue) throw usage('unexpectedValue', { option: rawName });
    return '';
  }
  // `--find --expand` is a forgotten text, not a text named "--expand"; that one can be had as --find=--expand.
  if (value === '' || (!inlineValue && value.startsWith('-'))) throw usage('missingValue', { option: rawName });
  return value;
}
