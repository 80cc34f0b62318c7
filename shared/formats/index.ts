// The import formats, in the order in which they are tried. A new one is a file in this folder and a line here.
import { AppError } from '../errors';
import { csvEdges } from './csvEdges';
import { graphml } from './graphml';
import type { ImportFormat } from './ImportFormat';

export type { ImportSummary } from './ImportFormat';

export const formats: readonly ImportFormat[] = [graphml, csvEdges];

const headLength = 4096;

/** The format of a file by its beginning, else by its extension; UNKNOWN_FORMAT when neither tells. */
export function formatOf(fileName: string, text: string): ImportFormat {
  const head = text.slice(0, headLength);
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const found =
    formats.find((format) => format.detect(head)) ?? formats.find(({ extensions }) => extensions.includes(extension));
  if (found === undefined) throw new AppError('UNKNOWN_FORMAT', { file: fileName });
  return found;
}
