// FollowTheMoney entities as JSON lines (https://followthemoney.tech): one entity a line. Schemata that describe an edge
// become links between each of their sources and each of their targets; properties that name another entity of the file
// become links too, and stay fields when they lead out of it. A value that comes alone is itself, several are a list.
import type { CaseSink } from '../caseRows';
import type { Fields, Value } from '../value';
import { dateIn } from './exactText';
import { knownEntityType, knownLinkType } from './foreignTypes';
import { fieldsFromText } from './ownFacts';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { isJsonObject, readJson, type Json, type JsonObject } from './readJson';

export const followTheMoney: ImportFormat = {
  id: 'ftm',
  title: { en: 'FollowTheMoney (JSON lines)', zh: 'FollowTheMoney（JSON 行）' },
  extensions: ['jsonl', 'ndjson', 'ijson', 'ftm'],
  detect: (head) => /^\uFEFF?\s*\{[^\n]*"schema"\s*:\s*"/.test(head) && /"properties"\s*:/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(text),
};

/** Source and target property of each schema that is an edge, from the FollowTheMoney 4 model. */
const edges: { readonly [schema: string]: readonly [string, string] } = {
  Associate: ['person', 'associate'],
  ContractAward: ['supplier', 'contract'],
  CourtCaseParty: ['party', 'case'],
  Debt: ['debtor', 'creditor'],
  Directorship: ['director', 'organization'],
  Documentation: ['entity', 'document'],
  Employment: ['employee', 'employer'],
  Family: ['person', 'relative'],
  Membership: ['member', 'organization'],
  Occupancy: ['holder', 'post'],
  Ownership: ['owner', 'asset'],
  Payment: ['payer', 'beneficiary'],
  ProjectParticipant: ['participant', 'project'],
  Representation: ['agent', 'client'],
  Similar: ['candidate', 'match'],
  Succession: ['predecessor', 'successor'],
  UnknownLink: ['subject', 'object'],
};

interface Line {
  readonly row: number;
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly Json[]>;
  readonly own: { readonly type: string; readonly key: string; readonly fields: Fields } | null;
}

class Reading {
  private readonly rows: GraphRows;
  private row = 1;

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(text: string): ImportSummary {
    const lines = [...this.lines(text)];
    if (lines.length === 0) throw this.refuse('noRows');
    const ids = new Set(lines.filter(({ schema }) => !Object.hasOwn(edges, schema)).map(({ id }) => id));
    for (const line of lines) {
      this.row = line.row;
      const ends = Object.hasOwn(edges, line.schema) ? edges[line.schema] : undefined;
      if (ends === undefined) this.entity(line, ids);
      else this.edge(line, ends);
    }
    return this.rows.end();
  }

  private *lines(text: string): Generator<Line, void, void> {
    let from = text.startsWith('\uFEFF') ? 1 : 0;
    for (this.row = 1; from < text.length; this.row += 1) {
      const end = text.indexOf('\n', from);
      const line = text.slice(from, end < 0 ? text.length : end).trim();
      from = end < 0 ? text.length : end + 1;
      if (line !== '') yield this.line(readJson(line, this.fileName, this.row));
    }
  }

  private line(json: Json): Line {
    if (!isJsonObject(json)) throw this.refuse('badShape');
    const { id, schema, properties = {}, skein } = json;
    if (typeof schema !== 'string' || !isJsonObject(properties)) throw this.refuse('badShape');
    if (typeof id !== 'string' || id === '') throw this.refuse('noId');
    const lists = Object.entries(properties).map(([name, values]): [string, readonly Json[]] => [
      name,
      Array.isArray(values) ? (values as readonly Json[]) : [values],
    ]);
    return { row: this.row, id, schema, properties: new Map(lists), own: ownOf(skein) };
  }

  private entity({ id, schema, properties, own }: Line, ids: ReadonlySet<string>): void {
    if (own !== null) return this.rows.entity({ id, ...own }, this.place());
    const fields: [string, Value][] = [];
    for (const [name, values] of properties) {
      const isInside = (one: Json): one is string => typeof one === 'string' && one !== id && ids.has(one);
      for (const to of values.filter(isInside)) {
        this.rows.link({ type: name, from: id, to, fields: {} }, this.place());
      }
      const others = values.filter((one) => !isInside(one));
      if (others.length > 0) fields.push([name, valueOf(name, others)]);
    }
    const type = knownEntityType(schema) ?? schema;
    this.rows.entity({ id, type, key: id, fields: Object.fromEntries(fields) }, this.place());
  }

  private edge({ schema, properties, own }: Line, [sourceName, targetName]: readonly [string, string]): void {
    const [sources, targets] = [properties.get(sourceName) ?? [], properties.get(targetName) ?? []];
    if (sources.length === 0 || targets.length === 0) throw this.refuse('missingEnd', { id: '' });
    const others = [...properties].filter(([name]) => name !== sourceName && name !== targetName);
    const read = Object.fromEntries(others.map(([name, values]): [string, Value] => [name, valueOf(name, values)]));
    const type = own?.type ?? knownLinkType(schema) ?? schema;
    for (const from of sources) {
      for (const to of targets) {
        this.rows.link({ type, from: String(from), to: String(to), fields: own?.fields ?? read }, this.place());
      }
    }
  }

  private place() {
    return { fileName: this.fileName, row: this.row };
  }

  private refuse(reason: Refusal, params: { readonly [name: string]: string } = {}): Error {
    return refusal(this.fileName, this.row, reason, params);
  }
}

function ownOf(skein: Json | undefined): Line['own'] {
  if (!isJsonObject(skein)) return null;
  const { type, key, fields } = skein as JsonObject;
  if (typeof type !== 'string' || typeof fields !== 'string') return null;
  return { type, key: typeof key === 'string' ? key : '', fields: fieldsFromText(fields) };
}

function valueOf(name: string, values: readonly Json[]): Value {
  const read = values.map((json): Value => {
    if (typeof json !== 'string') return typeof json === 'object' ? JSON.stringify(json) : json;
    return /date$|At$/i.test(name) ? dateIn(json) : json;
  });
  return read.length === 1 ? (read[0] ?? null) : read;
}
