// Looks at a file that somebody wants to import: a graph that needs no mapping, or a table with what can be told of it.
import path from 'node:path';
import { previewTable } from '../../../../shared/tables/previewTable';
import type { ImportLook, PreviewReply, TableText } from '../../../../shared/contracts/import';
import { AppError } from '../../../../shared/errors';
import { refusal } from '../../../../shared/formats/ImportFormat';
import { lookAtRows, isFilled } from '../../../../shared/tables/lookAtRows';
import { mappingTextSchema, type MappingText } from '../../../../shared/tables/Mapping';
import { firstRowsOf, graphFormatOf, hasHeaderOf, openTable, type OpenTable } from './openTable';
import type { LookRequest, PreviewRequest } from './tableWork';

const mostRowsLookedAt = 5000;
/** What people call files of rows; others must show by their first bytes what they are. */
const tableExtensions = ['.csv', '.tsv', '.tab', '.psv', '.txt', '.dat', '.asc', '.log', '.xlsx', ''];

/** UNKNOWN_FORMAT for what is neither; else as `openTable`. */
export function lookAtTable({ file, text, kept }: LookRequest): ImportLook {
  const { base, ext, name } = path.parse(file);
  const graph = graphFormatOf(file);
  if (graph !== null) return { kind: 'graph', format: graph.id, title: graph.title };
  if (!tableExtensions.includes(ext.toLowerCase())) throw new AppError('UNKNOWN_FORMAT', { file: base });
  const table = openTable(file, text ?? mappingTextSchema.parse({}));
  const { rows, isWhole } = firstRowsOf(table, mostRowsLookedAt);
  if (!rows.some(isFilled)) throw refusal(base, 1, 'noTable');
  const told = lookAtRows({ name, rows, text: table.text, isSkipFound: text === null, kept });
  const above = told.text.skipRows + (told.text.hasHeader ? 1 : 0);
  const filled = rows.slice(above).filter(isFilled).length;
  return {
    kind: 'table',
    isWorkbook: table.isWorkbook,
    bytes: table.bytes,
    encodingFrom: table.encodingFrom,
    sheets: table.sheets,
    rowCount: isWhole ? filled : estimate(table, rows),
    isCountExact: isWhole,
    ...told,
    text: settled(told.text),
  };
}

/** As many as there would be if all rows were as long as the first. */
function estimate({ bytes }: OpenTable, rows: readonly (readonly string[])[]): number {
  const bytesOf = (row: readonly string[]) => row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, 1);
  const mean = rows.reduce((sum, row) => sum + bytesOf(row), 0) / rows.length;
  return Math.max(rows.length, Math.round(bytes / mean));
}

function settled({ encoding, delimiter, skipRows, hasHeader, sheet }: MappingText): TableText {
  return { encoding, delimiter, skipRows, hasHeader: hasHeader ?? true, sheet };
}

/** As `openTable`. */
export function previewOf({ file, mapping }: PreviewRequest): PreviewReply {
  const table = openTable(file, mapping.text);
  return previewTable(mapping, hasHeaderOf(table), table.isWorkbook, table.batches());
}
