// When a link happened: the field that its type names, read once per link, since links never change.
import { linkType } from '../../../shared/catalogue';
import { fieldIn } from '../../../shared/fieldTest';
import type { Link } from '../../../shared/graph';
import { writtenTime, type Written } from '../../../shared/zone';

interface Known {
  readonly field: string;
  readonly written: Written | null;
}

const known = new WeakMap<Link, Known>();

/** Undefined when links of this type have no time; null when this one's is missing or unreadable. */
export function momentOf(link: Link): Written | null | undefined {
  const { timeField } = linkType(link.type);
  if (timeField === undefined) return undefined;
  const before = known.get(link);
  if (before?.field === timeField) return before.written;
  const written = writtenTime(fieldIn(link.fields, timeField));
  known.set(link, { field: timeField, written });
  return written;
}
