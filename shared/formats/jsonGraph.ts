// JSON Graph Format v1 and v2 (https://jsongraphformat.info): one graph or several. A node of the same id in several graphs is
// one entity; where two graphs disagree on a field, the later value stands beside the first under the graph's name. Parallel
// edges and self-loops stay; an undirected edge is LINKED (or keeps its relation with `directed: false`); hyperedges are
// refused. Rows count nodes, then edges, because JSON has no rows.
import type { CaseSink } from '../caseRows';
import type { Fields, Value } from '../value';
import { heard, isKind } from './exactText';
import { knownEntityType, linkTypeOf, withLabel } from './foreignTypes';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { isJsonObject, readJson, valueOfJson, type Json, type JsonObject } from './readJson';

export const jsonGraph: ImportFormat = {
  id: 'json-graph',
  title: { en: 'JSON Graph', zh: 'JSON Graph' },
  extensions: ['json', 'jgf'],
  detect: (head) => /^\uFEFF?\s*\{\s*"(graphs?)"\s*:/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(readJson(text, fileName)),
};

interface Node {
  type: string;
  readonly key: string;
  fields: Fields;
  readonly row: number;
}

class Reading {
  private readonly nodes = new Map<string, Node>();
  private readonly rows: GraphRows;
  private row = 0;

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(file: Json): ImportSummary {
    const graphs = isJsonObject(file)
      ? (file['graphs'] ?? (file['graph'] === undefined ? null : [file['graph']]))
      : null;
    if (!Array.isArray(graphs)) throw this.refuse('noGraph');
    const list = (graphs as readonly Json[]).map((graph) => this.object(graph));
    for (const [nth, graph] of list.entries()) this.readNodes(graph, nameOf(graph, nth));
    for (const [id, { type, key, fields, row }] of this.nodes)
      this.rows.entity({ id, type, key, fields }, this.at(row));
    for (const [nth, graph] of list.entries()) this.readEdges(graph, list.length > 1 ? nameOf(graph, nth) : '');
    return this.rows.end();
  }

  private readNodes(graph: JsonObject, graphName: string): void {
    const { nodes = {} } = graph;
    const list: (readonly [string, Json])[] = Array.isArray(nodes)
      ? (nodes as readonly Json[]).map((node) => [textIn(this.object(node)['id']), node] as const)
      : Object.entries(this.object(nodes));
    const here = new Set<string>();
    for (const [id, node] of list) {
      this.row += 1;
      if (id === '') throw this.refuse('noId');
      if (here.has(id)) throw this.refuse('twice', { id });
      here.add(id);
      this.takeNode(id, this.object(node), graphName);
    }
  }

  private takeNode(id: string, node: JsonObject, graphName: string): void {
    const { id: _, label, metadata, ...others } = node;
    const own = ownFacts(metadata);
    if (own !== null) {
      this.nodes.set(id, { ...own, row: this.row });
      return;
    }
    const given = { ...fieldsOf(others), ...fieldsOf(this.metadata(metadata)) };
    const typed = Object.entries(given).find(([name]) => name.toLowerCase() === 'type');
    const named = typed !== undefined && typeof typed[1] === 'string' ? knownEntityType(typed[1]) : null;
    // A type that the catalogue knows is used up; any other word stays a field.
    const plain = Object.fromEntries(Object.entries(given).filter(([name]) => named === null || name !== typed?.[0]));
    const type = named ?? 'Other';
    const fields = withLabel(type, id, textIn(label), plain);
    const before = this.nodes.get(id);
    if (before === undefined) this.nodes.set(id, { type, key: id, fields, row: this.row });
    else {
      if (before.type === 'Other') before.type = type;
      before.fields = merged(before.fields, fields, graphName);
    }
  }

  private readEdges(graph: JsonObject, graphName: string): void {
    const { edges = [], hyperedges } = graph;
    if (Array.isArray(hyperedges) && hyperedges.length > 0) throw this.refuse('hyperedge');
    if (!Array.isArray(edges)) throw this.refuse('badShape');
    for (const edge of edges as readonly Json[]) {
      this.row += 1;
      this.takeEdge(this.object(edge), graph['directed'] !== false, graphName);
    }
  }

  private takeEdge(edge: JsonObject, isDirectedByDefault: boolean, graphName: string): void {
    const { source, target, relation, directed, metadata, ...others } = edge;
    const ends = { from: textIn(source), to: textIn(target) };
    const own = ownFacts(metadata);
    if (own !== null) return this.rows.link({ ...ends, type: own.type, fields: own.fields }, this.at(this.row));
    const isDirected = typeof directed === 'boolean' ? directed : isDirectedByDefault;
    const { type, direction } = linkTypeOf(textIn(relation), isDirected);
    const graph: Fields = graphName === '' ? {} : { graph: graphName };
    const fields = { ...graph, ...fieldsOf(others), ...fieldsOf(this.metadata(metadata)), ...direction };
    this.rows.link({ ...ends, type, fields }, this.at(this.row));
  }

  private object(value: Json | undefined): JsonObject {
    if (!isJsonObject(value)) throw this.refuse('badShape');
    return value;
  }

  private metadata(value: Json | undefined): JsonObject {
    return value === undefined || value === null ? {} : this.object(value);
  }

  private at(row: number) {
    return { fileName: this.fileName, row };
  }

  private refuse(reason: Refusal, params: { readonly [name: string]: string } = {}): Error {
    return refusal(this.fileName, Math.max(1, this.row), reason, params);
  }
}

/** What Skein wrote: the type, the key and each field with the kind that JSON has no word for. Null for others' files. */
function ownFacts(metadata: Json | undefined): Omit<Node, 'row'> | null {
  if (!isJsonObject(metadata)) return null;
  const { skein, ...values } = metadata;
  if (!isJsonObject(skein)) return null;
  const { type, key, kinds } = skein;
  if (typeof type !== 'string' || typeof key !== 'string' || !isJsonObject(kinds)) return null;
  const fields = Object.entries(values).map(([name, json]): [string, Value] => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    const isSaid = typeof kind === 'string' && isKind(kind) && typeof json === 'string';
    return [name, isSaid ? heard(kind, json) : valueOfJson(json)];
  });
  const hidden = typeof skein['skein'] === 'string' ? [['skein', heard('json', skein['skein'])] as const] : [];
  return { type, key, fields: Object.fromEntries([...fields, ...hidden]) };
}

function fieldsOf(object: JsonObject): Record<string, Value> {
  const filled = Object.entries(object).filter(([, json]) => json !== null);
  return Object.fromEntries(filled.map(([name, json]): [string, Value] => [name, valueOfJson(json)]));
}

function merged(first: Fields, later: Fields, graphName: string): Fields {
  const result = new Map(Object.entries(first));
  for (const [name, value] of Object.entries(later)) {
    const before = result.get(name);
    if (before === undefined) result.set(name, value);
    else if (JSON.stringify(before) !== JSON.stringify(value)) result.set(`${name} (${graphName})`, value);
  }
  return Object.fromEntries(result);
}

function nameOf(graph: JsonObject, nth: number): string {
  return textIn(graph['label']) || textIn(graph['id']) || String(nth + 1);
}

function textIn(json: Json | undefined): string {
  return typeof json === 'string' ? json : typeof json === 'number' ? String(json) : '';
}
