// i2 Analyst's Notebook Exchange (ANX): chart items that are entities or links. Identity becomes the key, the type's name the
// type. An arrow on the tail turns the link round; no arrow, or arrows on both ends, makes it undirected. Parallel links stay;
// self-loops, which i2 does not draw, are read when a file has them. Places on the chart and styles are not read.
import type { CaseSink } from '../caseRows';
import { linkType } from '../catalogue';
import type { Fields, Value } from '../value';
import { dateIn, numberIn } from './exactText';
import { knownEntityType, linkTypeOf, withLabel } from './foreignTypes';
import { GraphRows } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary, type Refusal } from './ImportFormat';
import { readXml, type XmlTag } from './readXml';

export const anx: ImportFormat = {
  id: 'anx',
  title: { en: 'i2 Analyst’s Notebook (ANX)', zh: 'i2 Analyst’s Notebook（ANX）' },
  extensions: ['anx'],
  detect: (head) => /<Chart[\s>]/.test(head) && !/<(\w+:)?(gexf|graphml)[\s>]/.test(head),
  read: (text, { fileName }, sink) => new Reading(fileName, sink).run(text),
};

type Attributes = XmlTag['attributes'];
interface Item {
  readonly row: number;
  readonly attributes: Attributes;
  readonly fields: Map<string, Value>;
  entity: Attributes | null;
  link: Attributes | null;
  type: string;
  arrow: string;
}

class Reading {
  private readonly rows: GraphRows;
  private readonly attributeTypes = new Map<string, string>();
  /** Names of entity types, link types and attribute classes by their ids. */
  private readonly names = new Map<string, string>();
  /** From the ids of chart items to the ids that links usually name. */
  private readonly itemIds = new Map<string, string>();
  private readonly links: Item[] = [];
  private item: Item | null = null;
  private hasChart = false;
  private row = 1;

  constructor(
    private readonly fileName: string,
    sink: CaseSink,
  ) {
    this.rows = new GraphRows(sink);
  }

  run(text: string): ImportSummary {
    readXml(text, this.fileName, {
      open: (tag) => this.onOpen(tag),
      close: (name) => {
        if (name === 'ChartItem' && this.item !== null) this.writeItem(this.item);
        if (name === 'ChartItem') this.item = null;
      },
    });
    if (!this.hasChart) throw this.refuse('noGraph');
    for (const link of this.links) this.writeLink(link, link.link ?? {});
    return this.rows.end();
  }

  private onOpen({ name, attributes, row }: XmlTag): void {
    this.row = row;
    switch (name) {
      case 'Chart':
        this.hasChart = true;
        return;
      case 'AttributeClass':
        this.attributeTypes.set(attributes['Name'] ?? '', attributes['Type'] ?? '');
        return this.name(attributes);
      case 'EntityType':
      case 'LinkType':
        return this.name(attributes);
      case 'ChartItem':
        this.item = { row, attributes, fields: new Map(), entity: null, link: null, type: '', arrow: '' };
        return;
      case 'CardCollection':
      case 'Card':
        return this.card(name, attributes);
    }
    if (this.item !== null) this.inItem(this.item, name, attributes);
  }

  private inItem(item: Item, name: string, attributes: Attributes): void {
    switch (name) {
      case 'Entity':
        item.entity = attributes;
        return;
      case 'Link':
        item.link = attributes;
        return;
      case 'IconStyle':
      case 'LinkStyle':
        item.type = attributes['Type'] ?? this.names.get(typeReference(attributes)) ?? '';
        item.arrow = attributes['ArrowStyle'] ?? '';
        return;
      case 'Attribute':
        return this.attribute(item, attributes);
    }
  }

  private name(attributes: Attributes): void {
    this.names.set(attributes['Id'] ?? '', attributes['Name'] ?? '');
  }

  private attribute(item: Item, attributes: Attributes): void {
    const name = attributes['AttributeClass'] ?? this.names.get(attributes['AttributeClassReference'] ?? '') ?? '';
    const text = attributes['Value'];
    if (name !== '' && text !== undefined) item.fields.set(name, this.value(name, text));
  }

  private value(name: string, text: string): Value {
    switch (this.attributeTypes.get(name) ?? '') {
      case 'AttNumber':
        return numberIn(text.trim());
      case 'AttFlag':
        return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;
      case 'AttTime':
        return dateIn(text.trim());
      default:
        return text;
    }
  }

  /** Evidence cards hang on an item: their summary is kept as a field. */
  private card(name: string, attributes: Attributes): void {
    const summary = attributes['Summary'] ?? attributes['Text'] ?? '';
    if (name !== 'Card' || this.item === null || summary === '') return;
    const before = this.item.fields.get('cards');
    this.item.fields.set('cards', [...(Array.isArray(before) ? (before as readonly Value[]) : []), summary]);
  }

  private writeItem(item: Item): void {
    if (item.link !== null) this.links.push(item);
    else if (item.entity !== null) this.writeEntity(item, item.entity);
  }

  private writeEntity({ row, attributes, fields, type: word }: Item, entity: Attributes): void {
    const itemId = attributes['Id'] ?? '';
    const id = entity['EntityId'] ?? itemId;
    this.itemIds.set(itemId, id);
    const label = attributes['Label'] ?? '';
    const written = fields.get(keyAttribute);
    fields.delete(keyAttribute);
    const identity = typeof written === 'string' ? written : (entity['Identity'] ?? label);
    const type = knownEntityType(word) ?? (word === '' ? 'Other' : word);
    const described = this.described(attributes, Object.fromEntries(fields), 'at');
    const named = typeof written === 'string' ? described : withLabel(type, identity, label, described);
    this.rows.entity({ id, type, key: identity, fields: named }, { fileName: this.fileName, row });
  }

  private writeLink({ row, attributes, fields, type: word, arrow }: Item, link: Attributes): void {
    const end = (number: 1 | 2): string => {
      const item = link[`End${number}Reference`];
      return link[`End${number}Id`] ?? (item === undefined ? '' : (this.itemIds.get(item) ?? item));
    };
    const isTurned = arrow === 'ArrowOnTail';
    const { type, direction } = linkTypeOf(word, arrow === 'ArrowOnHead' || isTurned);
    const labelled = withLabel(type, '', attributes['Label'] ?? '', Object.fromEntries(fields));
    const told = this.described(attributes, { ...labelled, ...direction }, linkType(type).timeField ?? 'at');
    const [from, to] = isTurned ? [end(2), end(1)] : [end(1), end(2)];
    this.rows.link({ type, from, to, fields: told }, { fileName: this.fileName, row });
  }

  /** Fields with the item's own moment and description. */
  private described(attributes: Attributes, fields: Fields, timeField: string): Fields {
    const moment = momentOf(attributes);
    const description = attributes['Description'] ?? '';
    return {
      ...fields,
      ...(moment === null || Object.hasOwn(fields, timeField) ? {} : { [timeField]: moment }),
      ...(description === '' ? {} : { description }),
    };
  }

  private refuse(reason: Refusal): Error {
    return refusal(this.fileName, this.row, reason);
  }
}

/** The attribute in which Skein keeps a key that could not be an identity, because it is empty or comes twice. */
export const keyAttribute = 'Skein key';

function typeReference(attributes: Attributes): string {
  return attributes['EntityTypeReference'] ?? attributes['LinkTypeReference'] ?? '';
}

/** Only what the file says is set: a day without a time is a day. */
function momentOf({ DateTime = '', DateSet, TimeSet }: Attributes): Value {
  const [day = '', clock = ''] = DateTime.split('T');
  const time = clock.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  if (DateSet === 'true' && TimeSet === 'true') return dateIn(`${day}T${time}`) || null;
  if (DateSet === 'true') return dateIn(day) || null;
  return TimeSet === 'true' && time !== '' ? { t: 'time', v: time } : null;
}
