// i2 Analyst's Notebook Exchange out. The key is the identity, the caption the label, the type the icon's name; a moment of a
// link becomes the item's own date. i2 draws no self-loops, and knows neither zones nor lists nor exact kinds: the first are
// left out and counted, the others written as text and counted. UTF-16 with a byte-order mark, as i2 writes it.
import { linkType } from '../../catalogue';
import { isTagged, textOf, type Fields, type Value } from '../../value';
import { keyAttribute } from '../anx';
import { isXmlText, numberIn } from '../exactText';
import { isDirectedLink, type FactFormat, type FactLink, type Facts, type Unsaid } from './FactFormat';
import { xmlText } from './xmlText';

export const anxOut: FactFormat = {
  id: 'anx',
  title: { en: 'i2 Analyst’s Notebook (ANX)', zh: 'i2 Analyst’s Notebook（ANX）' },
  extension: 'anx',
  write: async function* (facts, unsaid) {
    let isFirst = true;
    for await (const piece of pieces(facts, unsaid)) {
      yield utf16(piece, isFirst);
      isFirst = false;
    }
  },
};

type AttributeType = 'AttText' | 'AttNumber' | 'AttFlag' | 'AttTime';

/** Names of types and attributes, with an id each. */
class Book {
  readonly entityTypes = new Map<string, number>();
  readonly linkTypes = new Map<string, number>();
  readonly attributes = new Map<string, { readonly id: number; type: AttributeType }>();
  /** The identity by which i2 takes two entities for one, so each has its own. */
  readonly identities: string[] = [];
  private readonly taken = new Set<string>();
  private last = 0;

  type(types: Map<string, number>, name: string): void {
    if (!types.has(name)) types.set(name, this.next());
  }

  attribute(name: string, type: AttributeType): void {
    const known = this.attributes.get(name);
    if (known === undefined) this.attributes.set(name, { id: this.next(), type });
    // One class holds one type of values; where they differ, all are text.
    else if (known.type !== type) known.type = 'AttText';
  }

  identity(key: string): void {
    const wanted = key === '' || !isXmlText(key) || this.taken.has(key) ? `#${this.identities.length + 1}` : key;
    let identity = wanted;
    while (this.taken.has(identity)) identity += '#';
    this.taken.add(identity);
    this.identities.push(identity);
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}

async function* pieces(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const book = await survey(facts);
  yield "<?xml version='1.0' encoding='utf-16'?>\n<Chart>\n" + declarations(book) + '<ChartItemCollection>\n';
  let at = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      const identity = book.identities[at] ?? '';
      const own: Fields = identity === key ? fields : { ...fields, [keyAttribute]: key };
      const label = words(caption, unsaid);
      text +=
        `<ChartItem Id="ID${book.next()}" Label="${label}" XPosition="${(at % 100) * 150}"><End X="${(at % 100) * 150}" Y="${Math.floor(at / 100) * 150}" Z="0">` +
        `<Entity EntityId="${at + 1}" Identity="${xmlText(identity)}" LabelIsIdentity="${String(caption === identity)}"><Icon>` +
        `<IconStyle Type="${words(type, unsaid)}"/></Icon></Entity></End>${attributes(own, book, unsaid)}</ChartItem>\n`;
      at += 1;
    }
    yield text;
  }
  for await (const batch of facts.links()) yield batch.map((link) => linkItem(link, book, unsaid)).join('');
  yield '</ChartItemCollection>\n</Chart>\n';
}

async function survey(facts: Facts): Promise<Book> {
  const book = new Book();
  for await (const batch of facts.entities()) {
    for (const { type, key, fields } of batch) {
      book.type(book.entityTypes, type);
      book.identity(key);
      if (book.identities.at(-1) !== key) book.attribute(keyAttribute, 'AttText');
      for (const [name, value] of Object.entries(fields))
        if (value !== null) book.attribute(name, attributeType(value));
    }
  }
  for await (const batch of facts.links()) {
    for (const link of batch) {
      if (link.from === link.to) continue;
      book.type(book.linkTypes, link.type);
      for (const [name, value] of Object.entries(momentAside(link).fields))
        if (value !== null) book.attribute(name, attributeType(value));
    }
  }
  return book;
}

function declarations({ attributes: classes, entityTypes, linkTypes }: Book): string {
  const named = (element: string, types: ReadonlyMap<string, number>) =>
    `<${element}Collection>\n${[...types].map(([name, id]) => `<${element} Id="ID${id}" Name="${xmlText(name)}"/>\n`).join('')}</${element}Collection>\n`;
  const rest = 'IsUser="true" UserCanAdd="true" UserCanRemove="true" ShowValue="true"';
  const list = [...classes].map(
    ([name, { id, type }]) => `<AttributeClass Id="ID${id}" Name="${xmlText(name)}" Type="${type}" ${rest}/>\n`,
  );
  return (
    '<StrengthCollection>\n<Strength Id="ID0" Name="Default" DotStyle="DotStyleSolid"/>\n</StrengthCollection>\n' +
    `<AttributeClassCollection>\n${list.join('')}</AttributeClassCollection>\n` +
    named('EntityType', entityTypes) +
    named('LinkType', linkTypes)
  );
}

function linkItem(link: FactLink, book: Book, unsaid: Unsaid): string {
  if (link.from === link.to) {
    unsaid.add('selfLoops');
    return '';
  }
  const { moment, fields } = momentAside(link);
  // The type says it already where it is undirected.
  const arrow = isDirectedLink(link) ? 'ArrowOnHead' : 'ArrowNone';
  const type = words(link.type, unsaid);
  const style = `<LinkStyle Strength="Default" ArrowStyle="${arrow}" Type="${type}" LinkTypeReference="ID${book.linkTypes.get(link.type) ?? 0}"/>`;
  return (
    `<ChartItem Id="ID${book.next()}" Label=""${moment}><Link End1Id="${link.from + 1}" End2Id="${link.to + 1}">${style}</Link>` +
    `${attributes(fields, book, unsaid)}</ChartItem>\n`
  );
}

/** The moment of a link as the item's own date. One with a zone stays a field as well: the item's date has none. */
function momentAside({ type, fields }: FactLink): { readonly moment: string; readonly fields: Fields } {
  const name = linkType(type).timeField ?? 'at';
  const { [name]: value = null, ...others } = fields;
  const written = itemMoment(isTagged(value) && (value.t === 'date' || value.t === 'datetime') ? value.v : '');
  if (written === null) return { moment: '', fields };
  return { moment: written.text, fields: written.isExact ? others : fields };
}

/** The attributes of an item's date, and whether they say all that the moment says; null for what is no moment. */
function itemMoment(iso: string): { readonly text: string; readonly isExact: boolean } | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,3})?)?(.*)$/.exec(iso);
  if (parts === null) return null;
  const [, day = '', clock = '', seconds = ':00', fraction = '.', rest = ''] = parts;
  const time = clock === '' ? '00:00:00.000' : `${clock}${seconds}${fraction.padEnd(4, '0')}`;
  const isExact = rest === '' && (clock === '' || /T\d\d:\d\d:\d\d(\.\d*[1-9])?$/.test(iso));
  return { text: ` DateSet="true" TimeSet="${String(clock !== '')}" DateTime="${day}T${time}"`, isExact };
}

function attributeType(value: Value): AttributeType {
  if (typeof value === 'boolean') return 'AttFlag';
  if (isTagged(value) && value.t === 'datetime' && isPlainMoment(value.v)) return 'AttTime';
  const isNumber = typeof value === 'number' || (isTagged(value) && value.t === 'int');
  return isNumber && JSON.stringify(numberIn(textOf(value))) === JSON.stringify(value) ? 'AttNumber' : 'AttText';
}

/** As i2 writes moments: to the second at least, to the thousandth at most, without a zone. */
function isPlainMoment(iso: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?$/.test(iso);
}

function attributes(fields: Fields, book: Book, unsaid: Unsaid): string {
  const list = Object.entries(fields).flatMap(([name, value]) => {
    const known = book.attributes.get(name);
    if (value === null || known === undefined) return [];
    if (known.type === 'AttText' && typeof value !== 'string') unsaid.add('asText');
    if (!isXmlText(name)) unsaid.add('badCharacters');
    return [
      `<Attribute AttributeClass="${xmlText(name)}" AttributeClassReference="ID${known.id}" Value="${words(textOf(value), unsaid)}"/>`,
    ];
  });
  return list.length === 0 ? '' : `<AttributeCollection>${list.join('')}</AttributeCollection>`;
}

function words(text: string, unsaid: Unsaid): string {
  if (!isXmlText(text)) unsaid.add('badCharacters');
  return xmlText(text);
}

function utf16(text: string, hasMark: boolean): Uint8Array {
  const whole = hasMark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
