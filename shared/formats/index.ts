// The import formats, in the order in which they are tried. A new one is a file in this folder and a line here.
import { AppError } from '../errors';
import { anx } from './anx';
import { csvEdges } from './csvEdges';
import { followTheMoney } from './followTheMoney';
import { gexf } from './gexf';
import { graphml } from './graphml';
import type { ImportFormat } from './ImportFormat';
import { jsonGraph } from './jsonGraph';
import { neo4jCsv } from './neo4jCsv';
import { skeinSnapshot } from './skeinSnapshot';
import { stix } from './stix';

export type { ImportSummary } from './ImportFormat';

export const formats: readonly ImportFormat[] = [
  skeinSnapshot,
  graphml,
  gexf,
  anx,
  followTheMoney,
  stix,
  jsonGraph,
  neo4jCsv,
  csvEdges,
];

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
