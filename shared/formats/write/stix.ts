// STIX 2.1 bundle out. Suspects and victims are identities of the class individual, companies organizations, gangs groups,
// accounts user accounts; every other type becomes an identity of the class unspecified, which is counted. Exact
// type, key and fields stand in properties of Skein's own (`x_skein_…`), which other programs pass over.
import type { FactEntity, FactFormat, FactLink, Facts, Unsaid } from './FactFormat';
import { stableUuid } from './stableUuid';

export const stixOut: FactFormat = {
  id: 'stix',
  title: { en: 'STIX 2.1', zh: 'STIX 2.1' },
  extension: 'json',
  write,
};

const identityClasses: { readonly [type: string]: string } = {
  Suspect: 'individual',
  Victim: 'individual',
  Company: 'organization',
  Gang: 'group',
};

interface Named {
  readonly id: string;
  readonly [property: string]: string;
}

async function* write(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const { counts, title, at } = facts;
  const bundle = stableUuid(JSON.stringify([title, at, counts]));
  yield `{"type":"bundle","id":"bundle--${bundle}","objects":[\n`;
  const ids: string[] = [];
  let isFirst = true;
  const listed = (objects: readonly object[]): string => {
    const text = objects.map((object) => JSON.stringify(object)).join(',\n');
    const lead = isFirst || text === '' ? '' : ',\n';
    if (text !== '') isFirst = false;
    return lead + text;
  };
  for await (const batch of facts.entities()) {
    yield listed(
      batch.map((entity) => {
        const object = objectOf(entity, ids.length, facts, unsaid);
        ids.push(object.id);
        return object;
      }),
    );
  }
  let number = 0;
  for await (const batch of facts.links()) {
    yield listed(
      batch.map((link) => {
        number += 1;
        return relationshipOf(link, number, ids, facts);
      }),
    );
  }
  yield '\n]}\n';
}

function objectOf(entity: FactEntity, place: number, { at, title }: Facts, unsaid: Unsaid): Named {
  const { type, key, caption, fields } = entity;
  const own = { x_skein_type: type, x_skein_key: key, x_skein_fields: JSON.stringify(fields) };
  const uuid = stableUuid(JSON.stringify([title, place, type, key]));
  if (type === 'Account')
    return { type: 'user-account', spec_version: '2.1', id: `user-account--${uuid}`, display_name: caption, ...own };
  const times = { spec_version: '2.1', created: at, modified: at };
  const identityClass = Object.hasOwn(identityClasses, type) ? identityClasses[type] : undefined;
  if (identityClass === undefined) unsaid.add('generalType');
  return {
    type: 'identity',
    id: `identity--${uuid}`,
    ...times,
    name: caption,
    identity_class: identityClass ?? 'unspecified',
    ...own,
  };
}

function relationshipOf(
  { type, from, to, fields }: FactLink,
  number: number,
  ids: readonly string[],
  { at, title }: Facts,
): object {
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: `relationship--${stableUuid(JSON.stringify([title, 'link', number, type]))}`,
    created: at,
    modified: at,
    // STIX wants small letters and dashes.
    relationship_type:
      type
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'related-to',
    source_ref: ids[from],
    target_ref: ids[to],
    x_skein_type: type,
    x_skein_fields: JSON.stringify(fields),
  };
}
