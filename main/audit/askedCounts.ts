// How much each answer held, as the record keeps it: numbers, never what was in it.
import type {
  CypherReply,
  ExpandReply,
  GetReply,
  LinksBetweenReply,
  NeighbourCountsReply,
  PathsReply,
} from '../../shared/questions';
import type { SearchReply, SourceDescription } from '../../shared/questions';
import type { Subgraph } from '../../shared/graph';

type Counts = { readonly [name: string]: number };

export function countsOf({ entities, links }: Pick<Subgraph, 'entities' | 'links'>): Counts {
  return { entities: entities.length, links: links.length };
}

export function countsOfSearch({ subgraph, total }: SearchReply): Counts {
  return { ...countsOf(subgraph), total };
}

export function countsOfGet({ subgraph, missing }: GetReply): Counts {
  return { ...countsOf(subgraph), missing: missing.length };
}

export function countsOfNeighbours({ rows, neighbours, links }: NeighbourCountsReply): Counts {
  return { rows: rows.length, neighbours, links };
}

export function countsOfExpand({ subgraph, totalNeighbours, totalLinks }: ExpandReply): Counts {
  return { ...countsOf(subgraph), totalNeighbours, totalLinks };
}

export function countsOfLinks({ subgraph, total }: LinksBetweenReply): Counts {
  return { ...countsOf(subgraph), total };
}

export function countsOfPaths({ subgraph, paths, looked }: PathsReply): Counts {
  return { ...countsOf(subgraph), paths: paths.length, looked };
}

export function countsOfCypher({ subgraph, rows }: CypherReply): Counts {
  return { ...countsOf(subgraph), rows: rows.length };
}

export function countsOfSource({ entities, links }: SourceDescription): Counts {
  return { entities, links };
}
