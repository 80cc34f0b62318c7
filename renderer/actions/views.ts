// The views beside the chart that can leave Skein as pictures: followed money, and SIM boxes.
import { flowWords } from '../../shared/analysis/flow/flowWords';
import type { Finding } from '../../shared/analysis/Analysis';
import { simBoxes } from '../../shared/analysis/phones/simBoxes';
import { slottedBox } from '../../shared/analysis/phones/slots';
import type { ExportAbout } from '../../shared/contracts/exports';
import { translatorOf, type Language } from '../../shared/messages';
import { boxView } from '../pictures/views/boxView';
import { flowView } from '../pictures/views/flowView';
import type { View } from '../pictures/views/View';
import { charactersInView, writeView, type ViewOptions } from '../pictures/views/writeView';
import type { AnalysesView } from '../state/analyses';
import { momentOf } from '../state/flow';
import type { ExportSubject } from '../state/view';
import type { ActionContext } from './Action';
import { questionTo } from './exportAbout';
import { questionsOf } from './saveResult';

/** A report shows so many slots in one picture, and so many boxes. */
const slotsInPicture = 40;
const mostBoxes = 10;

/** As it is shown now; null when no money was followed, or none moved. */
export function flowShown({ view, chart }: ActionContext, language: Language): View | null {
  const { flow } = view.getState();
  const found = flow?.found ?? null;
  if (flow === null || found === null || found.followed.clock.length === 0) return null;
  const words = flowWords(found, translatorOf(language), chart.dress.timeZone);
  return flowView(found, { atMs: momentOf(flow), isTimed: flow.isTimed, open: flow.open }, words);
}

/** Those of the result that is shown: of its selected rows, of all when none is. One that was kept has no records to draw a box from. */
function boxesOf({ run, rows }: AnalysesView): readonly Finding[] {
  if (run === null || run.analysis !== simBoxes.id || run.result.kind !== 'findings') return [];
  if (run.facts.kept !== undefined) return [];
  const { findings } = run.result;
  return rows.size === 0 ? findings : [...rows].sort((a, b) => a - b).flatMap((row) => findings[row] ?? []);
}

/** The box that the only selected row is about; undefined for none. */
export function chosenBox(analyses: AnalysesView): Finding | undefined {
  return analyses.rows.size === 1 ? boxesOf(analyses)[0] : undefined;
}

function boxShown({ view, chart }: ActionContext, language: Language): View | null {
  const { analyses } = view.getState();
  const box = chosenBox(analyses);
  if (box === undefined || analyses.run === null) return null;
  const { facts, chosen } = analyses.run;
  return boxView(facts, slottedBox(facts, chosen, box), translatorOf(language), chart.dress.timeZone);
}

export interface BoxesShown {
  /** In the order of the result; a long box in several. */
  readonly views: readonly View[];
  readonly shown: number;
  readonly count: number;
}

/** For a report: every box of the result that is shown, up to a number that a reader goes through. */
export function boxesShown({ view, chart }: ActionContext, language: Language): BoxesShown {
  const { analyses } = view.getState();
  const { run } = analyses;
  const boxes = boxesOf(analyses);
  const shown = boxes.slice(0, mostBoxes);
  const views = shown.flatMap((finding) => {
    if (run === null) return [];
    const box = slottedBox(run.facts, run.chosen, finding);
    const starts = Array.from(
      { length: Math.ceil(box.slots.length / slotsInPicture) },
      (_, nth) => nth * slotsInPicture,
    );
    return starts.map((from) =>
      boxView(run.facts, box, translatorOf(language), chart.dress.timeZone, [from, from + slotsInPicture]),
    );
  });
  return { views, shown: shown.length, count: boxes.length };
}

export function viewShown(context: ActionContext, subject: Exclude<ExportSubject, 'chart'>): View | null {
  const { language } = context.view.getState();
  return subject === 'flow' ? flowShown(context, language) : boxShown(context, language);
}

/** The view as SVG text, its fonts inside only when they are asked for. */
export async function viewSvg(
  { backend }: Pick<ActionContext, 'backend'>,
  view: View,
  options: Omit<ViewOptions, 'fonts'>,
  hasFonts: boolean,
): Promise<string> {
  const plain = { ...options, fonts: [] };
  if (!hasFonts) return writeView(view, plain);
  const fonts = await backend.call('font.subset', { text: charactersInView(view, plain) });
  return writeView(view, { ...options, fonts });
}

/** What was asked for a view besides what brought the chart. */
export function questionsBehindView(context: ActionContext, subject: ExportSubject): ExportAbout['questions'] {
  const { flow, analyses } = context.view.getState();
  if (subject === 'box') return analyses.run === null ? [] : questionsOf(context, analyses.run);
  const answer = subject === 'flow' ? (flow?.found?.facts.answer ?? null) : null;
  return answer === null ? [] : [questionTo(answer)];
}
