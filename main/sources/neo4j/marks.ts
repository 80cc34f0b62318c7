// What `publish` leaves in a database so that publishing can go on and search can be quick. Queries write these names
// out, since they put no name together at run time; people never see them as a label or a field.
import { captionOf, entityTypeOfLabels, searchTextOf } from '../../../shared/catalogue';
import type { Fields } from '../../../shared/value';
import { fold } from '../../../shared/fieldTest';

const hiddenLabels: ReadonlySet<string> = new Set(['_Skein', '_SkeinPublish']);
const hiddenProperties: ReadonlySet<string> = new Set(['_skeinId', '_skeinKey', '_skeinCaption', '_skeinText']);

/** Stands between the searched texts of one entity; nobody types it. */
export const textEdge = '\u001f';
/** A text index refuses a value above 32,766 bytes, and with it the whole batch. */
const maxTextLength = 8000;
/** A range index refuses a value above some 8,000 bytes; longer captions are as good as equal in order. */
const maxCaptionLength = 1000;

export function isHidden(label: string): boolean {
  return hiddenLabels.has(label);
}

export function isMark(property: string): boolean {
  return hiddenProperties.has(property);
}

/** The entity type of a node with these labels, ours left out. */
export function typeOfLabels(labels: readonly string[]): string {
  return entityTypeOfLabels(labels.filter((label) => !isHidden(label)));
}

/** The marks of one entity: its key as it is, its caption for the order of hits, and `_skeinText`: folded key, caption and searched fields, with edges. */
export function searchMarks(type: string, key: string, fields: Fields): { readonly [name: string]: string } {
  const caption = captionOf(type, fields, key);
  const texts = [key, caption, ...searchTextOf(type, fields, key)].map((text) => fold(text).replaceAll(textEdge, ' '));
  const text = `${textEdge}${texts.join(textEdge)}`.slice(0, maxTextLength);
  return { _skeinKey: key, _skeinCaption: caption.slice(0, maxCaptionLength), _skeinText: `${text}${textEdge}` };
}
