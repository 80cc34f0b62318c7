import { describe, expect, it } from 'vitest';
import { mappingSchema, neededColumns } from '../../../shared/tables/Mapping';
import {
  columnIn,
  entityText,
  isReady,
  openFields,
  sourceText,
  textFor,
  withField,
  withKind,
  withNewEntity,
  withNewLink,
  withoutEntity,
} from './draft';

const calls = mappingSchema.parse({
  name: 'Calls',
  columns: [{ name: '主叫号码', kind: 'phone' }],
  entities: [
    { id: 'caller', type: 'Phone', key: { column: '主叫号码' } },
    { id: 'callee', type: 'Phone', key: { column: '被叫号码' } },
  ],
  links: [{ type: 'CALLED', from: 'caller', to: 'callee', fields: [{ name: 'at', from: { column: '开始时间' } }] }],
});

describe('a mapping that is being corrected', () => {
  it('takes an entity away together with its links', () => {
    const left = withoutEntity(calls, 'callee');
    expect(left.entities.map(({ id }) => id)).toEqual(['caller']);
    expect(left.links).toEqual([]);
  });

  it('names a new entity by a column that none has, and links it to the one before', () => {
    const more = withNewLink(withNewEntity(calls, ['主叫号码', '机主']));
    expect(more.entities.at(-1)).toMatchObject({ id: 'entity 3', key: { column: '机主' } });
    expect(more.links.at(-1)).toMatchObject({ from: 'callee', to: 'entity 3' });
    expect(mappingSchema.safeParse(more).success).toBe(true);
    const another = withNewEntity(withoutEntity(more, 'caller'), ['机主']);
    expect(new Set(another.entities.map(({ id }) => id)).size).toBe(another.entities.length);
  });

  it('cleans a column as is usual for its kind, and keeps the date form that was found', () => {
    const look = {
      name: '开始时间',
      kind: 'datetime',
      dateFormat: 'dd.MM.yyyy HH:mm',
      examples: [],
      emptyCount: 0,
    } as const;
    expect(columnIn(calls, look.name).kind).toBe('text');
    expect(columnIn(withKind(calls, look, 'datetime'), look.name).dateFormat).toBe('dd.MM.yyyy HH:mm');
    const phone = columnIn(withKind(calls, look, 'phone'), look.name);
    expect(phone.dateFormat).toBeNull();
    expect(phone.clean).toContain('noCountryCode');
  });

  it('fills, replaces and empties a field', () => {
    const filled = withField([], 'at', { column: 'a' });
    expect(withField(filled, 'at', { constant: 'b' })).toEqual([{ name: 'at', from: { constant: 'b' } }]);
    expect(withField(filled, 'at', null)).toEqual([]);
    expect(openFields('link', 'CALLED', filled).map(({ name }) => name)).toEqual(['durationS']);
    expect(openFields('entity', 'Phone', []).map(({ name }) => name)).not.toContain('number');
  });

  it('reads one file as it is shown, and several each by itself', () => {
    const shown = { encoding: 'gb18030', delimiter: ',', skipRows: 2, hasHeader: true, sheet: null } as const;
    expect(textFor(shown, null, true)).toEqual(shown);
    expect(textFor(shown, null, false)).toEqual({ ...shown, encoding: null, delimiter: null });
    expect(textFor(shown, { ...shown, encoding: 'big5' }, false).encoding).toBe('big5');
  });

  it('is not tried while a text for all rows is still to be typed', () => {
    const constant = (text: string) => withField([], 'operator', { constant: text });
    const withText = (text: string) => ({
      ...calls,
      links: calls.links.map((link) => ({ ...link, fields: constant(text) })),
    });
    expect(isReady(calls)).toBe(true);
    expect(isReady(withText('ACME'))).toBe(true);
    expect(isReady(withText(' '))).toBe(false);
    expect(isReady({ ...calls, entities: [] })).toBe(false);
  });

  it('says in words where a value comes from', () => {
    expect(sourceText({ join: ['日期', '时间'], between: ' ', kind: 'datetime', dateFormat: null, zone: null })).toBe(
      '日期 + 时间',
    );
    const [caller] = calls.entities;
    expect(caller && entityText(caller, 'en')).toBe('Phone (主叫号码)');
    expect(caller && entityText(caller, 'zh')).toBe('电话（主叫号码）');
    expect(neededColumns(calls)).toEqual(['主叫号码', '被叫号码', '开始时间']);
  });
});
