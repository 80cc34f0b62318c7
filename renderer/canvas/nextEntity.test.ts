// Where the arrow keys lead.
import { describe, expect, it } from 'vitest';
import { nextEntity } from './nextEntity';

const here = { x: 0, y: 0 };

describe('nextEntity', () => {
  it('goes to the nearest one in that direction', () => {
    const [near, far] = [
      { x: 50, y: 5 },
      { x: 120, y: 0 },
    ];
    expect(nextEntity(here, [], [far, near], 'right')).toBe(near);
  });

  it('prefers what lies straight ahead to what is a little nearer but aside', () => {
    const [ahead, aside] = [
      { x: 0, y: -100 },
      { x: 60, y: -60 },
    ];
    expect(nextEntity(here, [], [aside, ahead], 'up')).toBe(ahead);
  });

  it('finds nothing behind', () => {
    expect(nextEntity(here, [], [{ x: 50, y: 0 }], 'left')).toBeUndefined();
    expect(nextEntity(here, [], [here], 'down')).toBeUndefined();
  });
});
