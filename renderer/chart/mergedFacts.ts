// What the originals of a merged entity say of each field: one line where they agree, one for each value where they do not.
import { entityType, formatValue } from '../../shared/catalogue';
import type { Entity } from '../../shared/graph';
import type { Language } from '../../shared/messages';

interface SaidValue {
  readonly text: string;
  /** Places in the list of originals, from 1. */
  readonly by: readonly number[];
}

export interface MergedFact {
  readonly name: string;
  readonly label: string;
  /** In the order of the originals that say it first; never empty. */
  readonly values: readonly SaidValue[];
}

/** Fields in the order of the catalogue, then the others by name; what no original fills in is left out. Moments are told in `zone`. */
export function mergedFacts(
  originals: readonly Entity[],
  language: Language,
  zone: string | null,
): readonly MergedFact[] {
  const { fields: known } = entityType(originals[0]?.type ?? '');
  const byName = new Map(known.map((field) => [field.name, field]));
  const others = new Set(originals.flatMap(({ fields }) => Object.keys(fields)).filter((name) => !byName.has(name)));
  const names = [...byName.keys(), ...[...others].sort()];
  const hasMoney = known.some(({ kind }) => kind === 'money');
  return names.flatMap((name): MergedFact[] => {
    if (hasMoney && name === 'currency') return [];
    const field = byName.get(name) ?? null;
    const said = new Map<string, number[]>();
    for (const [nth, { fields }] of originals.entries()) {
      const text = formatValue(fields[name], field, language, fields, zone);
      if (text !== '') said.set(text, [...(said.get(text) ?? []), nth + 1]);
    }
    const values = [...said].map(([text, by]) => ({ text, by }));
    return values.length === 0 ? [] : [{ name, label: field?.words[language] ?? name, values }];
  });
}
