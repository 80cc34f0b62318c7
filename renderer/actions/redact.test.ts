// D5: nothing of what the rules take out is left in any format: 200 canaries in values, captions, keys, ids, notes and hidden
// elements.
import { describe, expect, it } from 'vitest';
import { plainDress } from '../../shared/dress/Dress';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { RedactionSet } from '../../shared/redact/rules';
import { writeSnapshot } from '../../shared/snapshot';
import { setDress } from '../chart/commands/setDress';
import { setHidden } from '../chart/commands/setHidden';
import type { TableColumn } from '../chart/tableRows';
import { writeSvg } from '../pictures/writeSvg';
import { contextForTests, putOnChart, type TestContext } from './contextForTests';
import { questionsBehind } from './exportAbout';
import { makeSnapshot } from './makeSnapshot';
import { redactedContext, rememberRedaction } from './redact';
import { saveTable } from './saveTable';
import { copyTable, saveRows } from './table';

const canary = (nth: number): string => `金丝雀${nth}Canary${nth}x`;
const count = 50;

function suspect(nth: number): Entity {
  const name = canary(nth);
  const fields = { name, alias: [`also ${canary(100 + nth)}`], age: 30 + (nth % 9) };
  return { id: `id-${name}` as EntityId, type: 'Suspect', key: canary(50 + nth), caption: name, fields, record: null };
}

function link(nth: number): Link {
  const from = suspect(nth).id;
  const to = suspect((nth + 1) % count).id;
  const fields = { note: `said by ${canary(nth)} to ${canary(150 + nth)}` };
  return { id: `link-${canary(nth)}` as LinkId, type: 'ASSOCIATE_OF', from, to, fields, record: null };
}

function crowded(): TestContext {
  const context = contextForTests({});
  const all = Array.from({ length: count }, (_, nth) => nth);
  putOnChart(context, all.map(suspect), all.map(link));
  const { chart } = context;
  const id = suspect(0).id;
  const grade = { on: 'entity', id, field: null, reliability: 'B', credibility: '2', handling: 'SECRET' } as const;
  const group = { id: 'group:g' as EntityId, name: canary(3), members: [id], isOpen: true, by: 'hand' as const };
  const text = { is: 'text', id: 't', x: 0, y: 0, width: 100, text: `about ${canary(4)}`, colour: 'ink' } as const;
  const dress = { grades: [{ ...grade, note: canary(5) }], groups: [group], annotations: [text] };
  chart.apply(setDress(chart, { ...plainDress, ...dress }));
  chart.apply(setHidden(chart, { ids: [suspect(7).id], isHidden: true }));
  return context;
}

const whole: RedactionSet = { name: '', rules: [{ type: null, field: null, kind: 'pseudonym' }], dropsWords: true };
const options = {
  theme: 'light',
  language: 'en',
  background: 'white',
  hasLegend: true,
  hasTime: false,
  guides: null,
  fonts: [],
} as const;

function texts(context: TestContext, set: RedactionSet, key = 'k'): readonly string[] {
  const own = redactedContext(context, set, key);
  const heading = { title: own.chart.title, source: '', known: null, date: '' };
  return [
    writeSnapshot({ ...makeSnapshot(own), savedAt: '' }),
    writeSvg(own.chart, { ...options, heading }),
    JSON.stringify(questionsBehind(own)),
  ];
}

describe('a redacted chart', () => {
  it.each(['pseudonym', 'mask'] as const)('holds none of 200 canaries when all is replaced: %s', (kind) => {
    const set = { ...whole, rules: [{ type: null, field: null, kind }] };
    for (const text of texts(crowded(), set)) expect(text).not.toMatch(/Canary|金丝雀/);
  });

  it('replaces the values of a field wherever they are repeated, and leaves the rest', () => {
    const rules = [{ type: 'Suspect', field: 'name', kind: 'pseudonym' }] as const;
    const [json = ''] = texts(crowded(), { ...whole, rules: [...rules] });
    for (let nth = 0; nth < count; nth += 1) expect(json).not.toContain(`"${canary(nth)}`);
    expect(json).toContain(`also ${canary(101)}`);
  });

  it('gives one value one pseudonym, decided by the key', () => {
    const [once, again, other] = ['k', 'k', 'other'].map((key) => texts(crowded(), whole, key)[0]);
    expect(once).toBe(again);
    expect(once).not.toBe(other);
  });

  it('is what the table is saved of while redaction is on, and what cannot be redacted is refused', async () => {
    const texts: string[] = [];
    const context = contextForTests({
      'table.save': ({ text, about }) => {
        texts.push(text, JSON.stringify(about));
        return { name: 'rows.csv' };
      },
    });
    const all = Array.from({ length: count }, (_, nth) => nth);
    putOnChart(context, all.map(suspect), all.map(link));
    rememberRedaction(context, whole);
    const columns = [{ title: canary(1), value: () => canary(2) } as unknown as TableColumn];
    await saveTable(context, 'entities', { columns, rows: [0] });
    await saveTable(context, 'links', { columns, rows: [0] });
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).not.toMatch(/Canary|金丝雀/);
    expect(texts[0]?.split('\r\n')).toHaveLength(count + 2);
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({ isRedacted: true });
    await saveRows(context, 'answer', { columns, rows: [0] }, []);
    expect(texts).toHaveLength(4);
    await copyTable(context, { columns, rows: [0] });
    expect(texts).toHaveLength(4);
    const refused = { kind: 'info', text: 'evidence.redact.refused' };
    expect(context.session.getState().notices.filter(({ kind }) => kind === 'info')).toMatchObject([refused]);
    rememberRedaction(context, null);
    await saveTable(context, 'entities', { columns, rows: [0] });
    expect(texts[4]).toContain(canary(2));
  });

  it('keeps grades and who is linked with whom, and leaves out what is hidden', () => {
    const { chart } = redactedContext(crowded(), whole, 'k');
    expect(chart.entityCount).toBe(count - 1);
    expect(chart.linkCount).toBe(count - 2);
    expect(chart.dress.grades).toMatchObject([{ reliability: 'B', credibility: '2', note: '' }]);
  });
});
