// Lining up and spacing out: edges and centres to one line, even steps, and nothing that is fixed moves.
import { describe, expect, it } from 'vitest';
import { align, distribute, type Shapes } from './align';

function shapes(isFixed: readonly number[] = [0, 0, 0, 0]): Shapes {
  return {
    x: Float64Array.from([0, 100, 250, 40]),
    y: Float64Array.from([10, -20, 70, 30]),
    radius: Float64Array.from([15, 21, 15, 21]),
    isFixed: Uint8Array.from(isFixed),
  };
}

describe('align', () => {
  it('brings left and right edges to the outermost one', () => {
    const left = align(shapes(), 'left');
    expect([...left.x]).toEqual([0, 6, 0, 6]);
    expect([...left.y]).toEqual([10, -20, 70, 30]);
    expect([...align(shapes(), 'right').x]).toEqual([250, 244, 250, 244]);
  });

  it('brings tops, middles and bottoms to one line', () => {
    expect([...align(shapes(), 'top').y]).toEqual([-26, -20, -26, -20]);
    expect([...align(shapes(), 'middle').y]).toEqual([25, 25, 25, 25]);
    expect([...align(shapes(), 'bottom').y]).toEqual([70, 64, 70, 64]);
    expect([...align(shapes(), 'centre').x]).toEqual([125, 125, 125, 125]);
  });

  it('comes to what is fixed, which stays', () => {
    const { x } = align(shapes([0, 0, 1, 0]), 'left');
    expect([...x]).toEqual([250, 256, 250, 256]);
  });

  it('does nothing with nobody', () => {
    const none = {
      x: new Float64Array(),
      y: new Float64Array(),
      radius: new Float64Array(),
      isFixed: new Uint8Array(),
    };
    expect(align(none, 'left').x.length + distribute(none, 'down').y.length).toBe(0);
  });
});

describe('distribute', () => {
  it('spaces centres evenly between the first and the last', () => {
    expect([...distribute(shapes(), 'across').x].map(Math.round)).toEqual([0, 167, 250, 83]);
    expect([...distribute(shapes(), 'down').y].map(Math.round)).toEqual([10, -20, 70, 40]);
  });

  it('leaves two, and what is fixed, where they are', () => {
    const { x } = distribute(shapes([0, 1, 0, 0]), 'across');
    expect(x[1]).toBe(100);
  });
});
