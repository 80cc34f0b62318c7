// The sink that a case's writer hands out: writes rows as they come, and keeps only a few numbers per entity, which
// the finish needs.
import type { CaseEntityRow, CaseLinkRow, CaseSink } from '../../../shared/caseRows';
import { captionOf, nameTextsOf, searchTextOf } from '../../../shared/catalogue';
import type { FileOrigin } from '../../../shared/graph';
import { compareCodePoints } from '../compareCodePoints';
import { fold } from '../../../shared/fieldTest';
import { BulkInsert } from './BulkInsert';
import { fieldText } from './fieldText';
import { Fingerprint } from './Fingerprint';
import { finishCase } from './finishCase';
import { LinkEnds } from './LinkEnds';
import { textSeparator } from './schema';
import { spelledTextsOf } from './spelledTexts';
import type { Sqlite } from './sqlite';
import { TypeBook } from './TypeBook';

export interface CaseMeta {
  readonly title: string;
  /** Business keys to show when the case is opened. */
  readonly opening: readonly string[];
  /** The imported file that rows with a row number come from; null when nothing was imported. */
  readonly origin: FileOrigin | null;
  /** Files imported together with it; rows name them by their place after it. */
  readonly alsoFrom?: readonly FileOrigin[];
}

export interface CaseTotals {
  readonly entities: number;
  readonly links: number;
}

/** How the writing is watched and stopped: `tick` throws when nobody waits for it any more. */
export interface Watch {
  readonly tick: () => number;
  readonly onProgress: (done: number) => void;
}

/** One writing: rows, then `finish`; `close` in any case. */
export class RowWriter implements CaseSink {
  private readonly entityTypes = new TypeBook();
  private readonly linkTypes = new TypeBook();
  private readonly typeOf: number[] = [];
  private readonly ends = new LinkEnds();
  private readonly fingerprint = new Fingerprint();
  private readonly entityRows;
  private readonly linkRows;
  private readonly textRows;
  private lastLink = { type: 0, from: 0, to: 0, file: 0, shape: '' };

  constructor(
    private readonly database: Sqlite,
    private readonly meta: CaseMeta,
    private readonly watch: Watch,
  ) {
    this.entityRows = new BulkInsert(database, 'entities');
    this.linkRows = new BulkInsert(database, 'links');
    this.textRows = new BulkInsert(database, 'temp.texts');
    this.textRows.shaped('(?, ?, ?, ?)');
  }

  entity({ ref, type, key, fields, row, file = 0 }: CaseEntityRow): void {
    if (ref !== this.typeOf.length) throw new Error(`entity ${ref} came where ${this.typeOf.length} was due`);
    const id = ref + 1;
    const caption = captionOf(type, fields, key);
    const fieldsText = fieldText(fields);
    const typeId = this.entityTypes.seen(type, fields);
    this.typeOf.push(typeId);
    this.fingerprint.add(type, key, row, fieldsText);
    const { entityRows, textRows } = this;
    entityRows.shaped(`(?, ${typeId}, ?, ?, ?, ${this.recordShape(file)})`);
    entityRows.push(id);
    entityRows.push(plain(key));
    entityRows.push(plain(caption));
    entityRows.push(fieldsText);
    if (this.meta.origin !== null) entityRows.push(row);
    const texts = [...searchTextOf(type, fields, key).map(fold), ...spelledTextsOf(nameTextsOf(type, fields, key))];
    textRows.push(id);
    textRows.push(plain(fold(key)));
    textRows.push(plain(fold(caption)));
    textRows.push(plain(texts.join(textSeparator)));
    this.report();
  }

  link(row: CaseLinkRow): void {
    this.writtenLink(row, fieldText(row.fields));
  }

  /** As `link`, where the text of the fields is known: of `fields` only the names are looked at. */
  writtenLink({ type, from, to, fields, row, file = 0 }: CaseLinkRow, fieldsText: string): void {
    const fromType = this.typeOf[from];
    const toType = this.typeOf[to];
    if (fromType === undefined || toType === undefined) throw new Error('a link came before its ends');
    const typeId = this.linkTypes.seen(type, fields);
    this.linkTypes.joined(typeId, fromType, toType);
    this.ends.add(from, to);
    this.fingerprint.add(type, `${from} ${to}`, row, fieldsText);
    const { linkRows } = this;
    linkRows.shaped(this.linkShape(typeId, fromType, toType, file));
    linkRows.push(this.ends.count);
    linkRows.push(from + 1);
    linkRows.push(to + 1);
    linkRows.push(fieldsText);
    if (this.meta.origin !== null) linkRows.push(row);
    this.report();
  }

  finish(): CaseTotals {
    for (const rows of this.all()) rows.flush();
    this.writeTypes();
    this.writeMeta();
    finishCase(this.database, this.typeOf, this.ends, this.watch.tick);
    return { entities: this.typeOf.length, links: this.ends.count };
  }

  close(): void {
    for (const rows of this.all()) rows.drop();
  }

  private all(): readonly BulkInsert[] {
    return [this.entityRows, this.linkRows, this.textRows];
  }

  /** Made only when another kind of link comes: a million links are mostly of one. */
  private linkShape(type: number, from: number, to: number, file: number): string {
    const last = this.lastLink;
    if (last.type === type && last.from === from && last.to === to && last.file === file) return last.shape;
    const shape = `(?, ${type}, ?, ?, ${from}, ${to}, ?, ${this.recordShape(file)})`;
    this.lastLink = { type, from, to, file, shape };
    return shape;
  }

  private recordShape(file: number): string {
    return this.meta.origin === null ? 'NULL, NULL' : `${file + 1}, ?`;
  }

  private writeTypes(): void {
    for (const { id, name, count, fields } of this.entityTypes.all()) {
      this.database.run('INSERT INTO entity_types VALUES (?, ?, ?, ?)', [id, name, count, JSON.stringify(fields)]);
    }
    const nameOf = new Map(this.entityTypes.all().map(({ id, name }) => [id, name]));
    const namesOf = (ids: ReadonlySet<number>) =>
      JSON.stringify([...ids].map((id) => nameOf.get(id) ?? '').sort(compareCodePoints));
    for (const { id, name, count, fields, from, to } of this.linkTypes.all()) {
      const values = [id, name, count, JSON.stringify(fields), namesOf(from), namesOf(to)];
      this.database.run('INSERT INTO link_types VALUES (?, ?, ?, ?, ?, ?)', values);
    }
  }

  private writeMeta(): void {
    const { title, opening, origin, alsoFrom = [] } = this.meta;
    const entries = {
      title,
      generator: 'Skein',
      fingerprint: this.fingerprint.digest(),
      entities: String(this.typeOf.length),
      links: String(this.ends.count),
      opening: JSON.stringify(opening),
    };
    for (const [name, value] of Object.entries(entries)) {
      this.database.run('INSERT INTO meta VALUES (?, ?)', [name, plain(value)]);
    }
    for (const [at, { name, sha256, importedAt }] of (origin === null ? [] : [origin, ...alsoFrom]).entries()) {
      this.database.run('INSERT INTO files VALUES (?, ?, ?, ?)', [at + 1, plain(name), sha256, importedAt]);
    }
  }

  private report(): void {
    const done = this.typeOf.length + this.ends.count;
    if (done % 4096 !== 0) return;
    this.watch.tick();
    this.watch.onProgress(done);
  }
}

/** SQLite text ends at a NUL character; in fields it is escaped, elsewhere it says nothing. */
function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
