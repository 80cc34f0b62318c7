// An opened snapshot as a source: it can be searched and expanded within what it froze, without the source it came from.
import type { Snapshot } from '../../../shared/snapshot';
import { MemorySource } from './MemorySource';

export function sourceOfSnapshot({ chart, looks, version }: Snapshot): MemorySource {
  return new MemorySource({
    source: { kind: 'snapshot', name: chart.title, version: `Skein snapshot ${version}` },
    entities: chart.entities.map(({ entity }) => entity),
    links: chart.links.map(({ link }) => link),
    files: chart.files,
    opening: [],
    looks,
  });
}
