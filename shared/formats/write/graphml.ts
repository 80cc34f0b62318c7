// GraphML out. Every entity has the columns type, key and label beside its fields; the exact kind of each column stands in an
// attribute of Skein's own, so that dates, long digits and lists come back as they were.
import type { Kind } from '../exactText';
import { columnsOf, rolesOfEntity, rolesOfLink, type Cell, type Columns } from './Columns';
import { isDirectedLink, type FactFormat, type Facts } from './FactFormat';
import { skeinNamespace, xmlText } from './xmlText';

export const graphmlOut: FactFormat = {
  id: 'graphml',
  title: { en: 'GraphML', zh: 'GraphML' },
  extension: 'graphml',
  write,
};

const types: { readonly [kind in Kind]?: string } = { boolean: 'boolean', long: 'long', double: 'double' };

async function* write(facts: Facts): AsyncGenerator<string, void, void> {
  const columns = await columnsOf(facts);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:skein="${skeinNamespace}">\n` +
    keys('node', columns.entities) +
    keys('edge', columns.links) +
    '<graph id="G" edgedefault="directed">\n'
  );
  let id = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const entity of batch) {
      text += `<node id="n${id}">${data(columns.entities.cells(rolesOfEntity(entity), entity.fields))}</node>\n`;
      id += 1;
    }
    yield text;
  }
  id = 0;
  for await (const batch of facts.links()) {
    let text = '';
    for (const link of batch) {
      const direction = isDirectedLink(link) ? '' : ' directed="false"';
      const cells = data(columns.links.cells(rolesOfLink(link), link.fields));
      text += `<edge id="e${id}" source="n${link.from}" target="n${link.to}"${direction}>${cells}</edge>\n`;
      id += 1;
    }
    yield text;
  }
  yield '</graph>\n</graphml>\n';
}

function keys(domain: 'node' | 'edge', columns: Columns): string {
  return columns
    .all()
    .map(({ id, name, kind, role }) => {
      const own = `skein:kind="${kind}"${role === '' ? '' : ` skein:role="${role}"`}`;
      return `<key id="${id}" for="${domain}" attr.name="${xmlText(name)}" attr.type="${types[kind] ?? 'string'}" ${own}/>\n`;
    })
    .join('');
}

function data(cells: readonly Cell[]): string {
  return cells.map(({ column, text }) => `<data key="${column.id}">${xmlText(text)}</data>`).join('');
}
