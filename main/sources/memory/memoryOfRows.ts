// A memory source over the rows of a case, for tests: the twin whose answers the other sources must give.
import { captionOf } from '../../../shared/catalogue';
import type { Entity, FileOrigin } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { CaseRows } from '../suiteCase';
import { MemorySource } from './MemorySource';

/** Padded so that their order is the order of writing, as it is in the other sources. */
function idOf(ref: number): EntityId {
  return `entity-${String(ref).padStart(9, '0')}` as EntityId;
}

export function entitiesOfRows(rows: CaseRows, file: FileOrigin | null = null): readonly Entity[] {
  return rows.entities.map(({ ref, type, key, fields, row }) => ({
    id: idOf(ref),
    type,
    key,
    caption: captionOf(type, fields, key),
    fields,
    record: recordOf(row, file),
  }));
}

function recordOf(row: number | null, file: FileOrigin | null): Entity['record'] {
  return row === null || file === null ? null : { file: file.sha256, row };
}

export function memoryOfRows(rows: CaseRows, file: FileOrigin | null = null): MemorySource {
  return new MemorySource({
    source: { kind: 'snapshot', name: rows.title, version: 'rows' },
    entities: entitiesOfRows(rows, file),
    links: rows.links.map(({ type, from, to, fields, row }, index) => ({
      id: `link-${String(index).padStart(9, '0')}` as LinkId,
      type,
      from: idOf(from),
      to: idOf(to),
      fields,
      record: recordOf(row, file),
    })),
    files: file === null ? {} : { [file.sha256]: file },
    opening: rows.opening,
  });
}
