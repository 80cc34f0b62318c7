// A case made of charts: the facts on them become its facts, and the charts, frozen snapshots and named documents are the work in
// it from the beginning.
import type { ChartState } from '../../../shared/chartState';
import type { CaseSink } from '../../../shared/caseRows';
import { idsToCome } from '../../../shared/contracts/keepCase';
import { isDrawn } from '../../../shared/drawn';
import { AppError } from '../../../shared/errors';
import type { Entity, FileOrigin, FileRow, Link } from '../../../shared/graph';
import { parseSnapshot } from '../../../shared/snapshot';
import { renewer } from './carryWork';
import type { KeepJob } from './messages';
import type { CaseTotals, Watch } from './RowWriter';
import type { Sqlite } from './sqlite';
import { WorkCharts } from './WorkCharts';
import { keepDocument } from './workDocuments';
import { keepSnapshot } from './workSnapshots';
import { writeCase } from './writeCase';

/** Throws as `writeCase` and `parseSnapshot`, BAD_REQUEST for charts that do not name each fact by its number; `out` appears whole or not at all. */
export function keepCase({ out, title, charts, snapshots, documents }: KeepJob, watch: Watch): CaseTotals {
  const states = charts.map(({ id, text }) => parseSnapshot(text.join(''), id).chart);
  const facts = new Facts(states);
  const [origin = null, ...alsoFrom] = facts.files;
  const last = (database: Sqlite) => {
    const [mark] = database.all<{ value: string }>("SELECT value FROM meta WHERE name = 'fingerprint'");
    const renewed = renewer(idsToCome, (mark?.value ?? '').slice(0, idsToCome.length));
    const given = charts.map((chart) => ({
      ...chart,
      settings: renewed(chart.settings),
      text: chart.text.map(renewed),
    }));
    new WorkCharts().keep(database, given);
    for (const snapshot of snapshots) keepSnapshot(database, snapshot);
    for (const document of documents) keepDocument(database, document);
  };
  return writeCase(out, { title, opening: [], origin, alsoFrom }, (sink) => facts.write(sink), watch, last);
}

/** Everything on the charts but drawings, each once, as the first chart that has it says it. */
class Facts {
  private readonly entities = new Map<number, { readonly it: Entity; readonly file: FileOrigin | null }>();
  private readonly links = new Map<number, { readonly it: Link; readonly file: FileOrigin | null }>();
  private readonly fileAt = new Map<string, number>();
  readonly files: FileOrigin[] = [];

  constructor(states: readonly ChartState[]) {
    for (const { entities, links, files } of states) {
      const fileOf = (record: FileRow | null) => (record === null ? null : (files[record.file] ?? null));
      for (const { entity } of entities) this.put(this.entities, 'e', entity, fileOf(entity.record));
      for (const { link } of links) this.put(this.links, 'l', link, fileOf(link.record));
    }
  }

  private put<T extends Entity | Link>(
    all: Map<number, { readonly it: T; readonly file: FileOrigin | null }>,
    letter: 'e' | 'l',
    it: T,
    file: FileOrigin | null,
  ): void {
    if (isDrawn(it.id)) return;
    const nth = numberIn(it.id, letter);
    if (!all.has(nth)) all.set(nth, { it, file });
    if (file === null || this.fileAt.has(file.sha256)) return;
    this.fileAt.set(file.sha256, this.files.length);
    this.files.push(file);
  }

  write(sink: CaseSink): void {
    for (let nth = 1; nth <= this.entities.size; nth += 1) {
      const { it, file } = this.entities.get(nth) ?? broken();
      sink.entity({ ref: nth - 1, type: it.type, key: it.key, fields: it.fields, ...this.said(it.record, file) });
    }
    for (let nth = 1; nth <= this.links.size; nth += 1) {
      const { it, file } = this.links.get(nth) ?? broken();
      const [from, to] = [numberIn(it.from, 'e') - 1, numberIn(it.to, 'e') - 1];
      sink.link({ type: it.type, from, to, fields: it.fields, ...this.said(it.record, file) });
    }
  }

  private said(
    record: FileRow | null,
    file: FileOrigin | null,
  ): { readonly row: number | null; readonly file: number } {
    if (record === null || file === null) return { row: null, file: 0 };
    return { row: record.row, file: this.fileAt.get(file.sha256) ?? 0 };
  }
}

function numberIn(id: string, letter: 'e' | 'l'): number {
  const digits = id.startsWith(idsToCome + letter) ? id.slice(idsToCome.length + 1) : '';
  return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : broken();
}

function broken(): never {
  throw new AppError('BAD_REQUEST');
}
