// A memory source over the rows of a case, for tests: the twin whose answers the other sources must give.
import { captionOf } from '../../../shared/catalogue';
import type { FileOrigin } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { CaseRows } from '../suiteCase';
import { MemorySource } from './MemorySource';

/** Ids are padded so that their order is the order of writing, as it is in the other sources. */
export function memoryOfRows(rows: CaseRows, file: FileOrigin | null = null): MemorySource {
  const idOf = (ref: number) => `entity-${String(ref).padStart(9, '0')}` as EntityId;
  const recordOf = (row: number | null) => (row === null || file === null ? null : { file: file.sha256, row });
  return new MemorySource({
    source: { kind: 'snapshot', name: rows.title, version: 'rows' },
    entities: rows.entities.map(({ ref, type, key, fields, row }) => ({
      id: idOf(ref),
      type,
      key,
      caption: captionOf(type, fields, key),
      fields,
      record: recordOf(row),
    })),
    links: rows.links.map(({ type, from, to, fields, row }, index) => ({
      id: `link-${String(index).padStart(9, '0')}` as LinkId,
      type,
      from: idOf(from),
      to: idOf(to),
      fields,
      record: recordOf(row),
    })),
    files: file === null ? {} : { [file.sha256]: file },
    opening: rows.opening,
  });
}
