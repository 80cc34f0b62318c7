// GEXF 1.3 out. Every entity has the attributes type and key beside its fields, and its caption as its label; the exact kind of
// each attribute stands in an attribute of Skein's own.
import type { Kind } from '../exactText';
import { columnsOf, type Cell, type Columns } from './Columns';
import { isDirectedLink, type FactFormat, type Facts } from './FactFormat';
import { skeinNamespace, xmlText } from './xmlText';

export const gexfOut: FactFormat = {
  id: 'gexf',
  title: { en: 'GEXF (Gephi)', zh: 'GEXF（Gephi）' },
  extension: 'gexf',
  write,
};

const types: { readonly [kind in Kind]?: string } = { boolean: 'boolean', long: 'long', double: 'double' };

async function* write(facts: Facts): AsyncGenerator<string, void, void> {
  const columns = await columnsOf(facts);
  const { entities, links } = facts.counts;
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<gexf xmlns="http://gexf.net/1.3" xmlns:skein="${skeinNamespace}" version="1.3">\n` +
    `<meta lastmodifieddate="${xmlText(facts.at.slice(0, 10))}"><creator>Skein</creator><description>${xmlText(facts.title)}</description></meta>\n` +
    '<graph defaultedgetype="directed" mode="static">\n' +
    attributes('node', columns.entities) +
    attributes('edge', columns.links) +
    `<nodes count="${entities}">\n`
  );
  let id = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      const cells = columns.entities.cells({ type, key }, fields);
      text += `<node id="n${id}" label="${xmlText(caption)}">${values(cells)}</node>\n`;
      id += 1;
    }
    yield text;
  }
  yield `</nodes>\n<edges count="${links}">\n`;
  id = 0;
  for await (const batch of facts.links()) {
    let text = '';
    for (const link of batch) {
      const direction = isDirectedLink(link) ? '' : ' type="undirected"';
      const label = `label="${xmlText(link.type)}"`;
      const cells = values(columns.links.cells({ type: link.type }, link.fields));
      text += `<edge id="e${id}" source="n${link.from}" target="n${link.to}"${direction} ${label}>${cells}</edge>\n`;
      id += 1;
    }
    yield text;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes(domain: 'node' | 'edge', columns: Columns): string {
  const list = columns
    .all()
    .filter(({ role }) => role !== 'label')
    .map(({ id, name, kind, role }) => {
      const own = `skein:kind="${kind}"${role === '' ? '' : ` skein:role="${role}"`}`;
      return `<attribute id="${id}" title="${xmlText(name)}" type="${types[kind] ?? 'string'}" ${own}/>\n`;
    });
  return `<attributes class="${domain}" mode="static">\n${list.join('')}</attributes>\n`;
}

function values(cells: readonly Cell[]): string {
  const list = cells.map(({ column, text }) => `<attvalue for="${column.id}" value="${xmlText(text)}"/>`);
  return list.length === 0 ? '' : `<attvalues>${list.join('')}</attvalues>`;
}
