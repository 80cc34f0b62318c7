// One case of several. What has the same type and business key in more than one of them is one entity; of each field the first
// word stays, and how many later ones said otherwise is counted. A file that an earlier case was made of is not taken twice.
// The entities and links of the first case keep their numbers, and its charts and snapshots may come along.
import type { FileOrigin, FileRow } from '../../../shared/graph';
import type { CaseSink } from '../../../shared/caseRows';
import type { EntityId } from '../../../shared/ids';
import { joinedFields } from '../../../shared/tables/joinedFields';
import type { Fields } from '../../../shared/value';
import type { CombineJob, Combined } from './messages';
import { putWork, workIn, type CarriedWork } from './carryWork';
import { openCase, type OpenCase } from './openCase';
import { pageOfEntities, pageOfLinks } from './queries/pages';
import type { Watch } from './RowWriter';
import type { Sqlite } from './sqlite';
import { writeCase } from './writeCase';

const pageSize = 5000;

/** Throws as `openCase` and `writeCase`; the cases stay as they are, and `out` appears whole or not at all. */
export function combineCases({ cases, out, title, isCarrying }: CombineJob, watch: Watch): Combined {
  const opened: OpenCase[] = [];
  try {
    for (const file of cases) opened.push(openCase(file, watch.tick));
    const work = new Combining(opened);
    work.gather();
    const [origin = null, ...alsoFrom] = work.files;
    const opening = opened[0]?.description.opening ?? [];
    const meta = { title, opening, origin, alsoFrom };
    const carried: CarriedWork = isCarrying ? workIn(cases[0] ?? '') : new Map();
    const last = (database: Sqlite) => putWork(database, carried, opened[0]?.fingerprint ?? '');
    const totals = writeCase(out, meta, (sink) => work.write(sink), watch, last);
    return { ...totals, joined: work.joined, conflicts: work.conflicts, repeated: work.repeated };
  } finally {
    for (const { database } of opened) database.close();
  }
}

interface Gathered {
  readonly type: string;
  readonly key: string;
  readonly record: FileRow | null;
  fields: Fields;
}

class Combining {
  /** In the order in which they were first met. */
  private readonly gathered: Gathered[] = [];
  private readonly byKey = new Map<string, number>();
  /** Of each case: where its entities are among those gathered. */
  private readonly places: ReadonlyMap<EntityId, number>[] = [];
  private readonly fileAt = new Map<string, number>();
  readonly files: FileOrigin[] = [];
  joined = 0;
  conflicts = 0;
  repeated = 0;

  constructor(private readonly cases: readonly OpenCase[]) {
    for (const { files } of cases) {
      for (const origin of files.values()) {
        if (this.fileAt.has(origin.sha256)) continue;
        this.fileAt.set(origin.sha256, this.files.length);
        this.files.push(origin);
      }
    }
  }

  gather(): void {
    for (const open of this.cases) {
      const places = new Map<EntityId, number>();
      for (const { id, type, key, fields, record } of entitiesOf(open)) {
        places.set(id, this.placeOf({ type, key, fields, record }));
      }
      this.places.push(places);
    }
  }

  /** One without a business key is nobody else. */
  private placeOf(entity: Gathered): number {
    const name = JSON.stringify([entity.type, entity.key]);
    const known = entity.key === '' ? undefined : this.byKey.get(name);
    if (known !== undefined) {
      this.join(this.gathered[known] as Gathered, entity.fields);
      return known;
    }
    if (entity.key !== '') this.byKey.set(name, this.gathered.length);
    return this.gathered.push(entity) - 1;
  }

  private join(first: Gathered, later: Fields): void {
    this.joined += 1;
    first.fields = joinedFields(first.fields, later, () => (this.conflicts += 1));
  }

  write(sink: CaseSink): void {
    for (const [ref, { type, key, fields, record }] of this.gathered.entries()) {
      sink.entity({ ref, type, key, fields, ...this.said(record) });
    }
    const before = new Set<string>();
    for (const [nth, open] of this.cases.entries()) {
      const places = this.places[nth];
      for (const { type, from, to, fields, record } of linksOf(open)) {
        if (record !== null && before.has(record.file)) {
          this.repeated += 1;
          continue;
        }
        sink.link({ type, from: places?.get(from) ?? 0, to: places?.get(to) ?? 0, fields, ...this.said(record) });
      }
      for (const { sha256 } of open.files.values()) before.add(sha256);
    }
  }

  private said(record: FileRow | null): { readonly row: number | null; readonly file: number } {
    return { row: record?.row ?? null, file: this.fileAt.get(record?.file ?? '') ?? 0 };
  }
}

function* entitiesOf(open: OpenCase) {
  for (let after = 0; ; after += pageSize) {
    const page = pageOfEntities(open, { after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
  }
}

function* linksOf(open: OpenCase) {
  for (let after = 0; ; after += pageSize) {
    const page = pageOfLinks(open, { after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
  }
}
