// Everything that the open source holds, as an analysis reads it: main reads it into columns and hands them over in pieces.
import { mostLinksRead } from '../../shared/contracts/analysis';
import type { ReadTypes } from '../../shared/dress/overlay';
import { AppError } from '../../shared/errors';
import type { SourceDescription } from '../../shared/questions';
import type { AnalysedFacts } from '../chart/analysedFacts';
import { ReadFacts } from '../chart/readFacts';
import type { AnalysesView } from '../state/analyses';
import type { ActionContext } from './Action';
import type { Job } from './job';

interface Kept {
  readonly merges: unknown;
  readonly types: string;
  readonly withFields: boolean;
  readonly facts: AnalysedFacts;
}

/** What was read last, by the source: another run about the same need not read it again. */
const kept = new WeakMap<object, Kept>();

/** The types that the analyst chose; null for all. */
export function readTypes({ entities, links }: AnalysesView['types']): ReadTypes | null {
  const named = (names: string) => (names === '' ? null : names.split(','));
  return entities === '' && links === '' ? null : { entities: named(entities), links: named(links) };
}

/** How many links of these types the source says it has, and how many are read at most. */
export function linksToRead(
  { linkTypes }: Pick<SourceDescription, 'linkTypes'>,
  types: ReadTypes | null,
): { readonly count: number; readonly most: number } {
  const wanted = linkTypes.filter(({ type }) => types?.links?.includes(type) !== false);
  return { count: wanted.reduce((sum, { count }) => sum + count, 0), most: mostLinksRead };
}

/** What was read of this before and is still there; null when it has to be read. */
export function factsReadBefore(
  { chart, session }: ActionContext,
  types: ReadTypes | null,
  withFields: boolean,
): AnalysedFacts | null {
  const { source } = session.getState();
  const known = source === null ? undefined : kept.get(source);
  const isSame = known?.merges === chart.dress.merges && known.types === JSON.stringify(types);
  // Whatever was read with its fields can be looked at without them.
  return isSame && (known.withFields || !withFields) ? known.facts : null;
}

/** The next run reads again. */
export function forgetFactsRead({ session }: ActionContext): void {
  const { source } = session.getState();
  if (source !== null) kept.delete(source);
}

/** `withFields` false is enough for who looks only at who is linked with whom; see `readsFields`. */
export async function wholeFacts(
  context: ActionContext,
  types: ReadTypes | null,
  withFields: boolean,
  job: Job,
): Promise<AnalysedFacts> {
  const before = factsReadBefore(context, types, withFields);
  if (before !== null) return before;
  const { source } = context.session.getState();
  if (source === null) throw new AppError('NO_SOURCE');
  forgetFactsRead(context);
  const { merges } = context.chart.dress;
  const reading = new ReadFacts(context.chart);
  const question = { entityTypes: types?.entities ?? null, linkTypes: types?.links ?? null, withFields };
  const counts = await job.ask('analysis.read', { question });
  for (;;) {
    const piece = await job.ask('analysis.next', {});
    if (piece === null) break;
    reading.add(piece);
  }
  const facts = reading.end({ ...counts, isDatabase: source.kind === 'neo4j', at: new Date().toISOString() });
  kept.set(source, { merges, types: JSON.stringify(types), withFields, facts });
  return facts;
}
