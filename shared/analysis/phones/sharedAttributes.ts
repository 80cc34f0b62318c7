// Rings: who shares two or more identifiers (numbers, cards, devices, fields that should be one's own) with whom.
import type { Words } from '../../catalogue/types';
import { textOf } from '../../value';
import type { Analysis, Chosen, Facts } from '../Analysis';
import { components } from '../measures/parts';
import { undirected } from '../Web';
import { linksOf, wholeNumber } from './records';
import { nameOf, say, sum } from './words';

export const sharedAttributes: Analysis = {
  id: 'shared-attributes',
  group: 'phones',
  title: { en: 'Shared-attribute rings', zh: '共享标识团伙' },
  meaning: {
    en: 'Pairs that share two or more identifiers: what both are linked to, or the same text in a field that should be one’s own. The score is how many. Each pair is a derived link, no fact, and says why; pairs that hang together are a ring. Identifiers of very many are ignored. Families and firms share much as well.',
    zh: '共享两项及以上标识的配对：共同关联的对象，或本应唯一的字段内容相同。得分为共享项数。每一对均为推导关系而非事实，并注明依据；相互连通的配对构成一个团伙。使用者过多的标识不计。家人和同一单位也会共享许多标识。',
  },
  limits: {
    en: 'Families, firms and flat-mates share as much. A wrong merge or a number that was given out again makes two strangers a pair.',
    zh: '家人、同事、合租者会共享同样多的标识。错误合并或重新放号的号码会使两个陌生人成为一对。',
  },
  source: 'Neo4j, Exploring Fraud Detection with Graph Data Science, part 2 (pairs, limit and components)',
  derives: { en: 'shared identifiers', zh: '共享标识' },
  parameters: [
    {
      name: 'links',
      words: { en: 'Link types from an owner to an identifier', zh: '从主体指向标识的关系类型' },
      kind: 'names',
      usual: 'USES,HOLDS,IN_DEVICE,HAS_NUMBER',
      offers: 'linkTypes',
    },
    {
      name: 'fields',
      words: { en: 'Fields that are identifiers (none when empty)', zh: '作为标识的字段（空为无）' },
      kind: 'names',
      usual: 'idNumber',
    },
    wholeNumber('least', 'At least so many shared', '共享至少（项）', 1, 2),
    wholeNumber('most', 'Ignore identifiers of more', '忽略使用者超过此数的标识', 2, 10),
  ],
  run: (facts, chosen, onShare) => {
    const all = identifiersOf(facts, chosen);
    const used = all.filter(({ owners }) => owners.length <= Number(chosen['most']));
    const pairs = new Map<string, Pair>();
    used.forEach((identifier, nth) => {
      if (nth % 1000 === 0) onShare(nth / used.length);
      identifier.owners.forEach((one, at) => {
        for (const other of identifier.owners.slice(at + 1)) {
          const pair = pairs.get(`${one} ${other}`) ?? { one, other, shared: [] };
          pairs.set(`${one} ${other}`, pair);
          pair.shared.push(identifier);
        }
      });
    });
    const rows = [...pairs.values()].filter(({ shared }) => shared.length >= Number(chosen['least']));
    const { of, sizes } = ringsOf(facts, rows);
    const ring = ({ one }: Pair) => of[one] as number;
    return {
      kind: 'scores',
      entities: Uint32Array.from(rows, ({ one }) => one),
      others: Uint32Array.from(rows, ({ other }) => other),
      columns: [
        {
          name: 'shared',
          words: say('Shared identifiers', '共享标识数'),
          values: rows.map(({ shared }) => shared.length),
        },
        {
          name: 'weight',
          words: say('Weight: the rarer, the more', '权重：越少见越高'),
          values: rows.map(({ shared }) => shared.reduce((all, { owners }) => all + 1 / (owners.length - 1), 0)),
        },
        { name: 'ring', words: say('Ring', '团伙编号'), values: rows.map((row) => ring(row) + 1) },
        {
          name: 'ring-size',
          words: say('In the ring', '团伙人数'),
          values: rows.map((row) => sizes[ring(row)] as number),
        },
      ],
      reasons: rows.map(({ shared }) => shared.map((identifier) => reasonOf(facts, identifier))),
      summary: [
        sum('rings', 'Rings', '团伙', new Set(rows.map(ring)).size),
        sum('identifiers', 'Identifiers of two or more', '两人以上使用的标识', all.length),
        sum('ignored', 'Ignored: of too many', '因使用者过多忽略的标识', all.length - used.length),
      ],
    };
  },
};

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly shared: Identifier[];
}

interface Identifier {
  /** Place of the entity that it is; null of a field. */
  readonly place: number | null;
  readonly field: string;
  readonly text: string;
  /** In rising order, each once; two or more. */
  readonly owners: readonly number[];
}

function namesIn(chosen: Chosen, parameter: string): readonly string[] {
  return String(chosen[parameter])
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function identifiersOf(facts: Facts, chosen: Chosen): readonly Identifier[] {
  const ofPlace = new Map<number, Set<number>>();
  for (const { from, to } of linksOf(facts, chosen, 'links')) {
    if (from !== to) ofPlace.set(to, (ofPlace.get(to) ?? new Set()).add(from));
  }
  const entities = [...ofPlace].map(([place, owners]) => ({ place, field: '', text: '', owners: sorted(owners) }));
  const fields = namesIn(chosen, 'fields').flatMap((field) => {
    const ofText = new Map<string, Set<number>>();
    facts.entities.forEach((entity, place) => {
      const text = textOf(entity.fields[field]).trim();
      if (text !== '') ofText.set(text, (ofText.get(text) ?? new Set()).add(place));
    });
    return [...ofText].map(([text, owners]) => ({ place: null, field, text, owners: sorted(owners) }));
  });
  return [...entities, ...fields].filter(({ owners }) => owners.length > 1);
}

function sorted(owners: ReadonlySet<number>): readonly number[] {
  return [...owners].sort((a, b) => a - b);
}

function ringsOf({ entities }: Facts, rows: readonly Pair[]) {
  const [from, to] = [Uint32Array.from(rows, ({ one }) => one), Uint32Array.from(rows, ({ other }) => other)];
  return components(undirected({ count: entities.length, from, to, weight: null }));
}

function reasonOf(facts: Facts, { place, field, text, owners }: Identifier): Words {
  const more = owners.length - 2;
  const [is, has] = more === 1 ? ['is', 'has'] : ['are', 'have'];
  const [en, zh] = more === 0 ? ['.', '。'] : [`, as ${is} ${more} more.`, `，另有 ${more} 个主体。`];
  return place === null
    ? say(`Both have ${field} ${text}${more === 0 ? '.' : `, as ${has} ${more} more.`}`, `${field} 同为 ${text}${zh}`)
    : say(
        `Both are tied to ${facts.entities[place]?.type ?? ''} ${nameOf(facts, place)}${en}`,
        `均关联 ${nameOf(facts, place)}${zh}`,
      );
}
