// The statement that would make search whole and quick in a database that has no index for it. Skein shows it and never
// runs it: whoever runs the database decides.
import type { IndexFacts } from '../../../../shared/lens/Survey';
import { spellName } from '../../../../shared/spellName';
import type { Searched } from './searched';
import { isWordIndex } from './searchIndexed';

const usualName = 'skein_search';

/** True when full-text indexes know every property that is searched. */
export function isCovered(indexes: readonly IndexFacts[], searched: readonly Searched[]): boolean {
  const words = indexes.filter(isWordIndex);
  const isKnown = (label: string, property: string) =>
    words.some((index) => index.labels.includes(label) && index.properties.includes(property));
  return (
    searched.length > 0 &&
    searched.every(({ label, properties }) => properties.every((property) => isKnown(label, property)))
  );
}

/** Null when nothing is searched, or when indexes know it all already. */
export function adviseIndex(indexes: readonly IndexFacts[], searched: readonly Searched[]): string | null {
  if (searched.length === 0 || isCovered(indexes, searched)) return null;
  const labels = [...new Set(searched.map(({ label }) => spellName(label)))];
  const properties = [...new Set(searched.flatMap((one) => one.properties))].map((name) => `n.${spellName(name)}`);
  return `CREATE FULLTEXT INDEX ${freeName(indexes)} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${properties.join(', ')}]`;
}

/** An index of that name that knows less would make the statement do nothing. */
function freeName(indexes: readonly IndexFacts[]): string {
  const taken = new Set(indexes.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? usualName : `${usualName}_${number}`;
    if (!taken.has(name)) return name;
  }
}
