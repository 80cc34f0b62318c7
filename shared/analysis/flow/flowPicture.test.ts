// Where bars and bands of followed money stand.
import { describe, expect, it } from 'vitest';
import { followMoney } from './followMoney';
import type { EntityId } from '../../ids';
import { flowPicture, mostInColumn } from './flowPicture';

type Payment = readonly [from: string, to: string, amount: number];

const typeOf = (name: string) => (name.startsWith('wallet') ? 'Wallet' : 'Card');

function followed(payments: readonly Payment[], whose: string, direction: 'forward' | 'back' = 'forward') {
  const names = [...new Set(payments.flatMap(([from, to]) => [from, to]))];
  const facts = {
    entities: names.map((name) => ({ id: name as EntityId, key: name, type: typeOf(name), caption: name, fields: {} })),
    links: payments.map(([from, to, amount], nth) => ({
      type: 'TRANSFERRED',
      from: names.indexOf(from),
      to: names.indexOf(to),
      fields: { at: { t: 'datetime', v: `2026-03-01T10:${String(nth).padStart(2, '0')}:00Z` } as const, amount },
    })),
  };
  const choice = { direction, split: 'fifo', currency: '', gone: new Set(['Wallet']) } as const;
  return { names, answer: followMoney(facts, [names.indexOf(whose)], choice) };
}

const line: readonly Payment[] = [
  ['victim', 'one', 100],
  ['one', 'two', 60],
  ['one', 'wallet', 40],
  ['two', 'wallet', 50],
];

describe('the picture of followed money', () => {
  it('has a column for each level, and what is out of reach in the last', () => {
    const { names, answer } = followed(line, 'victim');
    const { columns, bars } = flowPicture(answer, new Set());
    expect(columns.map(({ kind, level, holders }) => [kind, level, holders])).toEqual([
      ['origin', 0, 1],
      ['level', 1, 1],
      ['level', 2, 1],
      ['gone', 3, 1],
    ]);
    expect(bars.map(({ places, column, kind }) => [names[places[0] ?? -1], column, kind])).toEqual([
      ['victim', 0, 'origin'],
      ['one', 1, 'holder'],
      ['two', 2, 'holder'],
      ['wallet', 3, 'gone'],
    ]);
  });

  it('draws money as wide as it is, and no band beyond its bar', () => {
    const { answer } = followed(line, 'victim');
    const { bars, bands } = flowPicture(answer, new Set());
    const [whole, half] = [bands.find(({ units }) => units === 10_000), bands.find(({ units }) => units === 5000)];
    expect(whole?.width).toBeCloseTo(2 * (half?.width ?? 0));
    for (const bar of bars) {
      const leaving = bands.filter(({ from }) => from === bar).reduce((sum, { width }) => sum + width, 0);
      expect(leaving).toBeLessThanOrEqual(bar.height + 0.001);
    }
  });

  it('runs from left to right also when it is traced back', () => {
    const { answer } = followed(line, 'wallet', 'back');
    const { columns, bands } = flowPicture(answer, new Set());
    expect(columns.at(-1)?.kind).toBe('origin');
    expect(bands.every(({ from, to }) => from.column <= to.column)).toBe(true);
  });

  it('lets many share a bar until their column is opened', () => {
    const many = Array.from({ length: mostInColumn + 5 }, (_, nth): Payment => ['victim', `c${nth}`, 100 + nth]);
    const { answer } = followed(many, 'victim');
    const shut = flowPicture(answer, new Set()).bars;
    expect(shut).toHaveLength(1 + mostInColumn + 1);
    expect(shut.at(-1)).toMatchObject({ kind: 'more', units: 51_000 });
    expect(flowPicture(answer, new Set([1])).bars).toHaveLength(1 + many.length);
  });
});
