// Reads a part of a workbook as XML in pieces. No DOCTYPE, so that nothing can be made to grow or be fetched.
import { SaxesParser } from 'saxes';
import { refusal } from '../../formats/ImportFormat';
import { TextDecoder } from '../decoder';

export interface XmlReader {
  /** Names without their prefixes. */
  onOpen(name: string, attributes: { readonly [name: string]: string }): void;
  onClose(name: string): void;
  onText(text: string): void;
}

/** Parts of real workbooks are nested ten deep or so. */
const deepest = 100;

/** One turn per piece, so that whoever reads can take what there is so far. IMPORT_REFUSED for what is no plain XML. */
export function* readXml(
  fileName: string,
  pieces: Iterable<Uint8Array>,
  reader: XmlReader,
): Generator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = (reason: 'doctype' | 'notWorkbook') => refusal(fileName, 1, reason);
  let depth = 0;
  parser.on('error', () => {
    throw refuse('notWorkbook');
  });
  parser.on('doctype', () => {
    throw refuse('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw refuse('notWorkbook');
    reader.onOpen(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.onClose(local(name));
  });
  parser.on('text', (text) => reader.onText(text));
  parser.on('cdata', (text) => reader.onText(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw refuse('notWorkbook');
    }
  };
  for (const piece of pieces) {
    parser.write(decode(piece));
    yield;
  }
  parser.write(decode()).close();
  yield;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
