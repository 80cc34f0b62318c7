// Files of other programs to rows: one file of any format, an archive of several, or several that make one graph.
import type { CaseSink } from '../caseRows';
import { AppError } from '../errors';
import { readCsvTables } from './csvTables';
import { decodeText } from './decodeText';
import type { ImportSummary } from './ImportFormat';
import { formatOf } from './index';
import { neo4jCsv, readNeo4jCsv, type TextFile } from './neo4jCsv';
import { isZip, unpack } from './unpack';

export interface ForeignFile {
  /** Without folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** UNKNOWN_FORMAT when nothing reads it; IMPORT_REFUSED names file, row and reason; rows handed over before are to be thrown away. */
export function readFiles(files: readonly ForeignFile[], sink: CaseSink): ImportSummary {
  const texts = files.flatMap(({ bytes, fileName }): readonly TextFile[] =>
    isZip(bytes) ? unpack(bytes, fileName) : [{ fileName, text: decodeText(bytes, fileName) }],
  );
  const [first] = texts;
  if (first === undefined) throw new AppError('UNKNOWN_FORMAT', { file: files[0]?.fileName ?? '' });
  if (texts.length === 1) return formatOf(first.fileName, first.text).read(first.text, first, sink);
  const tables = readCsvTables(texts, sink);
  if (tables !== null) return tables;
  const other = texts.find(({ fileName, text }) => formatOf(fileName, text) !== neo4jCsv);
  if (other !== undefined) throw new AppError('UNKNOWN_FORMAT', { file: other.fileName });
  return readNeo4jCsv(texts, sink);
}
