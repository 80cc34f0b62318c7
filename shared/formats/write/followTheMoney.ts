// FollowTheMoney out, one entity a line. Types with a plain counterpart become it (person, company, vehicle, wallet, address);
// every other is a Thing, and a link that is no membership, family, associate or payment an UnknownLink: both are counted.
// Exact type, key and fields stand beside the properties under `skein`, which other programs pass over.
import { textOf, type Fields } from '../../value';
import type { FactFormat, Facts, Unsaid } from './FactFormat';
import { stableUuid } from './stableUuid';

export const followTheMoneyOut: FactFormat = {
  id: 'ftm',
  title: { en: 'FollowTheMoney (JSON lines)', zh: 'FollowTheMoney（JSON 行）' },
  extension: 'jsonl',
  write,
};

const schemata: { readonly [type: string]: string } = {
  Suspect: 'Person',
  Victim: 'Person',
  Company: 'Company',
  Gang: 'Organization',
  Vehicle: 'Vehicle',
  Wallet: 'CryptoWallet',
  Card: 'BankAccount',
  Account: 'UserAccount',
  Place: 'Address',
};
const linkSchemata: { readonly [type: string]: readonly [string, string, string] } = {
  MEMBER_OF: ['Membership', 'member', 'organization'],
  RELATIVE_OF: ['Family', 'person', 'relative'],
  ASSOCIATE_OF: ['Associate', 'person', 'associate'],
  PAID: ['Payment', 'payer', 'beneficiary'],
  TRANSFERRED: ['Payment', 'payer', 'beneficiary'],
};
const otherLink = ['UnknownLink', 'subject', 'object'] as const;

async function* write(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const ids: string[] = [];
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, caption, fields } of batch) {
      const schema = own(schemata, type);
      if (schema === null) unsaid.add('generalType');
      const id = stableUuid(JSON.stringify([facts.title, ids.length, type, key]));
      ids.push(id);
      text += line(id, schema ?? 'Thing', { name: [caption] }, { type, key, fields });
    }
    yield text;
  }
  let number = 0;
  for await (const batch of facts.links()) {
    let text = '';
    for (const { type, from, to, fields } of batch) {
      number += 1;
      const known = own(linkSchemata, type);
      if (known === null) unsaid.add('generalType');
      const [schema, source, target] = known ?? otherLink;
      const ends = { [source]: [ids[from] ?? ''], [target]: [ids[to] ?? ''] };
      const id = stableUuid(JSON.stringify([facts.title, 'link', number, type]));
      text += line(id, schema, { ...ends, ...money(schema, fields), role: [type] }, { type, key: '', fields });
    }
    yield text;
  }
}

function line(
  id: string,
  schema: string,
  properties: { readonly [name: string]: readonly string[] },
  { fields, ...exact }: { readonly type: string; readonly key: string; readonly fields: Fields },
): string {
  return `${JSON.stringify({ id, schema, properties, skein: { ...exact, fields: JSON.stringify(fields) } })}\n`;
}

function money(schema: string, fields: Fields): { readonly [name: string]: readonly string[] } {
  const { amount, currency, at } = fields;
  if (schema !== 'Payment') return {};
  const said = { amount: textOf(amount), currency: textOf(currency), date: textOf(at).replace(/\[.*\]$/, '') };
  return Object.fromEntries(Object.entries(said).flatMap(([name, text]) => (text === '' ? [] : [[name, [text]]])));
}

function own<T>(book: { readonly [name: string]: T }, name: string): T | null {
  return Object.hasOwn(book, name) ? (book[name] ?? null) : null;
}
