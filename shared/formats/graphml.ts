// GraphML (http://graphml.graphdrawing.org): nodes, edges and their declared data. Parallel edges and self-loops stay as they
// are; an undirected edge without a type is LINKED, a directed one LINKED_TO; nested graphs and hyperedges are refused.
import type { CaseSink } from '../caseRows';
import type { Value } from '../value';
import { isKind } from './exactText';
import { knownEntityType, knownLinkType, linkTypeOf } from './foreignTypes';
import { readTyped, type DataKey } from './graphmlValue';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { readXml, type XmlTag } from './readXml';

export const graphml: ImportFormat = {
  id: 'graphml',
  title: { en: 'GraphML', zh: 'GraphML' },
  extensions: ['graphml'],
  detect: (head) => /<(\w+:)?graphml[\s>]/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(text),
};

interface Part {
  readonly row: number;
  readonly attributes: XmlTag['attributes'];
  readonly data: Map<string, Value>;
  /** In files that Skein wrote: the exact type and key. */
  readonly roles: Map<string, string>;
}

const nodeTypeNames = ['type', 'labels', 'label'];

/** One file being read: what is open at this moment. */
class Reading {
  private readonly rows: GraphRows;
  private readonly keys = new Map<string, DataKey>();
  private row = 1;
  private graphs = 0;
  private isDirectedByDefault = true;
  private part: Part | null = null;
  private lastDeclared: DataKey | null = null;
  /** The data element being read, and how deep it stands. */
  private key: DataKey | null = null;
  private keyDepth = 0;
  private text = '';

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(text: string): ImportSummary {
    readXml(text, this.fileName, {
      open: (tag) => this.onOpen(tag),
      close: (name, path) => this.onClose(name, path.length),
      text: (piece) => {
        if (this.key !== null) this.text += piece;
      },
    });
    if (this.graphs === 0) throw this.refuse('noGraph');
    return this.rows.end();
  }

  private onOpen({ name, attributes, path, row }: XmlTag): void {
    this.row = row;
    // What stands inside a data element is a drawing program's own XML: only its text is taken.
    if (this.key !== null) return;
    switch (name) {
      case 'key':
        return this.declare(attributes);
      case 'default':
      case 'data':
        return this.openData(name, attributes['key'] ?? '', path.length);
      case 'graph':
        return this.openGraph(attributes, path);
      case 'node':
      case 'edge':
        this.part = { row, attributes, data: this.defaults(name), roles: new Map() };
        return;
      case 'hyperedge':
        throw this.refuse('hyperedge');
    }
  }

  private onClose(name: string, depth: number): void {
    if (this.key !== null) {
      if (depth === this.keyDepth) this.closeData(this.key, name);
      return;
    }
    if (name === 'node' && this.part !== null) this.writeNode(this.part);
    if (name === 'edge' && this.part !== null) this.writeEdge(this.part);
    if (name === 'node' || name === 'edge') this.part = null;
  }

  private declare(attributes: XmlTag['attributes']): void {
    const id = attributes['id'] ?? '';
    const kind = attributes['skein:kind'];
    this.lastDeclared = {
      ...undeclared(id),
      name: attributes['attr.name'] ?? id,
      type: attributes['attr.type'] ?? 'string',
      domain: attributes['for'] ?? 'all',
      kind: isKind(kind) ? kind : null,
      role: attributes['skein:role'] ?? '',
    };
    this.keys.set(id, this.lastDeclared);
  }

  private openData(tag: string, id: string, depth: number): void {
    this.text = '';
    this.key = (tag === 'default' ? this.lastDeclared : this.keys.get(id)) ?? undeclared(id);
    this.keyDepth = depth;
  }

  private closeData(key: DataKey, tag: string): void {
    this.key = null;
    const value = readTyped(this.text, key, (reason) => this.refuse(reason, { column: key.name }));
    if (tag === 'default') this.keys.set(key.id, { ...key, fallback: value });
    else if (key.role !== '' && typeof value === 'string') this.part?.roles.set(key.role, value);
    else if (value !== null) this.part?.data.set(key.name, value);
  }

  private openGraph(attributes: XmlTag['attributes'], path: readonly string[]): void {
    if (path.includes('node') || path.includes('edge')) throw this.refuse('nestedGraph');
    if (this.graphs > 0) throw this.refuse('severalGraphs');
    this.graphs += 1;
    this.isDirectedByDefault = attributes['edgedefault'] !== 'undirected';
  }

  private defaults(domain: string): Map<string, Value> {
    const given = [...this.keys.values()].filter((key) => key.domain === domain || key.domain === 'all');
    return new Map(given.flatMap(({ name, fallback }) => (fallback === null ? [] : [[name, fallback]])));
  }

  private writeNode({ row, attributes, data, roles }: Part): void {
    const id = attributes['id'] ?? '';
    const given = roles.get('type');
    const type = given ?? nameOf(attributes['labels'], data, knownEntityType) ?? 'Other';
    const key = given === undefined ? id : (roles.get('key') ?? '');
    this.rows.entity({ id, type, key, fields: Object.fromEntries(data) }, { fileName: this.fileName, row });
  }

  private writeEdge({ row, attributes, data, roles }: Part): void {
    const given = roles.get('type');
    const directed = attributes['directed'];
    const isDirected = directed === undefined ? this.isDirectedByDefault : directed === 'true';
    const word = nameOf(attributes['label'], given === undefined ? data : new Map(), knownLinkType) ?? '';
    const { type, direction } =
      given === undefined ? linkTypeOf(word, isDirected) : { type: given === '' ? 'LINKED' : given, direction: {} };
    const fields = { ...Object.fromEntries(data), ...direction };
    const [from, to] = [attributes['source'] ?? '', attributes['target'] ?? ''];
    this.rows.link({ type, from, to, fields }, { fileName: this.fileName, row });
  }

  private refuse(reason: Refusal, params: { readonly [name: string]: string } = {}): Error {
    return refusal(this.fileName, this.row, reason, params);
  }
}

function undeclared(id: string): DataKey {
  return { id, name: id, type: 'string', domain: 'all', fallback: null, kind: null, role: '' };
}

/** The catalogue type that an element names, by attribute or data (`:Suspect:Person`); that data is then used up. */
function nameOf(
  attribute: string | undefined,
  data: Map<string, Value>,
  known: (word: string) => string | null,
): string | null {
  const find = (text: string): string | undefined => {
    const words = text.split(/[:;,]/).map((word) => word.trim());
    // A name of the catalogue itself says more than a word that means one.
    const meant = words.flatMap((word) => known(word) ?? []);
    return meant.find((type) => words.some((word) => word.toLowerCase() === type.toLowerCase())) ?? meant[0];
  };
  for (const name of nodeTypeNames) {
    const entry = [...data].find(([field]) => field.toLowerCase() === name);
    const type = entry === undefined || typeof entry[1] !== 'string' ? undefined : find(entry[1]);
    if (entry === undefined || type === undefined) continue;
    data.delete(entry[0]);
    return type;
  }
  return find(attribute ?? '') ?? null;
}
