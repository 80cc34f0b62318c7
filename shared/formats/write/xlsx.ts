// A workbook out: entities on one sheet, links on another, one column for each field. Cells are texts, numbers, flags and real
// dates; nothing in it is ever a formula. Moments with a zone are told in UTC; texts longer than a cell are cut and counted.
import { textOf, type Fields } from '../../value';
import { bookCell } from '../../workbook/bookCell';
import type { BookCell, BookRow } from '../../workbook/Workbook';
import { WorkbookWriter } from '../../workbook/WorkbookWriter';
import type { FactEntity, FactFormat, FactLink, Facts, Unsaid } from './FactFormat';

export const xlsxOut: FactFormat = {
  id: 'xlsx',
  title: { en: 'Excel workbook', zh: 'Excel 工作簿' },
  extension: 'xlsx',
  write,
};

async function* write(facts: Facts, unsaid: Unsaid): AsyncGenerator<Uint8Array, void, void> {
  const { entities, links } = facts.counts;
  const entityNames = await namesOf(facts.entities());
  const linkNames = await namesOf(facts.links());
  const entityHead = ['id', 'type', 'key', 'caption', ...entityNames];
  const linkHead = ['source', 'target', 'type', ...linkNames];
  const sheet = (name: string, head: readonly string[], count: number) => ({
    name,
    head,
    widths: head.map(() => 16),
    rowCount: count,
  });
  const writer = new WorkbookWriter([sheet('Entities', entityHead, entities), sheet('Links', linkHead, links)]);
  let at = 0;
  for await (const batch of facts.entities()) {
    const rows = batch.map(({ type, key, caption, fields }): BookRow => {
      at += 1;
      return [`n${at - 1}`, type, key, caption, ...cells(entityNames, fields)];
    });
    writer.addRows(rows);
  }
  for await (const batch of facts.links()) {
    writer.addRows(
      batch.map(({ type, from, to, fields }): BookRow => [`n${from}`, `n${to}`, type, ...cells(linkNames, fields)]),
    );
  }
  const { bytes, cutCount } = writer.end();
  unsaid.add('cutTexts', cutCount);
  yield bytes;
}

function cells(names: readonly string[], fields: Fields): readonly BookCell[] {
  return names.map((name) => {
    const value = Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
    return bookCell(value, { shown: textOf(value), isNumeric: false, zone: 'UTC' });
  });
}

async function namesOf(batches: AsyncIterable<readonly (FactEntity | FactLink)[]>): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const batch of batches)
    for (const { fields } of batch) for (const name of Object.keys(fields)) names.add(name);
  return [...names];
}
