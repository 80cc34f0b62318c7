import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import { Chart } from '../Chart';
import { bringingOf, doUndoRedo, entityOf, expand, idOf, linkOf, outlineOf, search } from '../examples';
import { compareWithSource, isUnchanged, refreshChart, type SourceNow } from './refresh';

function chartOf(entities: string, links: string): Chart {
  const chart = new Chart();
  search(chart, 'b1', entities, links);
  return chart;
}

/** The source as it was read; `change` says what happened to it since. */
function nowOf(chart: Chart, change: Partial<SourceNow> = {}): SourceNow {
  const shown = chart.entities().map(({ entity }) => entity);
  return {
    entities: new Map<EntityId, Entity | null>(shown.map((entity) => [entity.id, entity])),
    links: chart.links().map(({ link }) => link),
    isLinksCut: false,
    ...change,
  };
}

/** Every entity and link under another id, as after a reload of the database. */
function reloaded(chart: Chart, rename: (id: string) => string): SourceNow {
  const move = (entity: Entity): Entity => ({ ...entity, id: idOf(rename(entity.id)) });
  const moveLink = (link: Link): Link => ({
    ...link,
    id: rename(link.id) as LinkId,
    from: idOf(rename(link.from)),
    to: idOf(rename(link.to)),
  });
  const now = nowOf(chart);
  return {
    entities: new Map([...now.entities].map(([id, entity]) => [id, entity && move(entity)])),
    links: now.links.map(moveLink),
    isLinksCut: false,
  };
}

const refreshed = bringingOf('b9', 'refresh');

function refresh(chart: Chart, now: SourceNow, isGoneRemoved = false): Chart {
  doUndoRedo(chart, refreshChart(chart, { now, bringing: refreshed, isGoneRemoved }));
  return chart;
}

describe('comparing a chart with its source', () => {
  it('finds nothing where nothing changed', () => {
    const chart = chartOf('A B', 'A>B A>B#2');
    const findings = compareWithSource(chart, nowOf(chart));
    expect(isUnchanged(findings)).toBe(true);
  });

  it('names the fields that differ, came or went', () => {
    const chart = chartOf('A B', 'A>B');
    const entities = new Map<EntityId, Entity | null>(nowOf(chart).entities);
    entities.set(idOf('A'), { ...entityOf('A'), fields: { number: 'A', note: 'x' } });
    const links = [{ ...linkOf('A>B'), fields: { durationS: 3 } }];
    const findings = compareWithSource(chart, nowOf(chart, { entities, links }));
    expect(findings.changed.map(({ fields }) => fields)).toEqual([['note']]);
    expect(findings.changedLinks.map(({ fields }) => fields)).toEqual([['durationS']]);
    expect(findings.newLinks.length + findings.goneLinks.length + findings.gone.length).toBe(0);
  });

  it('knows entities and links again after a reload gave all of them other ids', () => {
    const chart = chartOf('A B C', 'A>B A>B#2 B>C');
    const findings = compareWithSource(
      chart,
      reloaded(chart, (id) => `new ${id}`),
    );
    expect(findings).toMatchObject({ changed: [], gone: [], newLinks: [], goneLinks: [], renumbered: 3 });
  });

  it('calls no link new or gone while there were too many to read', () => {
    const chart = chartOf('A B', 'A>B');
    const findings = compareWithSource(chart, nowOf(chart, { links: [], isLinksCut: true }));
    expect(isUnchanged(findings)).toBe(true);
    refresh(chart, nowOf(chart, { links: [], isLinksCut: true }), true);
    expect(outlineOf(chart)).toBe('A B / A>B');
  });
});

describe('bringing a chart up to date', () => {
  it('adds new links, keeps places, and keeps what is gone until told otherwise', () => {
    const chart = chartOf('A B C', 'A>B B>C');
    const entities = new Map<EntityId, Entity | null>(nowOf(chart).entities);
    entities.set(idOf('C'), null);
    const now = nowOf(chart, { entities, links: [linkOf('A>B'), linkOf('B>A')] });
    expect(outlineOf(refresh(chart, now))).toBe('A B C / A>B B>A B>C');
    expect(chart.link('B>A' as LinkId)?.broughtBy).toEqual(['b9']);
    expect(outlineOf(refresh(chartOf('A B C', 'A>B B>C'), now, true))).toBe('A B / A>B B>A');
  });

  it('takes the links of what it takes off, also while there were too many links to compare', () => {
    const chart = chartOf('A B C', 'A>B B>C');
    const entities = new Map<EntityId, Entity | null>(nowOf(chart).entities);
    entities.set(idOf('C'), null);
    expect(outlineOf(refresh(chart, { entities, links: [], isLinksCut: true }, true))).toBe('A B / A>B');
  });

  it('moves everything to the new ids where it stands', () => {
    const chart = chartOf('A B', 'A>B');
    expand(chart, 'b2', 'A', 'A C', 'A>C');
    refresh(
      chart,
      reloaded(chart, (id) => `${id}!`),
    );
    expect(outlineOf(chart)).toBe('A! B! C! / A>B! A>C!');
  });

  it('keeps a gone entity beside another that got its id', () => {
    const chart = chartOf('A B', 'A>B');
    // B was reloaded under A's old id, and A is gone.
    const entities = new Map<EntityId, Entity | null>([
      [idOf('A'), null],
      [idOf('B'), { ...entityOf('B'), id: idOf('A') }],
    ]);
    refresh(chart, { entities, links: [], isLinksCut: false });
    expect(chart.entity(idOf('A'))?.entity.key).toBe('B');
    expect(outlineOf(chart)).toBe('A A~gone / A>B');
    expect(chart.link('A>B' as LinkId)?.link).toMatchObject({ from: 'A~gone', to: 'A' });
  });

  it('swaps ids that the source swapped', () => {
    const chart = chartOf('A B', 'A>B');
    const swap = (id: string) => ({ A: 'B', B: 'A' })[id] ?? `${id}'`;
    refresh(chart, reloaded(chart, swap));
    expect(chart.entity(idOf('A'))?.entity.key).toBe('B');
    expect(outlineOf(chart)).toBe("A B / A>B'");
  });

  it('is undone and redone exactly, and leaves nothing to refresh, whatever happened', () => {
    const names = ['A', 'B', 'C', 'D'];
    const fate = fc.constantFrom('same', 'gone', 'renamed', 'changed');
    fc.assert(
      fc.property(
        fc.tuple(fate, fate, fate, fate),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 }),
        fc.boolean(),
        (fates, before, after, isGoneRemoved) => {
          const chart = chartOf('A B C D', before.map(([a, b], at) => `${a}>${b}#${at}`).join(' '));
          const entities = new Map<EntityId, Entity | null>();
          for (const [at, name] of names.entries()) {
            const told = entityOf(name);
            const next = (at + 1) % 4;
            // The id of another may be taken over only when that one gave it up.
            const isFree = fates[next] === 'gone' || fates[next] === 'renamed';
            const moved = isFree ? `${names[next]}` : `${name}+`;
            const now = {
              same: told,
              gone: null,
              renamed: { ...told, id: idOf(moved) },
              changed: { ...told, fields: { number: name, note: 'x' } },
            }[fates[at] ?? 'same'];
            entities.set(idOf(name), now);
          }
          const idNow = (name: string) => entities.get(idOf(name))?.id;
          const links = after.flatMap(([a, b], at) => {
            const [from, to] = [idNow(a), idNow(b)];
            return from === undefined || to === undefined ? [] : [{ ...linkOf(`${a}>${b}#${at}`), from, to }];
          });
          const now = { entities, links, isLinksCut: false };
          refresh(chart, now, isGoneRemoved);
          const ids = new Map([...entities.values()].flatMap((it) => (it === null ? [] : [[it.id, it] as const])));
          const again = new Map<EntityId, Entity | null>(
            chart.entities().map(({ entity: { id } }) => [id, ids.get(id) ?? null]),
          );
          const left = compareWithSource(chart, { ...now, entities: again });
          expect(left).toMatchObject({ changed: [], changedLinks: [], newLinks: [], renumbered: 0 });
          if (isGoneRemoved) expect(left).toMatchObject({ gone: [], goneLinks: [] });
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});
