import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/dress/annotation';
import { contrast } from './rules/contrast';
import { idOf } from './examples';
import { palettes } from './appearance';
import { hullOf, annotationColours, shapesOfAnnotations, type PlaceOf } from './annotationShapes';

const places = new Map([
  ['A', { x: 0, y: 0, radius: 15 }],
  ['B', { x: 200, y: 0, radius: 15 }],
]);
const placeOf: PlaceOf = (id) => places.get(id) ?? null;
const colour = 'ink';

function shapeOf(note: Annotation) {
  const [shape] = shapesOfAnnotations([note], placeOf);
  if (shape === undefined) throw new Error('not drawn');
  return shape;
}

describe('annotations', () => {
  it('write a text on paper that is as high as the text', () => {
    const text = (words: string) => shapeOf({ is: 'text', id: 'm', x: 10, y: 20, width: 100, text: words, colour }).box;
    expect(text('one')).toEqual({ left: 10, top: 20, right: 110, bottom: 52 });
    expect(text('one\ntwo').bottom).toBe(68);
  });

  it('draw an arrow from outline to outline of what it holds on to', () => {
    const from = { x: 1, y: 1, on: idOf('A') };
    const to = { x: 2, y: 2, on: idOf('B') };
    const [line, head] = shapeOf({ is: 'arrow', id: 'm', from, to, text: '', colour }).parts;
    expect(line).toEqual({
      is: 'line',
      points: [
        { x: 21, y: 0 },
        { x: 165, y: 0 },
      ],
    });
    expect(head).toMatchObject({ points: [{ x: 179, y: 0 }, {}, {}] });
  });

  it('use the place where what an arrow held on to is no longer drawn', () => {
    const from = { x: 5, y: 50, on: idOf('gone') };
    const to = { x: 105, y: 50, on: null };
    const [line] = shapeOf({ is: 'arrow', id: 'm', from, to, text: '', colour }).parts;
    expect(line).toMatchObject({ points: [{ x: 5, y: 50 }, { x: 91 }] });
  });

  it('hold all of a highlighted part and leave out what is not drawn', () => {
    const around = [idOf('A'), idOf('B'), idOf('gone')];
    const note: Annotation = { is: 'highlight', id: 'm', around, text: '', colour };
    const { box } = shapeOf(note);
    expect([box.left, box.right].map(Math.round)).toEqual([-33, 233]);
    expect(shapesOfAnnotations([{ ...note, around: [idOf('gone')] }], placeOf)).toEqual([]);
  });

  it('number a call-out at its entity', () => {
    const note = { is: 'callout', id: 'm', at: { x: 0, y: 0, on: idOf('A') }, nth: 3, text: '', colour } as const;
    const [disc, number] = shapeOf(note).parts;
    expect(disc).toMatchObject({ is: 'disc', x: -18.75, y: -18.75 });
    expect(number).toMatchObject({ text: '3', fill: 'on' });
  });

  it('stand out from the ground of both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const one of Object.values(annotationColours[theme])) {
        expect(contrast(one, palettes[theme].chart)).toBeGreaterThanOrEqual(3);
        expect(contrast(one, theme === 'light' ? '#ffffff' : '#15191f')).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('have hulls that hold every point and turn one way only', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = hullOf(points);
        for (const [nth, a] of hull.entries()) {
          const b = hull[(nth + 1) % hull.length] ?? a;
          for (const c of points) {
            expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
