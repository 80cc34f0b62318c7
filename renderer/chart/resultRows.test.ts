// Results as tables: ranked, in words, with everything in them.
import { describe, expect, it } from 'vitest';
import type { Findings, Scores } from '../../shared/analysis/Analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import type { LinkId } from '../../shared/ids';
import { translatorOf } from '../../shared/messages';
import type { AnalysedFacts } from './analysedFacts';
import { entityOf, idOf } from './examples';
import { resultRows } from './resultRows';
import { scoreText } from './scoreText';

/** Three links with these ids. */
function columnsOf(...ids: readonly string[]): LinkColumns {
  const columns = new LinkColumns();
  for (const id of ids) columns.add({ id: id as LinkId, type: 'CALLED', fields: {}, from: 0, to: 1 });
  return columns;
}

const facts: AnalysedFacts = {
  entities: ['13900000001', '13900000002', '13900000003'].map((number) => entityOf(number)),
  links: [],
  columns: columnsOf('l0', 'l1', 'l2'),
  mark: 'm',
  left: { hidden: 0, filtered: 0 },
  read: null,
};
const parts = {
  facts,
  translator: translatorOf('en'),
  zone: 'Asia/Shanghai',
  isOnChart: (id: string) => id !== '13900000003',
};

describe('rows of scores', () => {
  const scores: Scores = {
    kind: 'scores',
    entities: Uint32Array.of(0, 1, 2),
    others: null,
    columns: [
      { name: 'score', words: { en: 'Score', zh: '得分' }, values: Float64Array.of(0.25, 1234, Number.NaN) },
      {
        name: 'role',
        words: { en: 'Role', zh: '角色' },
        values: ['mule', 'caller', ''],
        said: { mule: { en: 'Mule', zh: '跑分者' } },
      },
    ],
    reasons: [
      [],
      [
        { en: 'Calls many.', zh: '呼叫多。' },
        { en: 'At night.', zh: '在夜间。' },
      ],
      [],
    ],
    summary: [],
  };

  it('stand best first, each with who it is about, its columns in words and its reasons', () => {
    const rows = resultRows(scores, parts);
    expect(rows.columns.map(({ title }) => title)).toEqual(['Entity', 'Key', 'Score', 'Role', 'Why']);
    const texts = [0, 1].map((row) => rows.columns.map((column) => column.text(row)));
    expect(texts).toEqual([
      ['139 0000 0002', '13900000002', '1,234', 'caller', 'Calls many. At night.'],
      ['139 0000 0001', '13900000001', '0.25', 'Mule', ''],
    ]);
    expect(rows.membersAt(0)).toEqual([idOf('13900000002')]);
    expect([0, 1, 2].map((row) => rows.isShownAt(row))).toEqual([true, true, false]);
  });

  it('of pairs name both ends', () => {
    const rows = resultRows({ ...scores, others: Uint32Array.of(1, 2, 0) }, parts);
    expect(rows.membersAt(0)).toEqual([idOf('13900000002'), idOf('13900000003')]);
    expect(rows.typesAt(0)).toEqual(['Phone', 'Phone']);
  });
});

it('rows of findings tell members, moments, links, and sums of each currency by itself', () => {
  const found: Findings = {
    kind: 'findings',
    parts: [{ name: 'share', words: { en: 'Share', zh: '比例' } }],
    findings: [
      {
        members: [0, 1],
        links: [2, 0],
        first: Date.parse('2026-05-09T02:00:00Z'),
        last: Date.parse('2026-05-09T03:30:00Z'),
        sums: { CNY: 1500, USD: 20.5 },
        score: 0.875,
        values: [0.875],
      },
    ],
    summary: [],
  };
  const rows = resultRows(found, parts);
  const [score, members, links, first, last, sums, share] = rows.columns.map((column) => column.text(0));
  expect([score, links, share]).toEqual(['0.875', '2', '0.875']);
  expect(members).toBe('139 0000 0001 → 139 0000 0002');
  expect([first, last]).toEqual([expect.stringContaining('10:00'), expect.stringContaining('11:30')]);
  expect(sums).toBe('¥1,500; $20.50');
  expect(rows.linksAt(0)).toEqual(['l2', 'l0']);
});

it('scores are told whole when they are, and with four digits that count when they are not', () => {
  expect([12_340, 0.1234567, 1e-7, 12_345.678, 1_234_567.9, Number.NaN].map(scoreText)).toEqual([
    '12,340',
    '0.1235',
    '1e-7',
    '12345.7',
    '1,234,568',
    '–',
  ]);
});
