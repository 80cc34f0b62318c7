import { describe, expect, it } from 'vitest';
import { shownGuides, wordedLines } from './showGuides';

const dayMs = 86_400_000;
/** Midnight of 1 March 2026 in Shanghai. */
const first = Date.UTC(2026, 1, 28, 16);
const places = new Map();

function columns(marks: readonly number[]) {
  const lines = marks.map((ms, at) => ({ at, mark: { kind: 'time', ms } as const }));
  return shownGuides({ rows: [], columns: lines }, [], places)?.columns ?? [];
}

const texts = (marks: readonly number[], language: 'en' | 'zh', zone: string) =>
  wordedLines(columns(marks), language, zone).map(({ text }) => text);

describe('the words on the lines of a layout', () => {
  it('tell moments by the clocks of the zone, in both languages', () => {
    const days = [first, first + dayMs];
    expect(texts(days, 'en', 'Asia/Shanghai')).toEqual(['1 Mar', '2 Mar']);
    expect(texts(days, 'zh', 'Asia/Shanghai')).toEqual(['3月1日', '3月2日']);
    expect(texts([first, first + 3_600_000], 'en', 'UTC')).toEqual(['28 Feb, 16:00', '28 Feb, 17:00']);
  });

  it('say the hour of a day that does not begin at midnight there', () => {
    expect(texts([first, first + dayMs], 'en', 'Europe/Berlin')).toEqual(['28 Feb, 17:00', '1 Mar, 17:00']);
  });

  it('name lanes, and degrees with their side', () => {
    const words = [{ en: 'Phones', zh: '电话' }];
    const guides = shownGuides(
      {
        rows: [
          { at: 0, mark: { kind: 'lane', lane: 0 } },
          { at: 1, mark: { kind: 'lane', lane: null } },
          { at: 2, mark: { kind: 'latitude', degrees: -20 } },
        ],
        columns: [],
      },
      words,
      places,
    );
    expect(wordedLines(guides?.rows ?? [], 'en', 'UTC').map(({ text }) => text)).toEqual([
      'Phones',
      'Without',
      '20° S',
    ]);
    expect(wordedLines(guides?.rows ?? [], 'zh', 'UTC')[2]?.text).toBe('南纬 20°');
  });
});
