import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/dress/annotation';
import type { EntityId } from '../../shared/ids';
import { pulled } from './annotationGrips';

const colour = 'ink';
const ann = 'ann' as EntityId;
const free = (x: number, y: number) => ({ x, y, on: null });
const text: Annotation = { is: 'text', id: 'm', x: 10, y: 10, width: 100, text: '', colour };
const arrow: Annotation = { is: 'arrow', id: 'm', from: free(0, 0), to: { x: 9, y: 9, on: ann }, text: '', colour };
const callout: Annotation = { is: 'callout', id: 'm', at: { x: 1, y: 1, on: ann }, nth: 1, text: '', colour };
const by = { x: 20, y: 5 };
const at = { x: 50.4, y: 60 };

describe('pulling a note', () => {
  it('moves a text, or makes it wider, never narrower than it may be', () => {
    expect(pulled(text, 'whole', { by, at, on: null })).toMatchObject({ x: 30, y: 15, width: 100 });
    expect(pulled(text, 'width', { by, at, on: null })).toMatchObject({ x: 10, width: 120 });
    expect(pulled(text, 'width', { by: { x: -500, y: 0 }, at, on: null })).toMatchObject({ width: 40 });
  });

  it('moves the free end of an arrow, and lets an end take hold of an entity', () => {
    expect(pulled(arrow, 'whole', { by, at, on: null })).toMatchObject({ from: free(20, 5), to: { on: ann } });
    expect(pulled(arrow, 'from', { by, at, on: ann })).toMatchObject({ from: { x: 50, y: 60, on: ann } });
    expect(pulled(arrow, 'to', { by, at, on: null })).toMatchObject({ to: free(50, 60) });
  });

  it('leaves an arrow between two entities, and a highlight, where their entities are', () => {
    const held = { ...arrow, from: { x: 0, y: 0, on: ann } };
    expect(pulled(held, 'whole', { by, at, on: null })).toBe(held);
    const highlight: Annotation = { is: 'highlight', id: 'm', around: [ann], text: '', colour };
    expect(pulled(highlight, 'whole', { by, at, on: null })).toBe(highlight);
  });

  it('takes a call-out off its entity and puts it on another', () => {
    expect(pulled(callout, 'whole', { by, at, on: null })).toMatchObject({ at: free(50, 60) });
    expect(pulled(callout, 'whole', { by, at: null, on: null })).toMatchObject({ at: free(21, 6) });
  });
});
