// What hands do to a chart: select, drag, pin, hide, remove; and undo takes it back to the last bit.
import { expect, test } from '@playwright/test';
import {
  beginDrag,
  boxSelect,
  clickGround,
  drag,
  emptyGround,
  movedBetween,
  placesOf,
  rename,
  selectByLegend,
} from './hands';
import { centre, smallChart } from './smallChart';

const chart = smallChart({ hasMotion: true });

test('a click selects one, Shift adds and takes away, the ground and Escape let go', async () => {
  const { explorer, others } = chart();
  const [a = '', b = ''] = others;
  await explorer.select(a);
  await expect(explorer.inspector.getByRole('heading', { name: a })).toBeVisible();
  await explorer.select(b, ['Shift']);
  await explorer.select(centre, ['Shift']);
  await expect(explorer.inspector.getByRole('heading', { name: '3 entities selected' })).toBeVisible();
  await explorer.select(a, ['Shift']);
  expect(await explorer.selection()).toEqual([b, centre].sort());
  await clickGround(explorer);
  await expect(explorer.inspector.getByText('Nothing selected')).toBeVisible();
  await explorer.select(a);
  await explorer.press('Escape');
  expect(await explorer.selection()).toEqual([]);
});

test('a box selects exactly what has its centre in it', async () => {
  const { explorer } = chart();
  const shown = await explorer.onScreen();
  const xs = shown.map(({ x }) => x).sort((a, b) => a - b);
  // Between two centres, so that a pixel more or less does not matter.
  const at = Math.floor(xs.length / 2);
  const middle = ((xs[at - 1] ?? 0) + (xs[at] ?? 0)) / 2;
  const ground = await emptyGround(explorer);
  const [top, bottom] = [Math.min(...shown.map(({ y }) => y)) - 20, Math.max(...shown.map(({ y }) => y)) + 20];
  await boxSelect(explorer, { x: ground.x, y: bottom }, { x: middle, y: top });
  const full = new Map(chart().base.chart.entities.map(({ entity }) => [entity.id as string, entity.caption]));
  const inside = shown.filter(({ x }) => x > middle).map(({ id }) => full.get(id) ?? '');
  expect(await explorer.selection()).toEqual(inside.sort());
});

test('all, all of a type, the neighbours and the rest are selected by their keys and by the legend', async () => {
  const { explorer, all, others } = chart();
  await explorer.press('ControlOrMeta+a');
  expect(await explorer.selection()).toEqual(all);
  await explorer.select(centre);
  await explorer.press('t');
  expect(await explorer.selection()).toEqual(all.filter((caption) => chart().typeOf(caption) === 'Phone'));
  await explorer.press('i');
  expect(await explorer.selection()).toEqual(all.filter((caption) => chart().typeOf(caption) !== 'Phone'));
  await selectByLegend(explorer, 'Phones');
  expect(await explorer.selection()).toEqual(all.filter((caption) => chart().typeOf(caption) === 'Phone'));
  const [one = ''] = others;
  await explorer.select(one);
  await explorer.press('n');
  expect(await explorer.selection()).toEqual([one, ...chart().neighboursOf(one)].sort());
});

test('a drag moves one and nothing else; undo puts it back to the last bit', async () => {
  const { explorer, base, others } = chart();
  const [one = ''] = others;
  await drag(explorer, one, { x: 37, y: -23 });
  const moved = await explorer.freeze();
  expect(movedBetween(base, moved)).toEqual([one]);
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));
  await explorer.redo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(moved));
});

test('a drag moves the whole selection by the same way; Escape in the middle takes it back', async () => {
  const { explorer, base, others } = chart();
  const [a = '', b = '', c = ''] = others;
  await explorer.select(a);
  await explorer.select(b, ['Shift']);
  await explorer.select(c, ['Shift']);
  await drag(explorer, b, { x: -31, y: 19 });
  const moved = await explorer.freeze();
  expect(movedBetween(base, moved)).toEqual([a, b, c].sort());
  const ways = [a, b, c].map((caption) => {
    const [before, after] = [base, moved].map(({ chart }) =>
      chart.entities.find((it) => it.entity.caption === caption),
    );
    return `${((after?.x ?? 0) - (before?.x ?? 0)).toFixed(6)} ${((after?.y ?? 0) - (before?.y ?? 0)).toFixed(6)}`;
  });
  expect(new Set(ways).size, 'one way for all').toBe(1);
  await explorer.undo();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));
  await beginDrag(explorer, a, { x: 50, y: 50 });
  await explorer.page.keyboard.press('Escape');
  await explorer.page.mouse.up();
  expect(placesOf(await explorer.freeze())).toEqual(placesOf(base));
});

test('what is pinned stays where it is in every layout, until it is unpinned', async () => {
  const { explorer, base, all, others } = chart();
  const [a = '', b = ''] = others;
  await explorer.select(a);
  await explorer.select(b, ['Shift']);
  await explorer.press('p');
  for (const layout of ['Rings', 'Layers', 'Grid', 'Circle', 'Organic']) {
    await explorer.layOut(layout);
    const arranged = await explorer.freeze();
    const moved = movedBetween(base, arranged);
    expect(moved, layout).not.toContain(a);
    expect(moved, layout).not.toContain(b);
    expect(moved.length, layout).toBeGreaterThan(all.length / 2);
    expect(
      arranged.chart.entities
        .filter(({ isPinned }) => isPinned)
        .map(({ entity }) => entity.caption)
        .sort(),
    ).toEqual([a, b].sort());
  }
  await explorer.press('Shift+P');
  await explorer.layOut('Circle');
  const free = movedBetween(base, await explorer.freeze());
  expect(free).toContain(a);
  expect(free).toContain(b);
});

test('what is hidden is said and can be shown again; what is removed can be brought back', async () => {
  const { explorer, base, all, others } = chart();
  const [a = '', b = ''] = others;
  await explorer.select(a);
  await explorer.select(b, ['Shift']);
  await explorer.press('h');
  await expect(explorer.status).toContainText('2 hidden by hand');
  expect((await explorer.onScreen()).length).toBe(all.length - 2);
  expect(await explorer.selection()).toEqual([]);
  await explorer.press('Shift+H');
  await expect(explorer.status).not.toContainText('hidden by hand');
  expect((await explorer.onScreen()).length).toBe(all.length);
  await explorer.select(a);
  await explorer.press('Delete');
  const after = await explorer.freeze();
  expect(after.chart.entities.map(({ entity }) => entity.caption).sort()).toEqual(
    all.filter((caption) => caption !== a),
  );
  await explorer.undo();
  expect((await explorer.freeze()).chart.links.length).toBe(base.chart.links.length);
});

test('many edits are undone one by one to the very start and done again to the very end', async () => {
  const { explorer, base, others } = chart();
  const [a = '', b = '', c = '', d = ''] = others;
  const edits: readonly (() => Promise<void>)[] = [
    () => drag(explorer, a, { x: 21, y: 13 }),
    () => explorer.layOut('Grid'),
    () => explorer.select(b),
    () => explorer.press('p'),
    () => explorer.layOut('Circle'),
    () => explorer.select(c),
    () => explorer.press('h'),
    () => explorer.select(d),
    () => explorer.press('Delete'),
    () => drag(explorer, centre, { x: -17, y: 40 }),
    () => rename(explorer, 'Many edits'),
    () => explorer.press('Shift+H'),
  ];
  for (const edit of edits) await edit();
  const end = await explorer.freeze();
  const undo = explorer.page.getByRole('button', { name: 'Undo' });
  const redo = explorer.page.getByRole('button', { name: 'Redo' });
  let steps = 0;
  for (; await undo.isEnabled(); steps += 1) await explorer.press('ControlOrMeta+z');
  expect(steps, 'selecting is no edit').toBe(9);
  expect((await explorer.freeze()).chart).toEqual(base.chart);
  for (; await redo.isEnabled(); steps -= 1) await explorer.press('ControlOrMeta+Shift+z');
  expect(steps).toBe(0);
  expect((await explorer.freeze()).chart).toEqual(end.chart);
});
