import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import { entityBox, overlap } from '../chart/boxes';
import { group } from '../chart/commands/group';
import { moveEntities } from '../chart/commands/moveEntities';
import { changeGroups } from '../chart/commands/changeGroups';
import { groupFrames } from '../chart/groupFrame';
import { lookOfNode } from '../chart/groupLook';
import { placeOfNode, shownOf } from '../chart/shown';
import type { Chart } from '../chart/Chart';
import { contextForTests, entityFor, linkFor, putOnChart } from './contextForTests';
import { placeNew } from './placeNew';

const appearance = { theme: 'light', language: 'en' } as const;

function framedIn(chart: Chart) {
  return (id: EntityId) => {
    const [node, at] = [shownOf(chart).node(id), placeOfNode(chart, id)];
    const look = node === undefined ? null : lookOfNode(chart, id, node, appearance);
    if (at === null || look === null) return undefined;
    return { look, place: { ...at, shape: look.shape, radius: look.radius } };
  };
}

const place = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }) });

describe('newcomers', () => {
  it('never stand in the frame of an open group, wherever it lies and whoever brought them', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.integer({ min: -1, max: 11 }), { minLength: 1, maxLength: 25 }),
        (places, size, parents) => {
          const context = contextForTests({});
          const { chart } = context;
          const names = places.map((_, nth) => `e${nth}`);
          putOnChart(
            context,
            names.map((name) => entityFor(name)),
          );
          const positions = new Map(places.map((at, nth) => [`e${nth}` as EntityId, at]));
          chart.apply(moveEntities(chart, { positions }));
          const members = names.slice(0, size) as EntityId[];
          chart.apply(group(chart, { drafts: [{ name: 'Own', members, by: 'hand' }] }));
          const ids = chart.dress.groups.map(({ id }) => id);
          chart.apply(changeGroups(chart, { ids, change: { isOpen: true } }));
          const frames = groupFrames(shownOf(chart).openGroups, framedIn(chart));
          expect(frames).toHaveLength(1);
          const newcomers = parents.map((_, nth) => entityFor(`new${nth}`));
          const links = parents.flatMap((parent, nth) =>
            parent < 0 || parent >= names.length ? [] : [linkFor(`e${parent}`, `new${nth}`)],
          );
          const found = placeNew(chart, newcomers, links, []);
          putOnChart(context, newcomers, links);
          chart.apply(moveEntities(chart, { positions: found }));
          for (const { id } of newcomers) {
            const framed = framedIn(chart)(id);
            const box = framed === undefined ? null : entityBox(framed.place, framed.look);
            expect(box !== null && frames.some((frame) => overlap(frame.box, box))).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
