// How wide the columns of an answer stand: as wide as most of their first rows need.
import type { Language } from '../../../shared/messages';
import type { Cell, CypherReply } from '../../../shared/questions';
import { numberOf } from '../../../shared/value';
import { shownText, type Lookup } from '../../actions/cypherTable';
import type { TableColumn } from '../../ui/TableGrid';

const sampledRows = 100;
const letterPx = 7;
const paddingPx = 20;
const iconPx = 21;
const [leastPx, mostPx] = [64, 320];

export function tableColumns(
  { columns, rows }: Pick<CypherReply, 'columns' | 'rows'>,
  lookup: Lookup,
  language: Language,
): readonly TableColumn[] {
  const sample = rows.slice(0, sampledRows);
  return columns.map((title, index) => {
    const cells = sample.map((row) => row[index]).filter((cell) => cell !== undefined);
    const widths = cells.map((cell) => widthOf(shownText(cell, lookup, language)) + (hasIcon(cell) ? iconPx : 0));
    const needed = Math.max(widthOf(title) + 12, ...widths) + paddingPx;
    return { title, width: Math.round(Math.max(leastPx, Math.min(mostPx, needed))), isNumeric: areNumbers(cells) };
  });
}

/** A Chinese character takes the place of two letters. */
function widthOf(text: string): number {
  let letters = 0;
  for (const letter of text.slice(0, 80)) letters += /[\u2E80-\uFFEF]/.test(letter) ? 1.9 : 1;
  return letters * letterPx;
}

function hasIcon(cell: Cell): boolean {
  return cell.is === 'entity' || cell.is === 'path';
}

function areNumbers(cells: readonly Cell[]): boolean {
  const values = cells.filter((cell) => cell.is !== 'value' || cell.value !== null);
  return values.length > 0 && values.every((cell) => cell.is === 'value' && numberOf(cell.value) !== null);
}
