import { describe, expect, it } from 'vitest';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { translatorOf } from '../../../shared/messages';
import { Chart } from '../../chart/Chart';
import { mergeSubgraph } from '../../chart/commands/mergeSubgraph';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../../chart/examples';
import { fieldsOnChart, measureOf, valuesOnChart } from './filterChoices';
import { filterTrouble } from './filterTrouble';
import { filterWords, signOf } from './filterWords';
import { countHides } from './useHides';

const [english, chinese] = [translatorOf('en'), translatorOf('zh')];

function chart(): Chart {
  const made = new Chart();
  const entities = [
    entityOf('s1', 'Suspect', { name: 'Chen Wei', status: 'Wanted', born: { t: 'date', v: '1986-02-11' } }),
    entityOf('s2', 'Suspect', { name: 'Li Na', status: 'wanted' }),
    entityOf('s3', 'Suspect', { name: 'Wu Min', status: 'arrested', tags: ['x', 'y'] }),
    entityOf('p1', 'Phone', { number: '13900001000' }),
  ];
  const links = [linkOf('s1>p1', 'USES'), linkOf('s1>s2', 'ASSOCIATE_OF')];
  const bringing = bringingOf('b1');
  const subgraphs = [subgraphOf(entities, links)];
  made.apply(mergeSubgraph(made, { subgraphs, bringing, positions: new Map(), knownNeighbours: {} }));
  return made;
}

const property = (field: string, test: object, type: string | null = 'Suspect', on = 'entity') =>
  ({ is: 'property', on, type, field, test }) as ChartFilterTest;
const day = (iso: string) => Date.parse(iso);

const samples: readonly (readonly [ChartFilterTest, string, string])[] = [
  [property('status', { is: 'equals', text: 'wanted' }), 'Status is wanted', '状态为 wanted'],
  [
    property('number', { is: 'equals', text: '13900001000' }, 'Phone'),
    'Number is 139 0000 1000',
    '号码为 139 0000 1000',
  ],
  [property('note', { is: 'contains', text: '139' }, null), 'Note contains “139”', '备注包含“139”'],
  [
    property('durationS', { is: 'range', least: 60, most: null }, 'CALLED', 'link'),
    'Called: Duration at least 1 min',
    '呼叫：通话时长至少 1 分',
  ],
  [
    property('born', {
      is: 'range',
      least: day('1986-01-01T00:00:00Z'),
      most: day('1986-12-31T23:59:59.999Z'),
    }),
    'Born 1986-01-01 – 1986-12-31',
    '出生日期 1986-01-01 – 1986-12-31',
  ],
  [{ is: 'types', entities: ['Phone'], links: ['CALLED'] }, 'Without phone, called', '不含电话、呼叫'],
  [
    { is: 'row', on: 'entity', type: 'Suspect', when: null, part: { is: 'value', field: 'gender', text: 'male' } },
    'Without suspects where gender is male',
    '不含嫌疑人（性别为 male）',
  ],
  [
    { is: 'row', on: 'link', type: 'CALLED', when: null, part: { is: 'others', field: 'durationS', texts: ['3'] } },
    'Without “called” where duration is one of the others',
    '不含“呼叫”（通话时长为其他值）',
  ],
  [
    { is: 'row', on: 'entity', type: null, when: null, part: { is: 'total' } },
    'Without entities where total is known',
    '不含实体（总额已知）',
  ],
  [{ is: 'drawn' }, 'Without what is drawn by hand', '不含手绘内容'],
  [{ is: 'degree', least: 3, most: null }, 'At least 3 neighbours', '至少 3 个相邻实体'],
  [{ is: 'degree', least: 2, most: 2 }, 'Exactly 2 neighbours', '恰好 2 个相邻实体'],
  [{ is: 'component', of: idOf('s1') }, 'Linked with Chen Wei', '与 Chen Wei 相连'],
  [{ is: 'text', text: '139' }, 'Contains “139”', '包含“139”'],
  [
    {
      is: 'time',
      window: { from: day('2026-05-01T00:00:00+08:00'), until: day('2026-05-31T23:59:59.999+08:00') },
    },
    'May 2026',
    '2026年5月',
  ],
];

describe('a filter in words', () => {
  it.each(samples)('%# reads well in both languages', (test, en, zh) => {
    expect(filterWords(test, chart(), english)).toBe(en);
    expect(filterWords(test, chart(), chinese)).toBe(zh);
  });

  it('has the sign of the one type that it is about', () => {
    expect(signOf(property('status', { is: 'equals', text: '' }), chart())).toBe('Suspect');
    expect(signOf({ is: 'types', entities: ['Phone', 'Suspect'], links: [] }, chart())).toBeNull();
    expect(signOf({ is: 'component', of: idOf('p1') }, chart())).toBe('Phone');
  });
});

describe('what a filter names and the chart lacks', () => {
  const trouble = (test: ChartFilterTest) => filterTrouble(test, chart(), english);

  it('is said in a sentence', () => {
    expect(trouble(property('alias', { is: 'equals', text: 'x' }))).toBe('No “Suspect” on this chart has “Alias”.');
    expect(trouble(property('name', { is: 'equals', text: 'x' }, 'Gang'))).toContain('Nothing of the type “Gang”');
    expect(trouble({ is: 'component', of: idOf('gone') })).toContain('not on this chart');
    expect(trouble({ is: 'types', entities: ['Wallet'], links: [] })).toContain('None of these types');
    expect(trouble({ is: 'text', text: 'nobody' })).toContain('Nothing on this chart contains it');
    expect(trouble({ is: 'degree', least: 5, most: 2 })).toContain('nothing passes');
  });

  it('is nothing when all is there', () => {
    for (const [test] of samples.filter(([one]) => ['types', 'degree', 'component', 'text'].includes(one.is))) {
      expect(trouble(test)).toBeNull();
    }
    expect(trouble(property('status', { is: 'equals', text: 'x' }))).toBeNull();
  });
});

describe('what there is to filter by', () => {
  it('is each field that someone has, with how many, and its values with counts, whatever their case', () => {
    const fields = fieldsOnChart(chart(), 'en').map(({ type, label, count }) => `${type} ${label} ${count}`);
    expect(fields).toContain('Suspect Status 3');
    expect(fields).toContain('Suspect tags 1');
    const values = valuesOnChart(chart(), { on: 'entity', type: 'Suspect', field: 'status' }, 'en');
    expect(values.map(({ text, count }) => [text, count])).toEqual([
      ['Wanted', 2],
      ['arrested', 1],
    ]);
    const tags = valuesOnChart(chart(), { on: 'entity', type: null, field: 'tags' }, 'en');
    expect(tags.map(({ text }) => text)).toEqual(['x', 'y']);
  });

  it('is typed as a day, a number or a text', () => {
    const place = (field: string, type = 'Suspect') => ({ on: 'entity', type, field }) as const;
    expect(measureOf(chart(), place('born'))).toBe('day');
    expect(measureOf(chart(), place('status'))).toBe('text');
  });
});

it('a filter hides on its own what it alone stops', () => {
  const hides = (test: ChartFilterTest) => countHides(chart(), { id: 'f', isOn: false, test });
  expect(hides({ is: 'types', entities: ['Phone'], links: [] })).toEqual({ entities: 1, links: 1 });
  expect(hides({ is: 'degree', least: 2, most: null })).toEqual({ entities: 3, links: 2 });
  expect(hides({ is: 'text', text: 'a' })).toMatchObject({ links: 1 });
});
