// Ids of a case's entities and links: the row's number behind the case's own mark, so that an id from another case
// is seen to be unknown instead of meaning some other entity.
import type { EntityId, LinkId } from '../../../shared/ids';

export interface CaseIds {
  entityId(row: number): EntityId;
  linkId(row: number): LinkId;
  /** The row's number, or null when the id is not of this case. */
  rowOf(id: EntityId): number | null;
}

/** The fingerprint is taken from the case's content, so that the same case gives the same ids. */
export function caseIds(fingerprint: string): CaseIds {
  const mark = fingerprint.slice(0, 6);
  return {
    entityId: (row) => `${mark}e${row}` as EntityId,
    linkId: (row) => `${mark}l${row}` as LinkId,
    rowOf(id) {
      const digits = id.startsWith(`${mark}e`) ? id.slice(mark.length + 1) : '';
      return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
    },
  };
}
