// A Word document as a zip file that says nothing of the moment it was written but the moment that is stated.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { inOrder } from '../textOrder';

const properties = 'docProps/core.xml';
/** The first moment that a zip file can say, in local time, as zip files have it: the same bytes in every zone. */
const zipTime = new Date(1980, 0, 1);
const firstMoment = '1980-01-01T00:00:00.000Z';

/** The same parts with `at` (ISO 8601 UTC, '' for none) as the time of making and changing, in the order of their names. */
export function fixedZip(zip: Uint8Array, at: string): Uint8Array {
  const parts = unzipSync(zip);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || inOrder(a, b));
  const fixed: Zippable = {};
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    fixed[name] = [name === properties ? stamped(bytes, at) : bytes, { mtime: zipTime }];
  }
  return zipSync(fixed, { level: 6 });
}

/** Readers look for the list of contents first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function stamped(bytes: Uint8Array, at: string): Uint8Array {
  const moment = at === '' ? firstMoment : at;
  return strToU8(strFromU8(bytes).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, (_, tag: string) => `${tag}${moment}`));
}
