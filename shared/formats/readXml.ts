// XML of strangers as a stream of events. A DOCTYPE is refused before parsing, because entity definitions are how XML files
// attack their readers; so is what nests deeper than any honest file does.
import { SaxesParser } from 'saxes';
import { refusal, type Refusal } from './ImportFormat';

const mostDepth = 64;

export interface XmlHandlers {
  /** Names come without their prefix; attributes keep theirs. `path` ends with this element. */
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string, path: readonly string[]) => void;
  readonly text?: (piece: string) => void;
}

export interface XmlTag {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly path: readonly string[];
  /** Line of the file, from 1. */
  readonly row: number;
}

/** Throws IMPORT_REFUSED with `doctype`, `malformed` or `tooDeep`, and whatever a handler throws. */
export function readXml(text: string, fileName: string, handlers: XmlHandlers): void {
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0) throw refusal(fileName, text.slice(0, doctype).split('\n').length, 'doctype');
  const parser = new SaxesParser();
  const path: string[] = [];
  const refuse = (reason: Refusal) => refusal(fileName, parser.line, reason, { depth: mostDepth });
  parser.on('error', () => {
    throw refuse('malformed');
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(local(name));
    if (path.length > mostDepth) throw refuse('tooDeep');
    handlers.open({ name: local(name), attributes, path, row: parser.line });
  });
  parser.on('closetag', ({ name }) => {
    handlers.close(local(name), path);
    path.pop();
  });
  const onText = handlers.text;
  if (onText !== undefined) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
