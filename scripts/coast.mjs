// Makes the coast lines that lie under the map layout, from Natural Earth's land (public domain) as world-atlas (ISC) packs
// it. Run after a new world-atlas: node scripts/coast.mjs. Coasts only: no borders, no names.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
/** Hundredths of a degree, about a kilometre. */
const grain = 100;

/** Where the world is cut open is no coast: the edges of the map at 180° and at the South Pole. */
function isCut([east, north], [nextEast, nextNorth]) {
  const isAtSeam = Math.abs(east) > 179.9 && Math.abs(nextEast) > 179.9;
  return isAtSeam || Math.abs(east - nextEast) > 180 || (north < -85 && nextNorth < -85);
}

function linesOf(ring) {
  const lines = [];
  let line = [];
  ring.forEach((point, nth) => {
    const before = ring[nth - 1];
    if (before !== undefined && isCut(before, point)) {
      lines.push(line);
      line = [];
    }
    line.push(point);
  });
  return [...lines, line].filter(({ length }) => length > 1);
}

/** The first point, then steps from each to the next. */
function packed(line) {
  let [lastEast, lastNorth] = [0, 0];
  return line.flatMap(([east, north]) => {
    const [x, y] = [Math.round(east * grain), Math.round(north * grain)];
    const step = [x - lastEast, y - lastNorth];
    [lastEast, lastNorth] = [x, y];
    return step[0] === 0 && step[1] === 0 ? [] : step;
  });
}

for (const [atlas, name] of [
  ['110m', 'coast110.json'],
  ['50m', 'coast50.json'],
]) {
  const world = JSON.parse(readFileSync(require.resolve(`world-atlas/land-${atlas}.json`), 'utf8'));
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) => geometry.coordinates);
  const lines = polygons.flat().flatMap(linesOf).map(packed);
  writeFileSync(new URL(`../renderer/chart/coast/${name}`, import.meta.url), `${JSON.stringify(lines)}\n`);
}
