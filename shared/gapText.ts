// How long between two hops, in the two largest units that say something.
import type { Translate } from './messages';

const unitsS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** `2 d 3 h`, `5 min`, `0 s`; from seconds. */
export function gapText(seconds: number, t: Translate): string {
  const first = unitsS.findIndex(([, size]) => seconds >= size);
  const at = first === -1 ? unitsS.length - 1 : first;
  let left = Math.round(seconds);
  return unitsS
    .slice(at, at + 2)
    .map(([unit, size]) => {
      const count = Math.floor(left / size);
      left -= count * size;
      return { unit, count };
    })
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ unit, count }) => t(`paths.units.${unit}`, { count }))
    .join(' ');
}
