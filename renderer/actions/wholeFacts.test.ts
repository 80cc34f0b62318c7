// Reading everything that a source holds: in pieces, merged as the chart has it, once for the same types, and of a database
// only once the analyst has agreed.
import { describe, expect, it } from 'vitest';
import type { FactsCounts, FactsPiece } from '../../shared/contracts/analysis';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import type { Overlay } from '../../shared/dress/overlay';
import type { SourceDescription } from '../../shared/questions';
import { merge } from '../chart/commands/merge';
import { idOf } from '../chart/examples';
import { changeAnalyses, runAnalysis } from './analyses';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { runJob } from './job';
import { renewOverlay } from './overlays';
import { forgetFactsRead, linksToRead, readTypes, wholeFacts } from './wholeFacts';

const ends = [
  [0, 1],
  [1, 2],
] as const;
const counts: FactsCounts = { entities: 3, links: 2, ofEntities: 3, ofLinks: 5 };
const source = {
  kind: 'neo4j',
  name: 'Test',
  entities: 3,
  links: 5,
  entityTypes: [],
  linkTypes: [
    { type: 'CALLED', count: 3, fields: [], from: [], to: [] },
    { type: 'USES', count: 2, fields: [], from: [], to: [] },
  ],
} as unknown as SourceDescription;

/** Three suspects one after the other, handed over a piece at a time. */
function begun(): TestContext {
  let pieces: FactsPiece[] = [];
  const context = contextForTests({
    'analysis.read': () => {
      const columns = new LinkColumns();
      for (const [from, to] of ends) columns.add({ ...linkFor(`${from}`, `${to}`), from, to });
      const entities = ['a', 'b', 'c'].map((name) => entityFor(name));
      pieces = [
        ...entities.map((one) => ({ entities: [one], links: null })),
        ...[...columns.pieces(1)].map((links) => ({ entities: [], links })),
      ];
      return counts;
    },
    'analysis.next': () => pieces.shift() ?? null,
  });
  putOnChart(
    context,
    ['a', 'b', 'c'].map((name) => entityFor(name)),
    [],
  );
  context.session.setState({ source });
  return context;
}

const read = (context: TestContext, types = readTypes({ entities: '', links: '' })) =>
  runJob(context, { label: 'analyses.work.run', params: { name: '' }, lane: 'analysis' }, (job) =>
    wholeFacts(context, types, false, job),
  );
const questions = ({ asked }: TestContext) =>
  asked.flatMap(({ channel, request }) => (channel === 'analysis.read' ? [request] : []));

describe('everything that a source holds', () => {
  it('comes in pieces, and tells how much of how much it is', async () => {
    const { entities, links, columns, read: told } = await read(begun());
    expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(links.map(({ from, to }) => [from, to])).toEqual(ends);
    expect(columns.idAt(1)).toBe('1-ASSOCIATE_OF-2');
    expect(told).toMatchObject({ ...counts, isDatabase: true });
  });

  it('has the merged as one', async () => {
    const context = begun();
    context.chart.apply(merge(context.chart, { ids: [idOf('c'), idOf('a')] }));
    const { entities, links } = await read(context);
    expect(entities.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(links.map(({ from, to }) => [entities[from]?.id, entities[to]?.id])).toEqual([
      ['c', 'b'],
      ['b', 'c'],
    ]);
  });

  it('is read once for the same types, and again when it is forgotten', async () => {
    const context = begun();
    await read(context);
    await read(context);
    expect(questions(context)).toHaveLength(1);
    await read(context, readTypes({ entities: '', links: 'CALLED,USES' }));
    expect(questions(context)[1]).toMatchObject({
      question: { entityTypes: null, linkTypes: ['CALLED', 'USES'], withFields: false },
    });
    forgetFactsRead(context);
    await read(context, readTypes({ entities: '', links: 'CALLED,USES' }));
    expect(questions(context)).toHaveLength(3);
  });

  it('of a database is read once the analyst has agreed', async () => {
    const context = begun();
    changeAnalyses(context, { scope: 'case', chosen: 'degree' });
    await runAnalysis(context);
    expect(context.view.getState().analyses).toMatchObject({ isAsking: true, isRunning: false });
    expect(questions(context)).toEqual([]);
    expect(linksToRead(source, readTypes({ entities: '', links: 'CALLED' })).count).toBe(3);
  });

  it('is read again for a result on the chart once the analyst has agreed, with the types that it was read with', async () => {
    const context = begun();
    const overlay: Overlay = {
      ...{ id: 'scores-1', analysis: 'degree', column: 'degree', chosen: {}, scope: 'case', about: null },
      ...{ types: { entities: null, links: ['CALLED'] }, at: '2026-05-09T08:00:00.000Z', mark: '', shows: ['size'] },
      ...{ isName: false, entities: [], others: null, isBothWays: true, values: [] },
    };
    await renewOverlay(context, overlay);
    expect(context.view.getState().analyses).toMatchObject({ renewing: 'scores-1', isRunning: false });
    expect(questions(context)).toEqual([]);
  });
});
