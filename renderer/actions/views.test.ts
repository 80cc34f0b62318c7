// Followed money and a SIM box as pictures that leave: what the window shows stands in them, and of what a partner must not see
// nothing.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/analysis/Analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import { simBoxes } from '../../shared/analysis/phones/simBoxes';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { RedactionSet } from '../../shared/redact/rules';
import { readMarks } from '../pictures/readMarks';
import type { View } from '../pictures/views/View';
import { charactersInView, writeView } from '../pictures/views/writeView';
import { factsWith } from '../chart/analysedFacts';
import { contextForTests, putOnChart, type TestContext } from './contextForTests';
import { followFlow } from './flow';
import { redactedContext } from './redact';
import { boxesShown, chosenBox, flowShown, questionsBehindView, viewShown } from './views';

const hostile = '</text><script>陈伟';

function somebody(id: string, type: string, caption: string): Entity {
  return { id: id as EntityId, type, key: caption, caption, fields: {}, record: null };
}

function moved(from: string, to: string, hour: number, amount: number): Link {
  const fields = { at: { t: 'datetime', v: `2026-03-01T1${hour}:00:00Z` } as const, amount, currency: 'CNY' };
  const ends = { from: from as EntityId, to: to as EntityId };
  return { id: `${from}${to}${hour}` as LinkId, type: 'TRANSFERRED', ...ends, fields, record: null };
}

const holders = [somebody('a', 'Card', hostile), somebody('b', 'Card', 'Second'), somebody('w', 'Wallet', 'Purse')];

async function withFlow(): Promise<TestContext> {
  const context = contextForTests({});
  putOnChart(context, holders, [moved('a', 'b', 0, 100), moved('b', 'w', 1, 60)]);
  const question = { direction: 'forward', split: 'fifo', currency: '', standings: new Map() } as const;
  await followFlow(context, { ...question, ids: ['a' as EntityId] });
  return context;
}

function followed(context: TestContext): View {
  const view = flowShown(context, 'en');
  if (view === null) throw new Error('no money was followed');
  return view;
}

const slotCount = 45;

/** One device with that many SIMs, each for an hour. */
function withBox(): TestContext {
  const context = contextForTests({});
  const sims = Array.from({ length: slotCount }, (_, nth) => somebody(`s${nth}`, 'Sim', `SIM ${nth}`));
  const entities = [...sims, somebody('d', 'Device', 'IMEI 7')];
  const columns = new LinkColumns();
  for (let nth = 0; nth < slotCount; nth += 1) {
    const at = (hour: number) => ({ t: 'datetime', v: new Date(hour * 3_600_000).toISOString() }) as const;
    const fields = { from: at(nth), until: at(nth + 1) };
    columns.add({ id: `l${nth}` as LinkId, type: 'IN_DEVICE', from: nth, to: slotCount, fields });
  }
  const facts = factsWith({ entities, columns, mark: '', left: { hidden: 0, filtered: 0 }, read: null });
  const links = Array.from({ length: slotCount }, (_, nth) => nth);
  const finding: Finding = { members: [slotCount], links, first: 0, last: 0, sums: {}, score: 1, values: [] };
  const result = { kind: 'findings', findings: [finding], parts: [], summary: [] } as const;
  const chosen = Object.fromEntries(simBoxes.parameters.map(({ name, usual }) => [name, usual]));
  const run = { analysis: simBoxes.id, chosen, facts, result, chartMark: '', at: '2026-03-01T00:00:00Z' };
  const { analyses } = context.view.getState();
  context.view.setState({
    analyses: {
      ...analyses,
      run: { ...run, scope: 'case', about: null, chart: { id: '1', title: '' }, sourceMark: '' },
      rows: new Set([0]),
    },
  });
  return context;
}

const plain = { theme: 'light', language: 'en', background: 'white', fonts: [] } as const;
const heading = { title: '', source: 'Lantern', date: '2026-03-02', handling: 'SECRET 机密' };

function textsOf(
  view: View | null,
  options: Parameters<typeof writeView>[1] = { ...plain, heading },
): readonly string[] {
  if (view === null) return [];
  return readMarks(writeView(view, options)).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

const redaction = (rules: RedactionSet['rules']): RedactionSet => ({ name: '', rules, dropsWords: true });

describe('followed money as a picture', () => {
  it('has the columns, names and sums of the window, the handling code, and nothing active', async () => {
    const context = await withFlow();
    const view = followed(context);
    const texts = textsOf(view);
    for (const text of ['Origin', 'Level 1 · 1', 'Out of reach · 1', 'Second', 'Purse', '¥100', '¥60']) {
      expect(texts).toContain(text);
    }
    expect(texts.join('\n')).toMatch(
      /SECRET 机密[^]*first in, first out · ¥100[^]*out of reach ¥60[^]*Lantern · 2026-03-02/,
    );
    const svg = writeView(view, { ...plain, heading });
    expect(svg).not.toContain('<script');
    expect(svg).toBe(writeView(followed(context), { ...plain, heading }));
    expect(charactersInView(view, { ...plain, heading })).toContain('密');
    expect(textsOf(flowShown(context, 'zh'), { ...plain, language: 'zh', heading: null })).toContain('难以追回 · 1');
  });

  it('is for a partner under the names of the redacted chart, and withheld where sums are taken out', async () => {
    const context = await withFlow();
    const named = redactedContext(context, redaction([{ type: 'Card', field: null, kind: 'pseudonym' }]), 'key');
    const texts = textsOf(viewShown(named, 'flow')).join('\n');
    expect(texts).not.toMatch(/陈伟|Second/);
    expect(texts).toMatch(/Card \d/);
    expect(texts).toContain('Purse');
    const sums = redactedContext(context, redaction([{ type: null, field: 'amount', kind: 'mask' }]), 'key');
    expect(viewShown(sums, 'flow')).toBeNull();
    expect(sums.view.getState().withheld).toEqual(['flow']);
  });

  it('names whoever is not on the redacted chart by type alone', async () => {
    const context = await withFlow();
    context.view.setState({ selection: new Set(['a' as EntityId]) });
    const part = redactedContext(context, redaction([]), 'key', 'selection');
    const texts = textsOf(viewShown(part, 'flow'));
    expect(texts).toContain('Wallet');
    expect(texts).not.toContain('Purse');
  });
});

describe('a SIM box as a picture', () => {
  it('has a slot for each SIM, in a report forty a picture', () => {
    const context = withBox();
    expect(chosenBox(context.view.getState().analyses)).toBeDefined();
    const texts = textsOf(viewShown(context, 'box'));
    expect(texts.filter((text) => /^SIM \d+$/.test(text))).toHaveLength(slotCount);
    expect(texts).toContain('IMEI 7');
    const { views, shown, count } = boxesShown(context, 'en');
    expect([views.length, shown, count]).toEqual([2, 1, 1]);
    expect(views[1]?.about[0]).toContain('slots 41 to 45 of 45');
    expect(questionsBehindView(context, 'box')).toMatchObject([{ question: 'analysis', detail: 'sim-boxes' }]);
  });

  it('is for a partner without the names that are not on the chart, and withheld where its seats are taken out', () => {
    const context = withBox();
    const texts = textsOf(viewShown(redactedContext(context, redaction([]), 'key'), 'box'));
    expect(texts.filter((text) => text.startsWith('SIM '))).toEqual([]);
    const seats = redactedContext(context, redaction([{ type: 'IN_DEVICE', field: 'from', kind: 'mask' }]), 'key');
    expect(viewShown(seats, 'box')).toBeNull();
  });
});
