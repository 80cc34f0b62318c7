// The user guide has a page for every analysis, and the pages say what the code does: names, usual values, limits, source,
// columns, and the rows of the sample that they show.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { captionOf } from '../catalogue';
import { analyses } from '.';
import type { Analysis } from './Analysis';
import { chosenOf } from './chosen';
import { sampleCase } from './phones/casesForTests';
import { resultAsCsv } from './resultTable';

const docs = path.resolve(import.meta.dirname, '../../docs');
const index = readFileSync(path.join(docs, 'analyses.md'), 'utf8');
/** In every row: what they are, the index says. */
const common = {
  scores: ['id', 'key', 'type', 'caption', 'other_id', 'other_key', 'other_type', 'other_caption', 'reasons'],
  findings: ['score', 'members', 'links', 'first', 'last', 'amounts', 'reasons'],
};
/** `sample` on the command line. */
const { facts } = sampleCase(1);
const sample = {
  ...facts,
  entities: facts.entities.map((one) => ({ ...one, caption: captionOf(one.type, one.fields, one.key) })),
};

it('every analysis has its page, every page is about an analysis, and the index leads to each', () => {
  const files = analyses.map(({ id }) => `${id}.md`);
  expect(readdirSync(path.join(docs, 'analyses')).sort()).toEqual([...files].sort());
  const linked = [...index.matchAll(/\[([^\]]+)\]\(analyses\/(\S+)\) `(\S+)`/g)].map((match) =>
    match.slice(1).join(' '),
  );
  expect(linked.sort()).toEqual(analyses.map(({ id, title }) => `${title.en} ${id}.md ${id}`).sort());
});

describe.each(analyses.map((analysis) => [analysis.id, analysis] as const))('the page of %s', (id, analysis) => {
  const page = readFileSync(path.join(docs, 'analyses', `${id}.md`), 'utf8');

  it('names it, asks its question, and says its source and limits as the window does', () => {
    expect(page.startsWith(`# ${analysis.title.en}\n`)).toBe(true);
    expect(page).toMatch(/^\*\*.+\?\*\*$/m);
    expect(flat(sectionOf(page, 'Source'))).toContain(analysis.source);
    expect(flat(sectionOf(page, 'Limits')).startsWith(analysis.limits.en)).toBe(true);
    expect(sectionOf(page, 'How it is checked')).toContain('](../truth.md)');
    expect(flat(sectionOf(page, 'What it looks at'))).toMatch(/\w/);
  });

  it('lists every parameter with its usual value, and says of each when to change it', () => {
    const { rows } = tableIn(sectionOf(page, 'Settings'));
    expect(rows.map(([name, usual]) => [name, usual])).toEqual(
      analysis.parameters.map(({ name, usual }) => [`\`${name}\``, usual === '' ? 'empty' : `\`${usual}\``]),
    );
    expect(rows.every(([, , when = '']) => when.length > 10)).toBe(true);
  });

  it('shows a command that works, every column that it gives, and the first rows that it gives of the sample', () => {
    const shown = sectionOf(page, 'Try it');
    const words = /^npm start -- analyse sample --analysis (\S+)((?: --param \S+)*) --out (\S+)$/m.exec(shown) ?? [];
    expect([words[1], words[3]]).toEqual([id, `${id}.csv`]);
    const { columns, rows } = rowsOf(analysis, words[2] ?? '');
    const told = tableIn(sectionOf(page, 'How to read it')).rows.map(([name]) => name?.replaceAll('`', ''));
    if (id !== 'network') expect(told).toEqual(columns);
    const { head, rows: said } = tableIn(shown);
    // A page without rows is about an analysis that gives none of the sample.
    expect(Math.min(said.length, 1)).toBe(Math.min(rows.length, 1));
    for (const [nth, cells] of said.entries()) {
      const given = head.map((name) => rows[nth]?.[name.replaceAll('`', '')] ?? '(nothing)');
      expect(given.map((value, at) => asSaid(value, cells[at] ?? ''))).toEqual(cells);
    }
  });
});

/** The rows as the command writes them; of the columns those that are its own. */
function rowsOf(analysis: Analysis, parameters: string) {
  const given = [...parameters.matchAll(/--param ([^=\s]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]);
  const refuse = (name: string, value: string) => new Error(`${name}=${value}`);
  const chosen = chosenOf(analysis, new Map(given as [string, string][]), refuse);
  const result = analysis.run(sample, chosen, () => undefined);
  const { data, meta } = Papa.parse<{ readonly [column: string]: string }>(resultAsCsv(sample, result), {
    header: true,
    skipEmptyLines: true,
  });
  return { columns: (meta.fields ?? []).filter((name) => !common[result.kind].includes(name)), rows: data };
}

/** A value as the page writes it: with as many decimals, or its beginning. */
function asSaid(value: string, cell: string): string {
  const decimals = /^-?\d+\.(\d+)$/.exec(cell)?.[1]?.length;
  if (decimals !== undefined || cell === '0') return Number(value).toFixed(decimals ?? 0);
  const beginning = cell.endsWith('…') ? cell.slice(0, -1).trimEnd() : null;
  return beginning !== null && beginning !== '' && value.startsWith(beginning) ? cell : value;
}

/** From its heading to the next of the same rank. */
function sectionOf(page: string, heading: string): string {
  const [, after = ''] = page.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The first table of a section. */
function tableIn(section: string): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [table = ''] = /(?:^\|.*\n?)+/m.exec(section) ?? [];
  const [head, , ...rows] = table
    .split('\n')
    .filter((line) => line !== '')
    .map(cells);
  return { head: head ?? [], rows };
}
