// The scale of time of a picture: bars that stand for what is shown, an axis whose words have room, nothing without times.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setDress } from '../chart/commands/setDress';
import { setHidden } from '../chart/commands/setHidden';
import { idOf, linkOf } from '../chart/examples';
import { chartWith, momentsAround, zonesForTests } from '../chart/time/timeForTests';
import { textWidth } from '../chart/textWidth';
import { ruleSetOf } from '../chart/rules/ruleSet';
import type { Chart } from '../chart/Chart';
import { charactersIn } from './charactersIn';
import type { PictureOptions } from './PictureOptions';
import { readMarks } from './readMarks';
import { timeMeasures, timeScaleOf } from './timeScale';
import { writeSvg } from './writeSvg';

const plain: PictureOptions = {
  ...{ theme: 'light', language: 'en', background: 'theme', hasLegend: false, hasTime: true },
  ...{ heading: null, guides: null, fonts: [] },
};

function scaleOf(chart: Chart, room = 800) {
  return timeScaleOf(chart, { theme: 'light', language: 'en', rules: ruleSetOf(chart) }, room);
}

function call(nth: number, at: number, ends = 'A>B') {
  return linkOf(`${ends}#${nth}`, 'CALLED', { at: { t: 'datetime', v: new Date(at).toISOString() } });
}

const day = (date: number) => Date.UTC(2026, 4, date, 3);

describe('the scale of time', () => {
  it('has a bar for each day on which something happened, as high as its share of the busiest', () => {
    const links = [1, 1, 1, 1, 20, 20, 40].map((date, nth) => call(nth, day(date)));
    const scale = scaleOf(chartWith(links, 'Asia/Shanghai'), 400);
    expect(scale?.plot?.bars.map(({ height }) => height)).toEqual([40, 20, 10]);
    const xs = scale?.plot?.bars.map(({ x }) => x) ?? [];
    // Twenty days after the first, and twenty more.
    expect(((xs[2] ?? 0) - (xs[0] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(39 / 19, 6);
    expect(scale?.words.map(({ text }) => text).join(' ')).toMatch(
      /1 May.+9 June 2026.+7 links with a time.+at most 4/,
    );
  });

  it('counts what passes the filters and is not hidden', () => {
    const links = [call(0, day(1)), call(1, day(2)), call(2, day(3), 'A>C')];
    const chart = chartWith(links, 'UTC');
    const test = { is: 'time', window: { from: day(2), until: null } } as const;
    chart.apply(setHidden(chart, { ids: [idOf('C')], isHidden: true }));
    expect(scaleOf(chart)?.words[0]?.text).toContain('2 links with a time');
    chart.apply(setDress(chart, { filters: [{ id: 'f', isOn: true, test }] }));
    expect(scaleOf(chart)?.words[0]?.text).toContain('1 link with a time');
  });

  it('is not there where nothing says when it happened, and has no bars at a single moment', () => {
    expect(scaleOf(chartWith([linkOf('A>B', 'USES')], 'UTC'))).toBeNull();
    const scale = scaleOf(chartWith([call(0, day(1)), call(1, day(1))], 'UTC'));
    expect(scale?.plot).toBeNull();
    expect(scale?.words[0]?.text).toContain('2 links with a time');
  });

  it('keeps bars and words within its width, apart from each other, and loses no event', () => {
    fc.assert(
      fc.property(
        fc.array(momentsAround, { minLength: 2, maxLength: 30 }),
        zonesForTests,
        fc.integer({ min: 272, max: 3000 }),
        (moments, zone, room) => {
          const scale = scaleOf(
            chartWith(
              moments.map((at, nth) => call(nth, at)),
              zone,
            ),
            room,
          );
          fc.pre(scale !== null && scale.plot !== null);
          const { bars, ticks } = scale.plot;
          for (const { x, width, y } of bars) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(scale.width + 1);
            expect(y).toBeGreaterThanOrEqual(0);
          }
          let free = 0;
          for (const { textX, text } of ticks) {
            const half = textWidth(text, timeMeasures.tickSize) / 2;
            expect(textX - half).toBeGreaterThanOrEqual(free - 1e-9);
            free = textX + half;
          }
          expect(free).toBeLessThanOrEqual(scale.width + 1e-9);
          const perEvent = 40 / Number(/at most (\d+)/.exec(scale.words.map(({ text }) => text).join(' '))?.[1]);
          expect(bars.reduce((sum, { height }) => sum + height, 0) / perEvent).toBeCloseTo(moments.length, 6);
        },
      ),
    );
  });

  it('stands beneath the chart within the picture, which asks fonts for its words', () => {
    const chart = chartWith([call(0, day(1)), call(1, day(9))], 'Asia/Shanghai');
    const dated = readMarks(writeSvg(chart, plain));
    const { top, height } = readMarks(writeSvg(chart, { ...plain, hasTime: false }));
    const words = dated.marks.find((mark) => mark.kind === 'text' && mark.text.startsWith('When:'));
    expect(words?.place.y).toBeGreaterThan(top + height - 1);
    expect(words?.place.y).toBeLessThan(dated.top + dated.height);
    expect(charactersIn(chart, { ...plain, language: 'zh' })).toContain('时');
    expect(charactersIn(chart, { ...plain, hasTime: false, language: 'zh' })).not.toContain('时');
  });
});
