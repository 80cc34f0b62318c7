// What changed as JSON, for other programs: ids, types and names of fields as they are kept, words as people read them.
import { fates } from './unionState';
import type { ChangeCounts } from '../../../shared/contracts/compare';
import type { Comparison } from './compareStates';
import type { ToldChanges } from './writeChanges';

const changesFormat = 'skein-changes';
const changesVersion = 1;

export function changesJson({ a, b, comparison, sections }: ToldChanges): string {
  const counts = (on: 'entities' | 'links') => {
    const { come, gone, changed, same } = comparison[on];
    return { new: come.length, gone: gone.length, changed: changed.length, same };
  };
  const told = {
    format: changesFormat,
    version: changesVersion,
    a,
    b,
    entities: counts('entities'),
    links: counts('links'),
    moved: comparison.moved,
    changes: sections.flatMap(({ on, fate, type, rows }) =>
      rows.map(({ ids, text, fields }) => ({
        kind: on,
        change: fate === 'come' ? 'new' : fate,
        type,
        ids,
        text,
        fields: fields.map(({ name, label, before, after }) => ({ name, label, before, after })),
      })),
    ),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** Entities and links together. */
export function changeCounts({ entities, links }: Comparison): ChangeCounts {
  const [come = 0, gone = 0, changed = 0] = fates.map((fate) => entities[fate].length + links[fate].length);
  return { new: come, gone, changed };
}
