// CSV out: links alone as an edge list, or entities and links as two files in one archive. Only texts: what is a date or a
// list reads back as its text, which is counted. Cells are written as they are, so that programs read what was meant; for a
// spreadsheet, the workbook is the safe choice.
import { textOf, type Fields, type Value } from '../../value';
import { numberIn } from '../exactText';
import type { FactEntity, FactFormat, FactLink, Facts, Unsaid } from './FactFormat';
import { zipped } from './zipped';

export const csvLinksOut: FactFormat = {
  id: 'csv-edges',
  title: { en: 'CSV edge list (links only)', zh: 'CSV 边列表（仅关联）' },
  extension: 'csv',
  write: async function* (facts, unsaid) {
    const keys = await endNames(facts);
    const named = new Set<number>();
    for await (const batch of facts.links()) for (const { from, to } of batch) named.add(from).add(to);
    for await (const batch of facts.entities())
      for (const { fields } of batch) unsaid.add('entityFields', Object.keys(fields).length);
    unsaid.add('alone', facts.counts.entities - named.size);
    yield* links(facts, (at) => keys[at] ?? '', unsaid);
  },
};

export const csvTablesOut: FactFormat = {
  id: 'csv-tables',
  title: { en: 'CSV (entities.csv and links.csv)', zh: 'CSV（entities.csv 和 links.csv）' },
  extension: 'zip',
  write: (facts, unsaid) =>
    zipped([
      { name: 'entities.csv', pieces: () => entities(facts, unsaid) },
      { name: 'links.csv', pieces: () => links(facts, (at) => `n${at}`, unsaid) },
    ]),
};

async function* entities(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const names = await fieldNames(facts.entities());
  const heads = headings(names, ['id', 'type', 'key', 'caption']);
  unsaid.add('badNames', heads.filter((head, at) => head !== names[at]).length);
  yield row(['id', 'type', 'key', 'caption', ...heads]);
  let at = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      text += row([`n${at}`, type, key, caption, ...cells(names, fields, unsaid)]);
      at += 1;
    }
    yield text;
  }
}

async function* links(facts: Facts, end: (at: number) => string, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const names = await fieldNames(facts.links());
  const heads = headings(names, ['source', 'target', 'type', 'from', 'to']);
  unsaid.add('badNames', heads.filter((head, at) => head !== names[at]).length);
  yield row(['source', 'target', 'type', ...heads]);
  for await (const batch of facts.links()) {
    yield batch
      .map(({ type, from, to, fields }) => row([end(from), end(to), type, ...cells(names, fields, unsaid)]))
      .join('');
  }
}

/** By key where it is the only one of its name, so that the list reads by itself. */
async function endNames(facts: Facts): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const batch of facts.entities()) for (const { key } of batch) keys.push(key.trim());
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return keys.map((key, at) => {
    if (key !== '' && times.get(key) === 1) return key;
    let name = `${key}#${at + 1}`;
    while (times.has(name)) name += '#';
    return name;
  });
}

async function fieldNames(batches: AsyncIterable<readonly (FactEntity | FactLink)[]>): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const batch of batches)
    for (const { fields } of batch)
      for (const [name, value] of Object.entries(fields)) if (value !== null) names.add(name);
  return [...names];
}

/** Names of columns that differ even without case and spaces, because readers trim them and some do not look at case. */
export function headings(names: readonly string[], reserved: readonly string[]): readonly string[] {
  const taken = new Set(reserved);
  return names.map((name) => {
    let heading = name.trim() === '' ? 'column' : name.trim();
    while (taken.has(heading.toLowerCase())) heading += '_';
    taken.add(heading.toLowerCase());
    return heading;
  });
}

function cells(names: readonly string[], fields: Fields, unsaid: Unsaid): readonly string[] {
  return names.map((name) => {
    const value = Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
    if (value !== null && !isPlain(value)) unsaid.add('asText');
    return textOf(value);
  });
}

/** Texts, and numbers that readers take for numbers. */
function isPlain(value: Value): boolean {
  return typeof value === 'string' || (typeof value === 'number' && numberIn(String(value)) === value);
}

/** One line; quoted where a reader could take a part of a cell for something else. */
export function row(cellTexts: readonly string[]): string {
  return `${cellTexts.map(quoted).join(',')}\n`;
}

function quoted(text: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
