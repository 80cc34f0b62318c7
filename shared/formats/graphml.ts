// GraphML (http://graphml.graphdrawing.org): nodes, edges and their declared data. Read as a stream of XML events;
// a DOCTYPE is refused before parsing, because entity definitions are how XML files attack their readers.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { entityTypes, linkTypes } from '../catalogue';
import type { CaseSink } from '../caseRows';
import type { Value } from '../value';
import { readTyped, type DataKey } from './graphmlValue';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';

export const graphml: ImportFormat = {
  id: 'graphml',
  title: { en: 'GraphML', zh: 'GraphML' },
  extensions: ['graphml'],
  detect: (head) => /<(\w+:)?graphml[\s>]/.test(head),
  read: (text, { fileName }, sink) => {
    const doctype = text.search(/<!DOCTYPE/i);
    if (doctype >= 0) throw refusal(fileName, text.slice(0, doctype).split('\n').length, 'doctype');
    return new Reading(fileName, sink).run(text);
  },
};

interface Part {
  readonly row: number;
  readonly attributes: { readonly [name: string]: string };
  readonly data: Map<string, Value>;
}
interface Edge extends Part {
  readonly isDirected: boolean;
}

const nodeTypeNames = ['type', 'labels', 'label'];
const knownEntityTypes = new Map(entityTypes.map(({ id }) => [id.toLowerCase(), id]));
const knownLinkTypes = new Map(linkTypes.map(({ id }) => [id.toLowerCase(), id]));

/** One file being read: what is open at this moment, and what must wait (edges may stand before their nodes). */
class Reading {
  private readonly parser = new SaxesParser();
  private readonly keys = new Map<string, DataKey>();
  private readonly refs = new Map<string, number>();
  private readonly edges: Edge[] = [];
  private readonly open: string[] = [];
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
    private readonly sink: CaseSink,
  ) {}

  run(text: string): ImportSummary {
    this.parser.on('error', () => {
      throw this.refuse('malformed');
    });
    this.parser.on('opentag', (tag) => this.onOpen(tag));
    const onText = (piece: string): void => {
      if (this.key !== null) this.text += piece;
    };
    this.parser.on('text', onText);
    this.parser.on('cdata', onText);
    this.parser.on('closetag', (tag) => this.onClose(local(tag.name)));
    this.parser.write(text).close();
    if (this.graphs === 0) throw this.refuse('noGraph');
    for (const edge of this.edges) this.writeEdge(edge);
    return { entities: this.refs.size, links: this.edges.length, refused: 0 };
  }

  private onOpen({ name, attributes }: SaxesTagPlain): void {
    const tag = local(name);
    this.open.push(tag);
    // What stands inside a data element is a drawing program's own XML: only its text is taken.
    if (this.key !== null) return;
    const row = this.parser.line;
    switch (tag) {
      case 'graphml':
        return;
      case 'key':
        return this.declare(attributes);
      case 'default':
      case 'data':
        return this.openData(tag, attributes['key'] ?? '');
      case 'graph':
        return this.openGraph(attributes);
      case 'node':
        this.part = { row, attributes, data: this.defaults('node') };
        return;
      case 'edge': {
        const isDirected =
          attributes['directed'] === undefined ? this.isDirectedByDefault : attributes['directed'] === 'true';
        const edge = { row, attributes, data: this.defaults('edge'), isDirected };
        this.edges.push(edge);
        this.part = edge;
        return;
      }
      case 'hyperedge':
        throw this.refuse('hyperedge');
    }
  }

  private onClose(tag: string): void {
    this.open.pop();
    if (this.key !== null) {
      if (this.open.length < this.keyDepth) this.closeData(this.key, tag);
      return;
    }
    if (tag === 'node' && this.part !== null) this.writeNode(this.part);
    if (tag === 'node' || tag === 'edge') this.part = null;
  }

  private declare(attributes: { readonly [name: string]: string }): void {
    const id = attributes['id'] ?? '';
    this.lastDeclared = {
      id,
      name: attributes['attr.name'] ?? id,
      type: attributes['attr.type'] ?? 'string',
      domain: attributes['for'] ?? 'all',
      fallback: null,
    };
    this.keys.set(id, this.lastDeclared);
  }

  private openData(tag: string, id: string): void {
    this.text = '';
    const declared = tag === 'default' ? this.lastDeclared : this.keys.get(id);
    this.key = declared ?? { id, name: id, type: 'string', domain: 'all', fallback: null };
    this.keyDepth = this.open.length;
  }

  private closeData(key: DataKey, tag: string): void {
    this.key = null;
    const value = readTyped(this.text, key, (reason) => this.refuse(reason, { column: key.name }));
    if (tag === 'default') this.keys.set(key.id, { ...key, fallback: value });
    else if (value !== null) this.part?.data.set(key.name, value);
  }

  private openGraph(attributes: { readonly [name: string]: string }): void {
    if (this.open.includes('node') || this.open.includes('edge')) throw this.refuse('nestedGraph');
    if (this.graphs > 0) throw this.refuse('severalGraphs');
    this.graphs += 1;
    this.isDirectedByDefault = attributes['edgedefault'] !== 'undirected';
  }

  private defaults(domain: string): Map<string, Value> {
    const given = [...this.keys.values()].filter((key) => key.domain === domain || key.domain === 'all');
    return new Map(given.flatMap(({ name, fallback }) => (fallback === null ? [] : [[name, fallback]])));
  }

  private writeNode({ row, attributes, data }: Part): void {
    const id = attributes['id'] ?? '';
    if (id === '') throw this.refuse('noId', {}, row);
    if (this.refs.has(id)) throw this.refuse('twice', { id }, row);
    const ref = this.refs.size;
    this.refs.set(id, ref);
    const named = nameOf(attributes['labels'], data, knownEntityTypes);
    this.sink.entity({ ref, type: named ?? 'Other', key: id, fields: Object.fromEntries(data), row });
  }

  private writeEdge({ row, attributes, data, isDirected }: Edge): void {
    const end = (name: 'source' | 'target'): number => {
      const id = attributes[name] ?? '';
      const ref = this.refs.get(id);
      if (ref === undefined) throw this.refuse('missingEnd', { id }, row);
      return ref;
    };
    const [from, to] = [end('source'), end('target')];
    const type = nameOf(attributes['label'], data, knownLinkTypes) ?? (isDirected ? 'LINKED_TO' : 'LINKED');
    this.sink.link({ type, from, to, fields: Object.fromEntries(data), row });
  }

  private refuse(reason: Refusal, params: { readonly [name: string]: string } = {}, row = this.parser.line): Error {
    return refusal(this.fileName, row, reason, params);
  }
}

/** The catalogue type that an element names, by attribute or data (`:Suspect:Person`); that data is then used up. */
function nameOf(
  attribute: string | undefined,
  data: Map<string, Value>,
  known: ReadonlyMap<string, string>,
): string | null {
  const find = (text: string): string | undefined =>
    text.split(/[:;,]/).flatMap((word) => known.get(word.trim().toLowerCase()) ?? [])[0];
  for (const name of nodeTypeNames) {
    const entry = [...data].find(([field]) => field.toLowerCase() === name);
    const type = entry === undefined || typeof entry[1] !== 'string' ? undefined : find(entry[1]);
    if (entry === undefined || type === undefined) continue;
    data.delete(entry[0]);
    return type;
  }
  return find(attribute ?? '') ?? null;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
