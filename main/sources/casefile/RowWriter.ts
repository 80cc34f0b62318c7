// The sink that a case's writer hands out: writes rows as they come, and keeps only a few numbers per entity, which
// the finish needs.
import type { CaseEntityRow, CaseLinkRow, CaseSink } from '../../../shared/caseRows';
import { captionOf, nameTextsOf, searchTextOf } from '../../../shared/catalogue';
import type { FileOrigin } from '../../../shared/graph';
import { compareCodePoints } from '../compareCodePoints';
import { fold } from '../../../shared/fieldTest';
import { Fingerprint } from './Fingerprint';
import { finishCase } from './finishCase';
import { textSeparator } from './schema';
import { spelledTextsOf } from './spelledTexts';
import type { Sqlite, SqlValue } from './sqlite';
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
  private readonly outLinks: number[] = [];
  private readonly inLinks: number[] = [];
  private links = 0;
  private readonly fingerprint = new Fingerprint();
  private readonly insertText;
  private inserts;
  /** The file that `inserts` write rows of. */
  private file = 0;

  constructor(
    private readonly database: Sqlite,
    private readonly meta: CaseMeta,
    private readonly watch: Watch,
  ) {
    this.inserts = this.insertsFor(0);
    this.insertText = database.prepare('INSERT INTO temp.texts VALUES (?, ?, ?, ?)');
  }

  entity({ ref, type, key, fields, row, file = 0 }: CaseEntityRow): void {
    if (ref !== this.typeOf.length) throw new Error(`entity ${ref} came where ${this.typeOf.length} was due`);
    const id = ref + 1;
    const caption = captionOf(type, fields, key);
    const fieldText = textOfFields(fields);
    const typeId = this.entityTypes.seen(type, fields);
    this.typeOf.push(typeId);
    this.outLinks.push(0);
    this.inLinks.push(0);
    this.fingerprint.add(type, key, row, fieldText);
    this.from(file);
    this.inserts.entity.run(this.withRow([id, typeId, plain(key), plain(caption), fieldText], row));
    const texts = [...searchTextOf(type, fields, key).map(fold), ...spelledTextsOf(nameTextsOf(type, fields, key))];
    this.insertText.run([id, plain(fold(key)), plain(fold(caption)), plain(texts.join(textSeparator))]);
    this.report();
  }

  link({ type, from, to, fields, row, file = 0 }: CaseLinkRow): void {
    const fromType = this.typeOf[from];
    const toType = this.typeOf[to];
    if (fromType === undefined || toType === undefined) throw new Error('a link came before its ends');
    const fieldText = textOfFields(fields);
    const typeId = this.linkTypes.seen(type, fields);
    this.linkTypes.joined(typeId, fromType, toType);
    this.outLinks[from] = (this.outLinks[from] ?? 0) + 1;
    this.inLinks[to] = (this.inLinks[to] ?? 0) + 1;
    this.links += 1;
    this.fingerprint.add(type, `${from} ${to}`, row, fieldText);
    this.from(file);
    this.inserts.link.run(this.withRow([this.links, typeId, from + 1, to + 1, fromType, toType, fieldText], row));
    this.report();
  }

  finish(): CaseTotals {
    this.writeTypes();
    this.writeMeta();
    finishCase(this.database, { typeOf: this.typeOf, outLinks: this.outLinks, inLinks: this.inLinks }, this.watch.tick);
    return { entities: this.typeOf.length, links: this.links };
  }

  close(): void {
    for (const statement of [this.insertText, this.inserts.entity, this.inserts.link]) statement.finalize();
  }

  /** The file is part of the statement: binding is half the cost of a row, and files change a few times at most. */
  private insertsFor(file: number) {
    const record = this.meta.origin === null ? 'NULL, NULL' : `${file + 1}, ?`;
    return {
      entity: this.database.prepare(`INSERT INTO entities VALUES (?, ?, ?, ?, ?, ${record})`),
      link: this.database.prepare(`INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ${record})`),
    };
  }

  private from(file: number): void {
    if (file === this.file) return;
    this.inserts.entity.finalize();
    this.inserts.link.finalize();
    this.inserts = this.insertsFor(file);
    this.file = file;
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
      links: String(this.links),
      opening: JSON.stringify(opening),
    };
    for (const [name, value] of Object.entries(entries)) {
      this.database.run('INSERT INTO meta VALUES (?, ?)', [name, plain(value)]);
    }
    for (const [at, { name, sha256, importedAt }] of (origin === null ? [] : [origin, ...alsoFrom]).entries()) {
      this.database.run('INSERT INTO files VALUES (?, ?, ?, ?)', [at + 1, plain(name), sha256, importedAt]);
    }
  }

  private withRow(values: SqlValue[], row: number | null): SqlValue[] {
    if (this.meta.origin !== null) values.push(row);
    return values;
  }

  private report(): void {
    const done = this.typeOf.length + this.links;
    if (done % 4096 !== 0) return;
    this.watch.tick();
    this.watch.onProgress(done);
  }
}

function textOfFields(fields: CaseEntityRow['fields']): string {
  const text = JSON.stringify(fields);
  return text === '{}' ? '' : text;
}

/** SQLite text ends at a NUL character; in fields it is escaped, elsewhere it says nothing. */
function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
