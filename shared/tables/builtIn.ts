// The mappings that Skein brings along: tables that every operator and bank writes, whatever they call the columns.
// Each finds its columns by what they are called and what they hold.
import type { BuiltInMappingId, KnownMapping } from '../contracts/import';
import { isPart, type HeaderPart } from './headerWords';
import { columnFor, type GuessedColumn } from './guessColumn';
import { mappingSchema, type ColumnKind, type Mapping, type MappingField, type ValueFrom } from './Mapping';

export interface NamedColumn extends GuessedColumn {
  readonly name: string;
}
type Columns = readonly NamedColumn[];

/** What a fitter finds; the rest of the mapping is the same for all. */
type Fitted = Pick<Mapping, 'entities' | 'links'>;

const fitters: Readonly<Record<BuiltInMappingId, (columns: Columns) => Fitted | null>> = {
  callRecords: fitCalls,
  bankStatement: fitStatement,
  handsets: fitHandsets,
  suspects: fitSuspects,
  edgeList: fitEdges,
};
const order: readonly BuiltInMappingId[] = ['callRecords', 'bankStatement', 'handsets', 'suspects', 'edgeList'];

/** The first built-in mapping that the table has the columns for; null when none has. */
export function fitBuiltIn(columns: Columns): { readonly id: BuiltInMappingId; readonly mapping: Mapping } | null {
  for (const id of order) {
    const fitted = fitters[id](columns);
    if (fitted !== null) return { id, mapping: mappingOf(id, columns, fitted) };
  }
  return null;
}

/** Their names are for the file only; people read those of the messages. */
const names: Readonly<Record<BuiltInMappingId, string>> = {
  callRecords: 'Call records',
  bankStatement: 'Bank statement',
  handsets: 'Handset list',
  suspects: 'List of suspects',
  edgeList: 'Edge list',
};

function mappingOf(id: BuiltInMappingId, columns: Columns, fitted: Fitted): Mapping {
  return mappingSchema.parse({
    name: names[id],
    columns: columns.map((column) => columnFor(column.name, column)),
    ...fitted,
  });
}

const find = (columns: Columns, ...parts: readonly HeaderPart[]): NamedColumn | null => {
  for (const part of parts) {
    const found = columns.find(({ name }) => isPart(name, part));
    if (found !== undefined) return found;
  }
  return null;
};
const ofKind = (columns: Columns, ...kinds: readonly ColumnKind[]): NamedColumn | null =>
  columns.find(({ kind }) => kinds.includes(kind)) ?? null;

const from = ({ name }: NamedColumn): ValueFrom => ({ column: name });
const field = (name: string, column: NamedColumn | null): MappingField[] =>
  column === null ? [] : [{ name, from: from(column) }];
const entity = (id: string, type: string, key: NamedColumn, fields: MappingField[] = [], isOptional = false) => ({
  id,
  type,
  key: from(key),
  fields,
  isOptional,
});

/** The moment of each row: one column, or a date and a clock in two. */
function momentOf(columns: Columns): MappingField[] {
  const whole = columns.find(({ name, kind }) => kind === 'datetime' && isPart(name, 'at'));
  if (whole !== undefined) return field('at', whole);
  const date = columns.find(({ name, kind }) => kind === 'date' && isPart(name, 'date'));
  const clock = columns.find(({ name, kind }) => kind !== 'date' && isPart(name, 'clock'));
  if (date !== undefined && clock !== undefined) {
    const { dateFormat } = date;
    const joined = dateFormat === null ? null : `${dateFormat} HH:mm:ss`;
    const join = [date.name, clock.name];
    return [{ name: 'at', from: { join, between: ' ', kind: 'datetime', dateFormat: joined, zone: null } }];
  }
  return field('at', ofKind(columns, 'datetime', 'date'));
}

const incoming = ['被叫', '接听', '呼入', '来电', '被', 'in', 'incoming', 'mt', 'received', 'terminating'];

/** The numbers of a call by their headers, else the first two columns of phone numbers. */
function phonesOf(columns: Columns): { readonly isNamed: boolean; readonly both: Columns } {
  const own = find(columns, 'caller', 'ownNumber');
  const other = find(columns, 'callee', 'otherNumber');
  if (own !== null && other !== null && own !== other && own.kind === 'phone')
    return { isNamed: true, both: [own, other] };
  return { isNamed: false, both: columns.filter(({ kind }) => kind === 'phone') };
}

function fitCalls(columns: Columns): Fitted | null {
  const direction = find(columns, 'callDirection');
  const { isNamed, both } = phonesOf(columns);
  const [one, two] = both;
  const duration = find(columns, 'duration');
  const at = momentOf(columns);
  const isCall = isNamed || (duration !== null && at.length > 0);
  if (one === undefined || two === undefined || !isCall) return null;
  const turns = isNamed && isPart(one.name, 'ownNumber') && direction !== null;
  return {
    entities: [entity('caller', 'Phone', one), entity('callee', 'Phone', two)],
    links: [
      {
        type: 'CALLED',
        from: 'caller',
        to: 'callee',
        fields: [...at, ...field('durationS', duration?.kind === 'duration' ? duration : ofKind(columns, 'duration'))],
        reverseWhen: turns ? { column: direction.name, is: incoming } : null,
      },
    ],
  };
}

const received = ['进', '收', '收入', '转入', '贷', '入', 'c', 'cr', 'credit', 'in'];

function fitStatement(columns: Columns): Fitted | null {
  const payer = find(columns, 'payer', 'ownCard');
  const payee = find(columns, 'payee', 'otherCard');
  const [one, two] = payer !== null && payee !== null ? [payer, payee] : columns.filter(({ kind }) => kind === 'card');
  const amount =
    columns.find(({ name, kind }) => isNumber(kind) && isPart(name, 'amount')) ?? ofKind(columns, 'amount');
  if (one === undefined || two === undefined || one === two || amount === null || !isNumber(amount.kind)) return null;
  const isOwn = !isPart(one.name, 'payer');
  const direction = isOwn ? find(columns, 'moneyDirection') : null;
  const ownName = find(columns, 'payerName', 'ownName');
  const otherName = find(columns, 'otherName');
  return {
    entities: [
      entity('payer', 'Card', one, field('registeredTo', ownName)),
      // Cash and fees have nobody at the other end.
      entity('payee', 'Card', two, field('registeredTo', otherName), true),
    ],
    links: [
      {
        type: 'TRANSFERRED',
        from: 'payer',
        to: 'payee',
        fields: [
          ...momentOf(columns),
          ...field('amount', amount),
          ...field('currency', find(columns, 'currency')),
          ...field('reference', find(columns, 'reference')),
        ],
        reverseWhen: direction === null ? null : { column: direction.name, is: received },
      },
    ],
  };
}

function isNumber(kind: ColumnKind): boolean {
  return kind === 'amount' || kind === 'number';
}

function fitHandsets(columns: Columns): Fitted | null {
  const imei = find(columns, 'imei') ?? ofKind(columns, 'imei');
  const imsi = find(columns, 'imsi') ?? ofKind(columns, 'imsi');
  const phone = find(columns, 'phone', 'ownNumber') ?? ofKind(columns, 'phone');
  if (imei === null && imsi === null) return null;
  const told = [
    { id: 'handset', type: 'Device', column: imei, fields: field('model', find(columns, 'model')) },
    { id: 'sim', type: 'SIM', column: imsi, fields: field('iccid', find(columns, 'iccid')) },
    { id: 'phone', type: 'Phone', column: phone, fields: field('registeredTo', find(columns, 'registeredTo')) },
  ];
  const entities = told.flatMap(({ id, type, column, fields }) =>
    column === null ? [] : [entity(id, type, column, fields, true)],
  );
  if (entities.length < 2) return null;
  const ties = [
    { type: 'IN_DEVICE', from: 'sim', to: 'handset' },
    { type: 'HAS_NUMBER', from: 'sim', to: 'phone' },
    // Without the card between them.
    ...(imsi === null ? [{ type: 'IN_DEVICE', from: 'phone', to: 'handset' }] : []),
  ];
  const isThere = (wanted: string) => entities.some(({ id }) => id === wanted);
  const links = ties.filter(({ from, to }) => isThere(from) && isThere(to));
  return { entities, links: links.map((tie) => ({ ...tie, fields: [], reverseWhen: null })) };
}

function fitSuspects(columns: Columns): Fitted | null {
  const name = find(columns, 'name', 'nameZh') ?? ofKind(columns, 'name');
  const idNumber = find(columns, 'nationalId') ?? ofKind(columns, 'nationalId');
  const key = find(columns, 'suspectId') ?? idNumber;
  if (name === null || key === null) return null;
  const told = (['alias', 'gender', 'born', 'nationality', 'status', 'home', 'note'] as const).flatMap((part) =>
    field(part, find(columns, part)),
  );
  const phone = find(columns, 'phone') ?? ofKind(columns, 'phone');
  const card = columns.find((column) => column.kind === 'card') ?? null;
  const fields = [...field('name', name), ...field('idNumber', idNumber), ...told];
  return {
    entities: [
      entity('suspect', 'Suspect', key, fields),
      ...(phone === null ? [] : [entity('phone', 'Phone', phone, [], true)]),
      ...(card === null ? [] : [entity('card', 'Card', card, field('bank', find(columns, 'bank')), true)]),
    ],
    links: [
      ...(phone === null ? [] : [{ type: 'USES', from: 'suspect', to: 'phone', fields: [], reverseWhen: null }]),
      ...(card === null ? [] : [{ type: 'HOLDS', from: 'suspect', to: 'card', fields: [], reverseWhen: null }]),
    ],
  };
}

function fitEdges(columns: Columns): Fitted | null {
  const source = find(columns, 'source');
  const target = find(columns, 'target');
  if (source === null || target === null || source === target) return null;
  return edgesOf(columns, source, target);
}

/** Each further column is a field of the link, under its own name. */
export function edgesOf(columns: Columns, source: NamedColumn, target: NamedColumn): Fitted {
  const rest = columns.filter((column) => column !== source && column !== target);
  const fields = rest.flatMap((column) => field(isPart(column.name, 'weight') ? 'weight' : column.name, column));
  return {
    entities: [entity('source', 'Other', source), entity('target', 'Other', target)],
    links: [{ type: 'LINKED', from: 'source', to: 'target', fields, reverseWhen: null }],
  };
}

const column = (name: string, kind: ColumnKind): NamedColumn => ({ name, kind, dateFormat: null });

/** The columns that each is shown with where there is no table. */
const examples: Readonly<Record<BuiltInMappingId, Columns>> = {
  callRecords: [
    column('caller', 'phone'),
    column('callee', 'phone'),
    column('time', 'datetime'),
    column('duration', 'duration'),
  ],
  bankStatement: [
    column('account', 'card'),
    column('account name', 'name'),
    column('counterparty account', 'card'),
    column('counterparty name', 'name'),
    column('direction', 'text'),
    column('amount', 'amount'),
    column('time', 'datetime'),
    column('remark', 'text'),
  ],
  handsets: [column('IMEI', 'imei'), column('IMSI', 'imsi'), column('number', 'phone'), column('model', 'text')],
  suspects: [
    column('name', 'name'),
    column('ID number', 'nationalId'),
    column('phone', 'phone'),
    column('card', 'card'),
    column('alias', 'name'),
  ],
  edgeList: [column('source', 'text'), column('target', 'text'), column('weight', 'number')],
};

/** All of them, with the columns of their examples. */
export const builtInMappings: readonly Extract<KnownMapping, { origin: 'builtIn' }>[] = order.flatMap((id) => {
  const fitted = fitters[id](examples[id]);
  return fitted === null ? [] : [{ origin: 'builtIn', id, mapping: mappingOf(id, examples[id], fitted) } as const];
});
