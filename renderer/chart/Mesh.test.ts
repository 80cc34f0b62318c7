// The mesh against graphology, on random changes.
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { EntityId, LinkId } from '../../shared/ids';
import { Chart } from './Chart';
import { idOf, search } from './examples';
import { listAfter } from './idOrder';
import { Mesh } from './Mesh';

const names = ['a', 'b', 'c', 'd', 'e'];

function thing(id: string): ChartEntity {
  return { entity: { id } } as ChartEntity;
}

function line(id: string, from: string, to: string): ChartLink {
  return { link: { id, from, to } } as ChartLink;
}

const step = fc.record({
  what: fc.constantFrom('add', 'addLink', 'drop', 'dropLinks'),
  a: fc.constantFrom(...names),
  b: fc.constantFrom(...names),
  nth: fc.nat(30),
});

describe('Mesh', () => {
  it('holds what graphology holds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const mesh = new Mesh();
        const graph = new MultiDirectedGraph();
        steps.forEach(({ what, a, b, nth }, at) => {
          if (what === 'add' && !graph.hasNode(a)) {
            graph.addNode(a);
            mesh.addEntity(thing(a));
          } else if (what === 'addLink' && graph.hasNode(a) && graph.hasNode(b)) {
            graph.addEdgeWithKey(`l${at}`, a, b);
            mesh.addLink(line(`l${at}`, a, b));
          } else if (what === 'dropLinks') {
            const some = graph.edges().filter((_id, place) => place % 3 === nth % 3);
            for (const id of some) graph.dropEdge(id);
            mesh.removeLinks(some as LinkId[]);
          } else if (what === 'drop' && graph.hasNode(a)) {
            mesh.removeLinks(graph.edges(a) as LinkId[]);
            graph.dropNode(a);
            mesh.removeEntity(a as EntityId);
          }
        });
        expect(mesh.entities().map(({ entity }) => entity.id)).toEqual(graph.nodes());
        expect(mesh.links().map(({ link }) => link.id)).toEqual(graph.edges());
        for (const id of names as EntityId[]) {
          expect(mesh.hasEntity(id)).toBe(graph.hasNode(id));
          const others = graph.hasNode(id) ? graph.neighbors(id).filter((other) => other !== id) : [];
          const found = mesh.neighboursOf(id).map(({ entity }) => entity.id);
          expect(found.toSorted()).toEqual(others.toSorted());
          const links = graph.hasNode(id) ? graph.edges(id) : [];
          const linked = mesh.linksOf(id).map(({ link }) => link.id);
          expect(linked.toSorted()).toEqual(links.toSorted());
        }
      }),
    );
  });
});

describe('listAfter', () => {
  it('is the list sorted by id, whatever came, went and changed', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(ids, ids, ids, (before, gone, come) => {
        const it = (id: number, version = 0) => ({ id: String(id).padStart(2, '0'), version });
        const list = before.toSorted((a, b) => a - b).map((id) => it(id));
        const removed = list.filter(({ id }) => gone.includes(Number(id)));
        const left = list.filter((one) => !removed.includes(one));
        const added = come.filter((id) => !left.some((one) => Number(one.id) === id)).map((id) => it(id, 1));
        const changed = left.filter((_one, at) => at % 2 === 0).map((one) => ({ after: { ...one, version: 2 } }));
        const after = listAfter(list, { added, removed, changed }, ({ id }) => id);
        const versions = new Map(changed.map(({ after: one }) => [one.id, one]));
        const plain = [...left.map((one) => versions.get(one.id) ?? one), ...added];
        expect(after).toEqual(plain.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  it('follows the chart', () => {
    const chart = new Chart();
    search(chart, 's1', 'C A');
    search(chart, 's2', 'B');
    expect(chart.entities().map(({ entity }) => entity.id)).toEqual(['A', 'B', 'C'].map(idOf));
  });
});
