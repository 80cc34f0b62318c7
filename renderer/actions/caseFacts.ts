// Everything that the open source holds, read page by page: for analyses and the search for duplicates. A database cannot be read so.
import { AppError } from '../../shared/errors';
import { caseFactsBuilder, type AnalysedFacts } from '../chart/analysedFacts';
import type { ActionContext } from './Action';
import { inSlices } from './inSlices';
import type { Job } from './job';

const perPage = 20_000;
/** Facts of the case that was read last, by the source and the merges of the chart: another run need not read it again. */
const kept = new WeakMap<object, { readonly merges: unknown; readonly facts: AnalysedFacts }>();

export async function caseFacts({ chart, session }: ActionContext, job: Job): Promise<AnalysedFacts> {
  const { source } = session.getState();
  if (source === null) throw new AppError('NO_SOURCE');
  const { merges } = chart.dress;
  const known = kept.get(source);
  if (known?.merges === merges) return known.facts;
  const builder = caseFactsBuilder(chart);
  const total = source.entities + source.links;
  let read = 0;
  for (const of of ['entities', 'links'] as const) {
    for (let after = 0; ; after += perPage) {
      const page = await job.ask('analysis.facts', { question: { of, after, limit: perPage } });
      const rows = of === 'entities' ? page.entities : page.links;
      await inSlices(taken(builder, page.entities, page.links), job.signal);
      read += rows.length;
      job.report(read, total);
      if (rows.length < perPage) break;
    }
  }
  const facts = builder.end({ hidden: 0, filtered: 0 });
  kept.set(source, { merges, facts });
  return facts;
}

const rowsPerStep = 500;

function* taken(
  builder: ReturnType<typeof caseFactsBuilder>,
  entities: readonly Parameters<typeof builder.addEntity>[0][],
  links: readonly Parameters<typeof builder.addLink>[0][],
): Generator<void, void> {
  for (const [nth, entity] of entities.entries()) {
    if (nth % rowsPerStep === 0) yield;
    builder.addEntity(entity);
  }
  for (const [nth, link] of links.entries()) {
    if (nth % rowsPerStep === 0) yield;
    builder.addLink(link);
  }
}
