// JSON Graph v2 out. Fields stand in the metadata as plain JSON, dates as ISO 8601; beside them `skein` keeps type, key and the
// kinds that JSON has no word for, so that everything comes back exactly.
import type { Fields } from '../../value';
import { isTagged, type Value } from '../../value';
import { said } from '../exactText';
import { isDirectedLink, type FactFormat, type Facts } from './FactFormat';

export const jsonGraphOut: FactFormat = {
  id: 'json-graph',
  title: { en: 'JSON Graph', zh: 'JSON Graph' },
  extension: 'json',
  write,
};

async function* write(facts: Facts): AsyncGenerator<string, void, void> {
  const head = { directed: true, type: 'link analysis', label: facts.title, metadata: { generator: 'Skein' } };
  yield `{"graph":${JSON.stringify(head).slice(0, -1)},"nodes":{\n`;
  let id = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      const node = { label: caption, metadata: metadataOf(type, key, fields) };
      text += `${id === 0 ? '' : ',\n'}"n${id}":${JSON.stringify(node)}`;
      id += 1;
    }
    yield text;
  }
  yield '\n},"edges":[\n';
  id = 0;
  for await (const batch of facts.links()) {
    let text = '';
    for (const link of batch) {
      const ends = { id: `e${id}`, source: `n${link.from}`, target: `n${link.to}` };
      const metadata = metadataOf(link.type, '', link.fields);
      const edge = { ...ends, relation: link.type, directed: isDirectedLink(link), metadata };
      text += `${id === 0 ? '' : ',\n'}${JSON.stringify(edge)}`;
      id += 1;
    }
    yield text;
  }
  yield '\n]}}\n';
}

function metadataOf(type: string, key: string, fields: Fields): object {
  const values: [string, unknown][] = [];
  const kinds: [string, string][] = [];
  let hidden: { readonly skein?: string } = {};
  for (const [name, value] of Object.entries(fields)) {
    // The one name that is ours.
    if (name === 'skein') hidden = { skein: JSON.stringify(value) };
    else if (isPlain(value)) values.push([name, value]);
    else {
      const word = said(value);
      if (word === null) continue;
      values.push([name, word.text]);
      kinds.push([name, word.kind]);
    }
  }
  return { ...Object.fromEntries(values), skein: { type, key, kinds: Object.fromEntries(kinds), ...hidden } };
}

/** What reads back from JSON just as it is. */
function isPlain(value: Value): boolean {
  if (Array.isArray(value))
    return (value as readonly Value[]).every((item) => item !== null && !Array.isArray(item) && isPlain(item));
  return !isTagged(value);
}
