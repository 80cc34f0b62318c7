// The gallery: what the case keeps, opened beside the chart and compared; what is frozen stays.
import { describe, expect, it } from 'vitest';
import type { KeptSnapshot } from '../../shared/caseWork';
import { AppError } from '../../shared/errors';
import { writeSnapshot } from '../../shared/snapshot';
import { comparisonOn } from '../state/charts';
import { contextForTests, entityFor, putOnChart, type TestContext } from './contextForTests';
import { syncHistory } from './edit';
import { rename } from './arrange';
import { compareKept, exportKept, loadGallery, openKept } from './gallery';
import { makeSnapshot } from './makeSnapshot';

/** Frozen with these on the chart, at that hour. */
function frozenText(names: readonly string[], hour: number): string {
  const context = contextForTests({});
  putOnChart(
    context,
    names.map((name) => entityFor(name)),
  );
  return writeSnapshot({ ...makeSnapshot(context), savedAt: keptAt(hour) });
}

const keptAt = (hour: number) => `2026-05-09T${String(hour)}:00:00.000Z`;
const texts = { early: frozenText(['ann', 'bo'], 10), late: frozenText(['ann', 'cy', 'dee'], 12) };

const kept = (id: keyof typeof texts, hour: number): KeptSnapshot => {
  return { id, title: id, note: '', keptAt: keptAt(hour), entities: 2, links: 0, sha256: '', thumbnailBase64: '' };
};

/** A window on a case with two snapshots. */
function started(): TestContext {
  const context = contextForTests({
    'work.snapshots.list': () => [kept('late', 12), kept('early', 10)],
    'work.snapshots.read': ({ id }) => ({ text: texts[id as keyof typeof texts] }),
    'snapshot.save': ({ suggestedName }) => ({ token: 't' as never, name: suggestedName }),
  });
  context.chart.subscribe(() => syncHistory(context));
  putOnChart(context, [entityFor('zoe')]);
  context.history.clear();
  return context;
}

describe('the gallery', () => {
  it('opens a snapshot as a tab that says it is frozen, and is only based on it once edited', async () => {
    const context = started();
    const { isCase, items } = await loadGallery(context);
    expect(isCase).toBe(true);
    const [late] = items;
    if (late === undefined) throw new Error('nothing is in the gallery');
    await openKept(context, late);
    expect(context.session.getState()).toMatchObject({ hasUnsaved: false, frozen: { title: 'late', at: keptAt(12) } });
    expect(context.session.getState().charts).toHaveLength(2);
    expect(context.chart.entities().map(({ entity }) => entity.id)).toEqual(['ann', 'cy', 'dee']);
    rename(context, 'Mine');
    expect(context.session.getState()).toMatchObject({ hasUnsaved: true, savedAs: null });
  });

  it('compares the earlier of two with the later, in whatever order they were chosen; one with the chart', async () => {
    const context = started();
    const { items } = await loadGallery(context);
    await compareKept(context, items);
    const both = comparisonOn(context.session.getState().charts);
    expect(both).toMatchObject({ a: { title: 'early' }, b: { title: 'late' } });
    expect(both?.comparison.entities).toMatchObject({ same: 1 });
    expect(both?.comparison.entities.come).toHaveLength(2);
    const alone = started();
    await compareKept(alone, items.slice(0, 1));
    expect(comparisonOn(alone.session.getState().charts)?.comparison.entities.come.map(({ id }) => id)).toEqual([
      'zoe',
    ]);
  });

  it('writes the very snapshot to a file', async () => {
    const context = started();
    const [late] = (await loadGallery(context)).items;
    if (late === undefined) throw new Error('nothing is in the gallery');
    await exportKept(context, late);
    expect(context.asked.at(-1)).toMatchObject({
      channel: 'snapshot.save',
      request: { suggestedName: 'late.json', token: null, text: texts.late },
    });
  });

  it('lists files where no case keeps any, without those that cannot be read', async () => {
    const context = contextForTests({
      'work.snapshots.list': () => [],
      'file.recent': () => [
        { token: 'a' as never, name: 'a.json' },
        { token: 'b' as never, name: 'b.skein' },
      ],
      'compare.read': () => {
        throw new AppError('NOT_A_SNAPSHOT', { file: 'a.json' });
      },
    });
    expect(await loadGallery(context)).toEqual({ isCase: false, items: [] });
    expect(context.asked.filter(({ channel }) => channel === 'compare.read')).toHaveLength(1);
  });
});
