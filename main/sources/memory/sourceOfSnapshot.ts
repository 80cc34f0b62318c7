// An opened snapshot as a source: it can be searched and expanded within what it froze, without the source it came from.
// What the analyst drew by hand is on the chart alone: it is no fact that anybody could be asked for.
import { isDrawn } from '../../../shared/drawn';
import type { Snapshot } from '../../../shared/snapshot';
import { MemorySource } from './MemorySource';

export function sourceOfSnapshot({ chart, looks, version }: Snapshot): MemorySource {
  return new MemorySource({
    source: { kind: 'snapshot', name: chart.title, version: `Skein snapshot ${version}` },
    entities: chart.entities.flatMap(({ entity }) => (isDrawn(entity.id) ? [] : [entity])),
    links: chart.links.flatMap(({ link }) => (isDrawn(link.id) ? [] : [link])),
    files: chart.files,
    opening: [],
    looks,
  });
}
