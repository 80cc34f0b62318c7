// An Excel workbook (.xlsx) as tables of texts: the names of its sheets, and the rows of one of them in batches. After
// ECMA-376 part 1, 18.2 to 18.4 and 18.8.
import { refusal } from '../../formats/ImportFormat';
import type { RowBatch } from '../TextRows';
import { numberForm, type NumberForm } from './numberText';
import { readXml, type XmlReader } from './readXml';
import { SheetRows } from './SheetRows';
import { Zip, type ByteSource } from './Zip';

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** Together as long as the texts of a million rows may be. */
const mostSharedLength = 128 * 1024 * 1024;

export class Workbook {
  private readonly zip: Zip;
  private readonly list: readonly Sheet[];
  private is1904 = false;
  private shared: readonly string[] | null = null;
  private forms: readonly NumberForm[] | null = null;

  /** IMPORT_REFUSED for what is no workbook or is made to do harm. */
  constructor(
    source: ByteSource,
    private readonly fileName: string,
  ) {
    this.zip = new Zip(source, fileName);
    this.list = this.readSheets();
  }

  /** In the order of their tabs. */
  get sheets(): readonly string[] {
    return this.list.map(({ name }) => name);
  }

  /** The rows of a sheet from its first; rows that are not in the file are empty ones. IMPORT_REFUSED (`noSheet`). */
  *rows(sheet: string): Generator<RowBatch, void, undefined> {
    const found = this.list.find(({ name }) => name === sheet);
    if (found === undefined) throw refusal(this.fileName, 1, 'noSheet', { sheet });
    this.shared ??= this.readShared();
    this.forms ??= this.readForms();
    const rows = new SheetRows(this.fileName, this.shared, this.forms, this.is1904);
    const reading = this.read(found.part, rows);
    while (reading.next().done !== true) {
      const batch = rows.take();
      if (batch.rows.length > 0) yield batch;
    }
  }

  private readSheets(): readonly Sheet[] {
    const ids: { readonly name: string; readonly id: string }[] = [];
    this.readAll('xl/workbook.xml', {
      ...deaf,
      onOpen: (name, attributes) => {
        if (name === 'workbookPr') this.is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
        if (name === 'sheet')
          ids.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? attributes['id'] ?? '' });
      },
    });
    const parts = new Map<string, string>();
    this.readAll('xl/_rels/workbook.xml.rels', {
      ...deaf,
      onOpen: (_, attributes) => void parts.set(attributes['Id'] ?? '', partOf(attributes['Target'] ?? '')),
    });
    return ids.flatMap(({ name, id }) => {
      const part = parts.get(id);
      return part === undefined || !this.zip.entries.has(part) ? [] : [{ name, part }];
    });
  }

  /** The texts that several cells share; what is only there to be read aloud is left out. */
  private readShared(): readonly string[] {
    const texts: string[] = [];
    let [text, length, isText, isRuby] = ['', 0, false, false];
    this.readAll(
      'xl/sharedStrings.xml',
      {
        onOpen: (name) => {
          if (name === 'si') text = '';
          if (name === 'rPh') isRuby = true;
          isText = name === 't' && !isRuby;
        },
        onClose: (name) => {
          if (name === 'rPh') isRuby = false;
          isText = false;
          if (name === 'si') texts.push(text);
        },
        onText: (piece) => {
          if (!isText) return;
          text += piece;
          length += piece.length;
          if (length > mostSharedLength) throw refusal(this.fileName, 1, 'notWorkbook');
        },
      },
      true,
    );
    return texts;
  }

  /** By the number that a cell gives for its style. */
  private readForms(): readonly NumberForm[] {
    const codes = new Map<number, string>();
    const forms: NumberForm[] = [];
    let isCells = false;
    this.readAll(
      'xl/styles.xml',
      {
        ...deaf,
        onOpen: (name, attributes) => {
          const id = Number(attributes['numFmtId'] ?? 0);
          if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
          if (name === 'cellXfs') isCells = true;
          if (name === 'xf' && isCells) forms.push(numberForm(id, codes.get(id)));
        },
        onClose: (name) => {
          if (name === 'cellXfs') isCells = false;
        },
      },
      true,
    );
    return forms;
  }

  private readAll(part: string, reader: XmlReader, isOptional = false): void {
    if (isOptional && !this.zip.entries.has(part)) return;
    const reading = this.read(part, reader);
    while (reading.next().done !== true);
  }

  private read(part: string, reader: XmlReader): Generator<void, void, undefined> {
    const entry = this.zip.entries.get(part);
    if (entry === undefined) throw refusal(this.fileName, 1, 'notWorkbook');
    return readXml(this.fileName, this.zip.unpack(entry), reader);
  }
}

const deaf: XmlReader = { onOpen: () => undefined, onClose: () => undefined, onText: () => undefined };

/** Targets are relative to the folder `xl`, or begin at the root. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
