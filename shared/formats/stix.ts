// STIX 2.1 bundles (https://docs.oasis-open.org/cti/stix/v2.1/): objects become entities, relationships links. A reference
// inside an object (`created_by_ref`, `object_refs`) to another object of the bundle becomes a link; one that leads out of the
// bundle stays a field. Relationships and their parallels keep their direction; one with a missing end is refused. Rows count
// the objects of the bundle.
import type { CaseSink } from '../caseRows';
import type { Fields, Value } from '../value';
import { dateIn } from './exactText';
import { knownEntityType, linkTypeOf } from './foreignTypes';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { isJsonObject, readJson, valueOfJson, type Json, type JsonObject } from './readJson';
import { fieldsFromText } from './ownFacts';

export const stix: ImportFormat = {
  id: 'stix',
  title: { en: 'STIX 2.1', zh: 'STIX 2.1' },
  extensions: ['json', 'stix'],
  detect: (head) => /^\uFEFF?\s*\{/.test(head) && /"type"\s*:\s*"bundle"/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(readJson(text, fileName)),
};

/** Which of several versions of an object counts is for who made the bundle to say: a second one is refused. */
class Reading {
  private readonly rows: GraphRows;
  private row = 1;

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(bundle: Json): ImportSummary {
    const objects = isJsonObject(bundle) ? (bundle['objects'] ?? []) : null;
    if (!Array.isArray(objects)) throw this.refuse('badShape');
    const list = (objects as readonly Json[]).map((object, nth) => this.checked(object, nth));
    const entities = list.filter((object) => object['type'] !== 'relationship');
    const ids = new Set(entities.map((object) => text(object['id'])));
    for (const [nth, object] of list.entries()) {
      this.row = nth + 1;
      if (object['type'] === 'relationship') this.relationship(object);
      else this.object(object, ids);
    }
    return this.rows.end();
  }

  private object(object: JsonObject, ids: ReadonlySet<string>): void {
    const { type, id, ...others } = object;
    const own = ownOf(object);
    const name = own?.type ?? typeOf(object);
    const inside = (one: Json): one is string => typeof one === 'string' && ids.has(one);
    const fields: [string, Value][] = [];
    for (const [property, json] of Object.entries(others)) {
      const isReference = /_refs?$/.test(property);
      const targets = isReference ? (Array.isArray(json) ? (json as readonly Json[]) : [json]) : [];
      for (const target of targets.filter(inside)) {
        const word = property.replace(/_refs?$/, '');
        this.rows.link({ type: linkTypeOf(word, true).type, from: text(id), to: target, fields: {} }, this.place());
      }
      if (!isReference) fields.push([property, value(json)]);
      else if (targets.some((target) => !inside(target))) fields.push([property, valueOfJson(json)]);
    }
    const read = own === null ? Object.fromEntries(fields.filter(([, one]) => one !== null)) : own.fields;
    this.rows.entity({ id: text(id), type: name, key: own?.key ?? text(id), fields: read }, this.place());
  }

  private relationship(object: JsonObject): void {
    const { type: _, relationship_type: word, source_ref: from, target_ref: to, ...others } = object;
    const own = ownOf(object);
    const fields: Fields = own?.fields ?? fieldsOf(others);
    const type = own?.type ?? linkTypeOf(text(word), true).type;
    this.rows.link({ type, from: text(from), to: text(to), fields }, this.place());
  }

  private checked(object: Json, nth: number): JsonObject {
    this.row = nth + 1;
    if (!isJsonObject(object) || text(object['type']) === '') throw this.refuse('badShape');
    if (text(object['id']) === '') throw this.refuse('noId');
    return object;
  }

  private place() {
    return { fileName: this.fileName, row: this.row };
  }

  private refuse(reason: Refusal): Error {
    return refusal(this.fileName, this.row, reason);
  }
}

/** A person is an identity of the class individual; organizations are companies. */
function typeOf(object: JsonObject): string {
  const type = text(object['type']);
  if (type !== 'identity') return knownEntityType(type) ?? type;
  const identityClass = text(object['identity_class']);
  return identityClass === 'individual' ? 'Suspect' : identityClass === 'organization' ? 'Company' : type;
}

/** What Skein wrote into its own properties. */
function ownOf(object: JsonObject): { readonly type: string; readonly key: string; readonly fields: Fields } | null {
  const { x_skein_type: type, x_skein_key: key, x_skein_fields: fields } = object;
  if (typeof type !== 'string' || typeof fields !== 'string') return null;
  return { type, key: text(key), fields: fieldsFromText(fields) };
}

function fieldsOf(object: JsonObject): Fields {
  return Object.fromEntries(
    Object.entries(object)
      .map(([name, json]): [string, Value] => [name, value(json)])
      .filter(([, one]) => one !== null),
  );
}

/** Moments of STIX are texts of a fixed form. */
function value(json: Json): Value {
  return typeof json === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(json) ? dateIn(json) : valueOfJson(json);
}

function text(json: Json | undefined): string {
  return typeof json === 'string' ? json : '';
}
