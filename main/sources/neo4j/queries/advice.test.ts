import { describe, expect, it } from 'vitest';
import type { IndexFacts } from '../../../../shared/lens/Survey';
import { adviseIndex, isCovered } from './advice';

const searched = [
  { label: 'Person', properties: ['name'] },
  { label: '手机', properties: ['号码', 'name'] },
];
const index: IndexFacts = {
  name: 'people',
  kind: 'FULLTEXT',
  isForLinks: false,
  labels: ['Person', '手机'],
  properties: ['name', '号码'],
};

describe('advice on an index', () => {
  it('is one statement over all that is searched', () => {
    expect(adviseIndex([], searched)).toBe(
      'CREATE FULLTEXT INDEX skein_search IF NOT EXISTS FOR (n:`Person`|`手机`) ON EACH [n.`name`, n.`号码`]',
    );
  });

  it('is not given when full-text indexes know everything, together or alone', () => {
    expect(isCovered([index], searched)).toBe(true);
    expect(adviseIndex([index], searched)).toBeNull();
    const halves = [
      { ...index, labels: ['Person'], properties: ['name'] },
      { ...index, labels: ['手机'] },
    ];
    expect(isCovered(halves, searched)).toBe(true);
  });

  it('is given when an index knows only part, is for links, or knows no words', () => {
    for (const other of [
      { ...index, labels: ['Person'] },
      { ...index, properties: ['name'] },
      { ...index, isForLinks: true },
      { ...index, kind: 'RANGE' },
    ])
      expect(adviseIndex([other], searched)).not.toBeNull();
  });

  it('takes a name that is free, because of two indexes of one name the second is never made', () => {
    const small = { ...index, name: 'skein_search', labels: ['Person'] };
    expect(adviseIndex([small, { ...small, name: 'skein_search_2' }], searched)).toContain(' skein_search_3 IF ');
  });

  it('is nothing when nothing is searched', () => {
    expect(adviseIndex([], [])).toBeNull();
  });
});
