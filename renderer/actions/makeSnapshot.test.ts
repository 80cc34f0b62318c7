import { describe, expect, it } from 'vitest';
import { parseSnapshot, writeSnapshot } from '../../shared/snapshot';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { select } from './select';

describe('makeSnapshot', () => {
  it('freezes the chart so that it can be read back whole', () => {
    const context = contextForTests({});
    const chen = entityFor('chen');
    putOnChart(context, [chen, entityFor('li')], [linkFor('chen', 'li')]);
    select(context, [chen.id], 'only');
    const snapshot = makeSnapshot(context);
    const read = parseSnapshot(writeSnapshot(snapshot), 'test.json');
    expect(read.chart).toEqual(context.chart.state());
    expect(read.view.selection).toEqual(['chen']);
  });
});

describe('fileNameFor', () => {
  it('leaves out what no file system allows', () => {
    expect(fileNameFor('A/B: "灯笼" <1>?', 'png')).toBe('A B 灯笼 1.png');
  });

  it('is never empty', () => {
    expect(fileNameFor(' ../ ', 'svg')).toBe('chart.svg');
  });
});
