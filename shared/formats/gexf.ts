// GEXF 1.1 to 1.3 (https://gexf.net): nodes, edges and their declared attributes. Parallel edges and self-loops stay as they
// are; an undirected or mutual edge is LINKED, a directed one without a type LINKED_TO. An attribute that was not declared is
// kept as text under its id. Colours, sizes and positions are no facts and are not read.
import type { CaseSink } from '../caseRows';
import type { Value } from '../value';
import { dateIn, exactInteger, heard, isKind, type Kind } from './exactText';
import { knownEntityType, linkTypeOf, withLabel } from './foreignTypes';
import { readTyped } from './graphmlValue';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { readXml, type XmlTag } from './readXml';

export const gexf: ImportFormat = {
  id: 'gexf',
  title: { en: 'GEXF', zh: 'GEXF' },
  extensions: ['gexf'],
  detect: (head) => /<(\w+:)?gexf[\s>]/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(text),
};

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  /** Of files that Skein wrote: the exact kind, and whether it holds the type or the key. */
  readonly kind: Kind | null;
  readonly role: string;
  fallback: Value;
}
interface Part extends XmlTag {
  readonly values: Map<string, Value>;
  readonly roles: Map<string, string>;
}
interface Attvalue {
  readonly of: string;
  readonly text: string;
  readonly attributes: { readonly [name: string]: string };
}

/** Times of a dynamic graph, which stand on nodes, edges and single values. */
const times = ['start', 'end', 'startopen', 'endopen', 'timestamp'] as const;

class Reading {
  private readonly rows: GraphRows;
  private readonly declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  private graphs = 0;
  private isDirectedByDefault = false;
  private declaring: 'node' | 'edge' = 'node';
  private lastDeclared: Declared | null = null;
  private part: Part | null = null;
  private row = 1;
  /** Text of the open `default` element; null outside of one. */
  private text: string | null = null;

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(text: string): ImportSummary {
    readXml(text, this.fileName, {
      open: (tag) => this.onOpen(tag),
      close: (name) => this.onClose(name),
      text: (piece) => {
        if (this.text !== null) this.text += piece;
      },
    });
    if (this.graphs === 0) throw this.refuse('noGraph');
    return this.rows.end();
  }

  private onOpen(tag: XmlTag): void {
    const { name, attributes, path } = tag;
    this.row = tag.row;
    switch (name) {
      case 'graph':
        this.graphs += 1;
        if (this.graphs > 1) throw this.refuse('severalGraphs');
        this.isDirectedByDefault = attributes['defaultedgetype'] === 'directed';
        return;
      case 'attributes':
        this.declaring = attributes['class'] === 'edge' ? 'edge' : 'node';
        return;
      case 'attribute':
        return this.declare(attributes);
      case 'default':
        this.text = '';
        return;
      case 'node':
        if (path.filter((one) => one === 'node').length > 1) throw this.refuse('nestedGraph');
        return this.openPart(tag);
      case 'edge':
        return this.openPart(tag);
      case 'attvalue':
        return this.value({
          of: attributes['for'] ?? attributes['id'] ?? '',
          text: attributes['value'] ?? '',
          attributes,
        });
      case 'spell':
        return this.spell(attributes);
    }
  }

  private onClose(name: string): void {
    if (name === 'default' && this.text !== null) {
      const declared = this.lastDeclared;
      if (declared !== null) declared.fallback = this.read(declared, this.text);
      this.text = null;
    }
    if (this.part === null) return;
    if (name === 'node') this.writeNode(this.part);
    if (name === 'edge') this.writeEdge(this.part);
    if (name === 'node' || name === 'edge') this.part = null;
  }

  private declare(attributes: XmlTag['attributes']): void {
    const id = attributes['id'] ?? '';
    const kind = attributes['skein:kind'];
    this.lastDeclared = {
      id,
      title: attributes['title'] ?? id,
      type: attributes['type'] ?? 'string',
      kind: isKind(kind) ? kind : null,
      role: attributes['skein:role'] ?? '',
      fallback: null,
    };
    this.declared[this.declaring].set(id, this.lastDeclared);
  }

  private openPart(tag: XmlTag): void {
    const values = new Map<string, Value>();
    for (const { title, fallback } of this.declared[tag.name === 'node' ? 'node' : 'edge'].values()) {
      if (fallback !== null) values.set(title, fallback);
    }
    this.part = { ...tag, values, roles: new Map() };
    for (const time of times) this.take(time, dateIn(tag.attributes[time] ?? ''));
  }

  private value({ of, text, attributes }: Attvalue): void {
    const part = this.part;
    if (part === null) return;
    const declared = this.declared[part.name === 'node' ? 'node' : 'edge'].get(of);
    const value = declared === undefined ? text : this.read(declared, text);
    if (declared !== undefined && declared.role !== '') {
      if (typeof value === 'string') part.roles.set(declared.role, value);
      return;
    }
    const title = declared?.title ?? of;
    if (times.every((time) => attributes[time] === undefined)) return this.take(title, value);
    // A value that changes with time comes several times; each keeps its own.
    const timed = times.flatMap((time): [string, Value][] =>
      attributes[time] === undefined ? [] : [[time, dateIn(attributes[time])]],
    );
    const before = part.values.get(title);
    const map = { t: 'map', v: Object.fromEntries([['value', value], ...timed]) } as const;
    part.values.set(title, [...(Array.isArray(before) ? (before as readonly Value[]) : []), map]);
  }

  private spell(attributes: XmlTag['attributes']): void {
    const timed = times.flatMap((time): [string, Value][] =>
      attributes[time] === undefined ? [] : [[time, dateIn(attributes[time])]],
    );
    const before = this.part?.values.get('spells');
    const map = { t: 'map', v: Object.fromEntries(timed) } as const;
    this.part?.values.set('spells', [...(Array.isArray(before) ? (before as readonly Value[]) : []), map]);
  }

  private take(title: string, value: Value): void {
    if (value !== null && value !== '' && title !== '') this.part?.values.set(title, value);
    else if (value === '' && title !== '' && !times.some((time) => time === title)) this.part?.values.set(title, value);
  }

  private read({ kind, type, id, title }: Declared, text: string): Value {
    if (kind !== null) return heard(kind, text);
    if (/^list/.test(type)) return listIn(text, type);
    if (type === 'anyURI' || type === 'string' || type === 'char') return text;
    if (/^date/i.test(type)) return dateIn(text.trim());
    if (/^(integer|long|short|byte|biginteger)$/i.test(type) && /^[+-]?\d{1,4000}$/.test(text.trim())) {
      return exactInteger(text.trim().replace(/^\+/, ''));
    }
    const wanted = /^(integer|long|short|byte|biginteger)$/i.test(type)
      ? 'long'
      : type === 'bigdecimal'
        ? 'double'
        : type;
    const key = { id, name: title, type: wanted, domain: '', fallback: null, kind: null, role: '' };
    return readTyped(text, key, (reason) => this.refuse(reason, { column: title }));
  }

  private writeNode({ attributes, values, roles, row }: Part): void {
    const id = attributes['id'] ?? '';
    const given = roles.get('type');
    if (given !== undefined) {
      return this.rows.entity(
        { id, type: given, key: roles.get('key') ?? '', fields: Object.fromEntries(values) },
        this.at(row),
      );
    }
    const type = typeIn(values, knownEntityType) ?? 'Other';
    const fields = withLabel(type, id, attributes['label'] ?? '', Object.fromEntries(values));
    this.rows.entity({ id, type, key: id, fields }, this.at(row));
  }

  private writeEdge({ attributes, values, roles, row }: Part): void {
    const [from, to] = [attributes['source'] ?? '', attributes['target'] ?? ''];
    const given = roles.get('type');
    if (given !== undefined) {
      return this.rows.link({ type: given, from, to, fields: Object.fromEntries(values) }, this.at(row));
    }
    takeOwn(values, attributes);
    const isDirected = (attributes['type'] ?? (this.isDirectedByDefault ? 'directed' : '')) === 'directed';
    const typed = linkTypeOf(attributes['kind'] ?? typeIn(values, (word) => word) ?? '', isDirected);
    this.rows.link(
      { type: typed.type, from, to, fields: { ...Object.fromEntries(values), ...typed.direction } },
      this.at(row),
    );
  }

  private at(row: number) {
    return { fileName: this.fileName, row };
  }

  private refuse(reason: Refusal, params: { readonly [name: string]: string } = {}): Error {
    return refusal(this.fileName, this.row, reason, params);
  }
}

/** What stands on an edge itself. */
function takeOwn(values: Map<string, Value>, { weight = '', label = '' }: XmlTag['attributes']): void {
  if (weight !== '' && !values.has('weight')) values.set('weight', heard('double', weight));
  if (label !== '' && !values.has('label')) values.set('label', label);
}

/** The type that the attribute `type` names; it is then used up. */
function typeIn(values: Map<string, Value>, known: (word: string) => string | null): string | null {
  const entry = [...values].find(([name]) => name.toLowerCase() === 'type');
  if (entry === undefined || typeof entry[1] !== 'string') return null;
  const type = known(entry[1]);
  if (type !== null) values.delete(entry[0]);
  return type;
}

/** `a|b`, `a,b` and `["a", 'b']`: a list as the versions of GEXF write it. */
function listIn(text: string, type: string): Value {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1];
  const separator = inner === undefined && text.includes('|') ? '|' : ',';
  const quoted = inner === undefined ? null : quotedItems(inner);
  const items = quoted ?? (inner ?? text).split(separator).map((item) => item.trim());
  return items
    .filter((item) => item !== '')
    .map((item) => {
      if (/boolean/i.test(type)) return heard('boolean', item);
      return /string|char|uri/i.test(type) ? item : heard('double', item);
    });
}

/** Items in quotation marks of either kind, a backslash keeping what follows it; null when none is quoted. */
function quotedItems(inner: string): readonly string[] | null {
  // A list of a megabyte is nobody's: its quotation marks are then kept as signs.
  if (inner.length > 1_000_000 || !/["']/.test(inner)) return null;
  const items = inner.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]+))\s*(?:,|$)/gs);
  return [...items].map(([, double, single, bare]) => {
    return bare?.trim() ?? (double ?? single ?? '').replace(/\\(.)/gs, '$1');
  });
}
