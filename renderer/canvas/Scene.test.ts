// The scene follows the chart by its diffs and finds things by place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartFilter } from '../../shared/dress/filter';
import { palettes } from '../chart/appearance';
import { Chart } from '../chart/Chart';
import { changeGroups } from '../chart/commands/changeGroups';
import { group } from '../chart/commands/group';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { moveEntities } from '../chart/commands/moveEntities';
import { removeEntities } from '../chart/commands/removeEntities';
import { setDress } from '../chart/commands/setDress';
import { setHidden } from '../chart/commands/setHidden';
import { reverseDiff, type Diff } from '../chart/diff';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { FarFields } from './FarField';
import { Scene, type SceneBundle, type SceneEntity } from './Scene';

const options = { theme: 'light', language: 'en' } as const;
const places: { readonly [id: string]: { x: number; y: number } } = {
  A: { x: 0, y: 0 },
  B: { x: 200, y: 0 },
  C: { x: 0, y: 300 },
};

function merge(chart: Chart, id: string, names: readonly string[], links: readonly string[]): Diff {
  const positions = new Map(names.map((name) => [idOf(name), places[name] ?? { x: 400, y: 400 }]));
  return mergeSubgraph(chart, {
    subgraphs: [
      subgraphOf(
        names.map((name) => entityOf(name)),
        links.map((text) => linkOf(text)),
      ),
    ],
    bringing: bringingOf(id),
    positions,
    knownNeighbours: { A: 5 },
  });
}

/** A on the left, B right of it, C below; A called B twice and C called A. The scene hears of every change. */
function example() {
  const chart = new Chart();
  chart.apply(merge(chart, 'one', ['A', 'B', 'C'], ['A>B', 'A>B#2', 'C>A']));
  const scene = new Scene(chart, options);
  let moves: ReturnType<Scene['apply']> = new Map();
  chart.subscribe((diff) => {
    moves = scene.apply(diff);
  });
  return { chart, scene, moves: () => moves };
}

/** All that a look says, part by part: what is shared with others of the type is not its own. */
function said(look: SceneEntity['look'] | SceneBundle['look']): unknown {
  if ('label' in look) {
    const { colour, opacity, dash, arrow, width, label, labelColour, lane } = look;
    return { colour, opacity, dash, arrow, width, label, labelColour, lane };
  }
  const { shape, radius, fill, onFill, border, glyph, initial, isDrawn, shares } = look;
  const { caption, subtitle, isCaptionBold, hiddenBadge, badge, isPinned } = look;
  const type = { shape, radius, fill, onFill, border, glyph, initial, isDrawn, shares };
  return { ...type, caption, subtitle, isCaptionBold, hiddenBadge, badge, isPinned };
}

/** Everything the scene says, in painting order, to compare with a scene that is built afresh. */
function contents(scene: Scene) {
  const everywhere = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 };
  return {
    entities: scene.entitiesIn(everywhere).map(({ id, look, x, y }) => ({ id, look: said(look), x, y })),
    bundles: scene.bundlesIn(everywhere).map(({ id, look }) => ({ id, look: said(look) })),
  };
}

describe('Scene', () => {
  it('draws parallel links as one', () => {
    expect([...example().scene.bundles.keys()]).toEqual(['A|CALLED|B', 'C|CALLED|A']);
  });

  it('finds the entity under a point, and none beside it', () => {
    const { scene } = example();
    expect(scene.entityAt({ x: 205, y: 5 }, 2)?.id).toBe('B');
    expect(scene.entityAt({ x: 100, y: 100 }, 2)).toBeNull();
  });

  it('finds the bundle under a point', () => {
    const { scene } = example();
    expect(scene.bundleAt({ x: 100, y: 2 }, 4)?.id).toBe('A|CALLED|B');
    expect(scene.bundleAt({ x: 100, y: 60 }, 4)).toBeNull();
  });

  it('reports moves and leaves it to the canvas to make them', () => {
    const { chart, scene, moves } = example();
    chart.apply(moveEntities(chart, { positions: new Map([[idOf('B'), { x: 500, y: 40 }]]) }));
    expect([...moves()]).toEqual([['B', { x: 500, y: 40 }]]);
    expect(scene.entities.get(idOf('B'))?.x).toBe(200);
    scene.move(moves());
    expect(scene.entityAt({ x: 500, y: 40 }, 2)?.id).toBe('B');
    expect(scene.entityAt({ x: 200, y: 0 }, 2)).toBeNull();
  });

  it('finds things during an animation and after it', () => {
    const { scene } = example();
    scene.move(new Map([[idOf('C'), { x: 900, y: 900 }]]), true);
    expect(scene.entityAt({ x: 900, y: 900 }, 2)?.id).toBe('C');
    scene.settle();
    expect(scene.entityAt({ x: 900, y: 900 }, 2)?.id).toBe('C');
  });

  it('leaves what is hidden out, with its links, and counts it in the badge of its neighbours', () => {
    const { chart, scene } = example();
    expect(scene.entities.get(idOf('A'))?.look.hiddenBadge).toBe('+3');
    chart.apply(setHidden(chart, { ids: [idOf('B')], isHidden: true }));
    expect([...scene.entities.keys()]).toEqual(['A', 'C']);
    expect([...scene.bundles.keys()]).toEqual(['C|CALLED|A']);
    expect(scene.entities.get(idOf('A'))?.look.hiddenBadge).toBe('+4');
  });

  it('keeps the very same drawing of what a diff does not touch', () => {
    const { chart, scene } = example();
    const before = scene.bundles.get('A|CALLED|B');
    chart.apply(merge(chart, 'two', ['D'], []));
    chart.apply(merge(chart, 'three', ['D'], ['D>C']));
    expect(scene.bundles.get('A|CALLED|B')).toBe(before);
    expect(scene.entities.size).toBe(4);
  });

  it('after any edits is the same as a scene built afresh, near and from afar', () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('hide' as const), id: fc.constantFrom('A', 'B', 'C', 'D'), flag: fc.boolean() }),
      fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('A', 'B', 'C', 'D') }),
      fc.record({
        kind: fc.constant('add' as const),
        id: fc.constantFrom('A', 'B', 'D'),
        to: fc.constantFrom('B', 'C'),
      }),
      fc.record({ kind: fc.constant('undo' as const) }),
      fc.record({ kind: fc.constant('group' as const), ids: fc.subarray(['A', 'B', 'C', 'D', 'group:1']) }),
      fc.record({ kind: fc.constant('open' as const), flag: fc.boolean() }),
      fc.record({ kind: fc.constant('filter' as const), text: fc.constantFrom('A', 'B', null), flag: fc.boolean() }),
      fc.record({ kind: fc.constant('move' as const), id: fc.constantFrom('A', 'C', 'group:1'), by: fc.nat(50) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { chart, scene, moves } = example();
        const done: Diff[] = [];
        const fields = new FarFields();
        edits.forEach((each, nth) => {
          const diff = diffFor(chart, each, nth, done);
          if (diff === null) return;
          chart.apply(diff);
          scene.move(moves());
          const selection = new Set(nth % 3 === 0 ? [idOf('A')] : []);
          const marks = { selection, selectedBundle: null, presences: new Map(), shown: new Map<string, never>() };
          const palette = palettes[nth % 4 === 3 ? 'dark' : 'light'];
          expect(fields.of(scene, marks, palette)).toEqual(new FarFields().of(scene, marks, palette));
        });
        expect(contents(scene)).toEqual(contents(new Scene(chart, options)));
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

type Edit =
  | { readonly kind: 'hide'; readonly id: string; readonly flag: boolean }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'add'; readonly id: string; readonly to: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'group'; readonly ids: readonly string[] }
  | { readonly kind: 'open'; readonly flag: boolean }
  | { readonly kind: 'filter'; readonly text: string | null; readonly flag: boolean }
  | { readonly kind: 'move'; readonly id: string; readonly by: number };

function diffFor(chart: Chart, edit: Edit, nth: number, done: Diff[]): Diff | null {
  if (edit.kind === 'undo') {
    const last = done.pop();
    return last === undefined ? null : reverseDiff(last);
  }
  const diff = diffOfEdit(chart, edit, nth);
  done.push(diff);
  return diff;
}

function diffOfEdit(chart: Chart, edit: Exclude<Edit, { readonly kind: 'undo' }>, nth: number): Diff {
  switch (edit.kind) {
    case 'hide':
      return setHidden(chart, { ids: [idOf(edit.id)], isHidden: edit.flag });
    case 'remove':
      return removeEntities(chart, { ids: [idOf(edit.id)] });
    case 'add':
      return merge(chart, `edit${nth}`, [edit.id, edit.to], [`${edit.id}>${edit.to}#e${nth}`]);
    case 'group':
      return group(chart, { drafts: [{ name: `G${nth}`, members: edit.ids.map(idOf), by: 'hand' }] });
    case 'open':
      return changeGroups(chart, { ids: chart.dress.groups.map(({ id }) => id), change: { isOpen: edit.flag } });
    case 'filter': {
      const filters: ChartFilter[] =
        edit.text === null ? [] : [{ id: 'f', isOn: true, test: { is: 'text', text: edit.text } }];
      return setDress(chart, { filters, filtered: edit.flag ? 'hidden' : 'ghosted' });
    }
    case 'move':
      return moveEntities(chart, { positions: new Map([[idOf(edit.id), { x: edit.by, y: -edit.by }]]) });
  }
}
