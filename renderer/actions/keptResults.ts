// The list of results that came before: in the open case, or in this window alone where no case keeps anything. What is removed
// can be put back.
import { mostResults } from '../../shared/caseWork';
import { analyses } from '../../shared/analysis';
import { questionOf, runOfText, textOfRun, type AnalysisRun } from '../chart/analysisRun';
import type { ListedResult } from '../state/analyses';
import type { ActionContext } from './Action';
import { inSlices } from './inSlices';
import { inform } from './report';

function resultsOf({ view }: ActionContext): readonly ListedResult[] {
  return view.getState().analyses.results;
}

function change(
  { view }: ActionContext,
  part: { results?: readonly ListedResult[]; removed?: ListedResult | null },
): void {
  view.setState({ analyses: { ...view.getState().analyses, ...part } });
}

function isKeeping({ session }: ActionContext): boolean {
  return session.getState().kept.keeping === 'case';
}

/** Lists what the open case has; those that cannot be read are counted, and stay as they are. */
export async function loadResults(context: ActionContext): Promise<void> {
  const { session, backend } = context;
  const { source, kept } = session.getState();
  if (kept.keeping === 'memory') return;
  const texts = await backend.call('work.results.list', {});
  const read = await inSlices(listedOf(texts), new AbortController().signal);
  if (session.getState().source !== source) return;
  // What was run meanwhile is newer.
  const known = resultsOf(context);
  const names = new Set(known.map(({ name }) => name));
  change(context, { results: [...known, ...read.filter(({ name }) => !names.has(name))] });
  if (read.length < texts.length) inform(context, 'analyses.results.unread', { count: texts.length - read.length });
}

function* listedOf(
  texts: readonly Pick<ListedResult, 'name' | 'keptAt' | 'text'>[],
): Generator<void, readonly ListedResult[]> {
  const listed: ListedResult[] = [];
  for (const one of texts) {
    const run = runOfText(one.text);
    if (run !== null) listed.push({ ...one, isInCase: true, run });
    yield;
  }
  return listed;
}

/** Puts a result that has just been found into the list, in the place of one that asked the same, or of the one that was run again. */
export async function keepResult(context: ActionContext, run: AnalysisRun, renewed: string | null): Promise<void> {
  const text = textOfRun(run);
  const kept = text === null ? null : runOfText(text);
  if (text === null || kept === null) {
    inform(context, 'analyses.results.tooLarge', { name: titleOf(context, run) });
    return;
  }
  const question = questionOf(run);
  const isOlder = ({ name, run: of }: ListedResult) => name === renewed || questionOf(of) === question;
  const name = resultsOf(context).find(isOlder)?.name ?? crypto.randomUUID();
  await put(context, { name, text, run: kept });
}

/** First into the list, then into the case; what there is no room for goes, and that is said. */
async function put(context: ActionContext, one: Pick<ListedResult, 'name' | 'text' | 'run'>): Promise<void> {
  const { session, backend } = context;
  const { source } = session.getState();
  const { name, text } = one;
  const listed = { ...one, keptAt: new Date().toISOString(), isInCase: false };
  const results = [listed, ...resultsOf(context).filter((other) => other.name !== name)];
  change(context, { results });
  if (!isKeeping(context))
    return drop(
      context,
      results.slice(mostResults).map((other) => other.name),
    );
  const { keptAt, gone } = await backend.call('work.results.keep', { name, text });
  if (session.getState().source !== source) return;
  change(context, {
    results: resultsOf(context).map((other) => (other.name === name ? { ...other, keptAt, isInCase: true } : other)),
  });
  drop(context, gone);
}

function drop(context: ActionContext, names: readonly string[]): void {
  const isGone = ({ name }: ListedResult) => names.includes(name);
  const gone = resultsOf(context).filter(isGone);
  if (gone.length === 0) return;
  change(context, { results: resultsOf(context).filter((one) => !isGone(one)) });
  const said = gone.map(({ run }) => titleOf(context, run)).join('; ');
  inform(context, 'analyses.results.dropped', { most: mostResults, names: said });
}

function titleOf({ translator }: ActionContext, { analysis: id }: AnalysisRun): string {
  return analyses.find((one) => one.id === id)?.title[translator().language] ?? id;
}

/** Those that the case has are the writer's to remove. */
export function canRemove(context: ActionContext, { isInCase }: ListedResult): boolean {
  return !isInCase || isKeeping(context);
}

/** Out of the list, the case and the panel, until it is put back. */
export async function removeResult(context: ActionContext, listed: ListedResult): Promise<void> {
  const { view, backend } = context;
  const { name, isInCase } = listed;
  if (isInCase) await backend.call('work.results.remove', { name });
  const { run } = view.getState().analyses;
  change(context, { results: resultsOf(context).filter((one) => one.name !== name), removed: listed });
  if (run !== null && isSameRun(run, listed.run)) {
    view.setState({ analyses: { ...view.getState().analyses, run: null, rows: new Set() } });
  }
}

/** What was removed last. */
export async function putResultBack(context: ActionContext): Promise<void> {
  const { removed } = context.view.getState().analyses;
  if (removed === null) return;
  change(context, { removed: null });
  await put(context, removed);
}

/** One of them may be what was kept of the other. */
export function isSameRun(one: AnalysisRun, other: AnalysisRun): boolean {
  return one.at === other.at && one.analysis === other.analysis && one.scope === other.scope;
}
