// Small invented charts for tests: shorthand for entities, links, answers and expansions.
import type { AskedBringing } from '../../shared/chartState';
import type { Entity, Link, Subgraph } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Fields } from '../../shared/value';
import type { Chart } from './Chart';
import { mergeSubgraph } from './commands/mergeSubgraph';
import { reverseDiff, type Diff } from './diff';

export function idOf(text: string): EntityId {
  return text as EntityId;
}

export function entityOf(id: string, type = 'Phone', fields: Fields = { number: id }): Entity {
  return { id: idOf(id), type, key: id, caption: id, fields, record: null };
}

/** `A>B` is a link from A to B, with the text as its id; `A>B#2` is another. */
export function linkOf(text: string, type = 'CALLED', fields: Fields = {}): Link {
  const [from = '', to = ''] = text.replace(/#.*$/, '').split('>');
  return { id: text as LinkId, type, from: idOf(from), to: idOf(to), fields, record: null };
}

export function subgraphOf(entities: readonly Entity[], links: readonly Link[] = []): Subgraph {
  const source = { kind: 'casefile', name: 'Case', version: '1' } as const;
  return { entities, links, files: {}, answer: { source, question: 'expand', detail: '', at: '2026-05-09T10:00:00Z' } };
}

export function bringingOf(
  id: string,
  kind: AskedBringing['kind'] = 'search',
  parents: readonly string[] = [],
): AskedBringing {
  return { id, kind, parents: parents.map(idOf), answer: { ...subgraphOf([]).answer, detail: id } };
}

/** Brings entities (and links) onto the chart as if a search had found them. */
export function search(chart: Chart, id: string, entities: string, links = ''): void {
  bring(chart, bringingOf(id), entities, links);
}

/** Brings them as an expansion of `parents`. */
export function expand(chart: Chart, id: string, parents: string, entities: string, links = ''): void {
  bring(chart, bringingOf(id, 'expand', words(parents)), entities, links);
}

function bring(chart: Chart, bringing: AskedBringing, entities: string, links: string): void {
  const subgraph = subgraphOf(
    words(entities).map((id) => entityOf(id)),
    words(links).map((text) => linkOf(text)),
  );
  chart.apply(mergeSubgraph(chart, { subgraphs: [subgraph], bringing, positions: new Map(), knownNeighbours: {} }));
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** `A B C / A>B`: what is on the chart, in order. */
export function outlineOf(chart: Chart): string {
  const entities = chart.entities().map(({ entity }) => entity.id);
  const links = chart.links().map(({ link }) => link.id);
  return `${entities.join(' ')} / ${links.join(' ')}`.trim();
}

/** Does, undoes, redoes; throws unless undo gives back the very state before and redo the very state after. Leaves it done. */
export function doUndoRedo(chart: Chart, diff: Diff): void {
  const before = JSON.stringify(chart.state());
  chart.apply(diff);
  const after = JSON.stringify(chart.state());
  chart.apply(reverseDiff(diff));
  if (JSON.stringify(chart.state()) !== before) throw new Error('undo gives another state');
  chart.apply(diff);
  if (JSON.stringify(chart.state()) !== after) throw new Error('redo gives another state');
}
