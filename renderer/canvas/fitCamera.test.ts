import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { toCanvas } from './camera';
import { fitCamera, wayIntoView } from './fitCamera';
import type { SceneEntity } from './Scene';

const size = { width: 900, height: 600 };
const at = (id: string, x: number, y: number) => ({ id: id as EntityId, x, y }) as SceneEntity;

describe('fitCamera', () => {
  it('keeps everything clear of a legend as tall as it is', () => {
    // At the left edge, and above the corner that a plain legend covers.
    const entities = [at('a', 0, 250), at('b', 1200, 0), at('c', 1200, 700)];
    const plain = fitCamera(entities, new Map(), size, { width: 184, height: 200 });
    const legend = { width: 184, height: 500 };
    const roomy = fitCamera(entities, new Map(), size, legend);
    if (plain === null || roomy === null) throw new Error('nothing to show');
    expect(toCanvas(plain, size, { x: -60, y: 250 }).x).toBeLessThan(legend.width);
    expect(toCanvas(roomy, size, { x: -60, y: 250 }).x).toBeGreaterThanOrEqual(legend.width);
  });

  it('shows everything above or beside the legend of a narrow window, unless there is no room for it', () => {
    const narrow = { width: 484, height: 640 };
    const wide = [at('a', 0, 0), at('b', 1200, 0), at('c', 0, 500)];
    const legend = { width: 196, height: 305 };
    const above = fitCamera(wide, new Map(), narrow, legend);
    if (above === null) throw new Error('nothing to show');
    const lowest = toCanvas(above, narrow, { x: 0, y: 552 });
    expect(lowest.y <= narrow.height - legend.height || lowest.x >= legend.width).toBe(true);
    const low = { width: 484, height: 240 };
    const whole = fitCamera(wide, new Map(), low, { width: 0, height: 0 });
    expect(fitCamera(wide, new Map(), low, { width: 440, height: 200 })).toEqual(whole);
  });

  it('has nothing to show on an empty chart', () => {
    expect(fitCamera([], new Map(), size, { width: 0, height: 0 })).toBeNull();
  });

  it('pans no further than it takes to see something', () => {
    const view = { width: 400, height: 300 };
    expect(wayIntoView({ x: 200, y: 150 }, view, 60)).toEqual([0, 0]);
    expect(wayIntoView({ x: -20, y: 150 }, view, 60)).toEqual([80, 0]);
    expect(wayIntoView({ x: 390, y: 500 }, view, 60)).toEqual([-50, -260]);
  });
});
