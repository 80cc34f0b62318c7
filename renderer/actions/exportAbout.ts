// What every exported file says of itself: its handling code, and the questions that brought what is in it.
import type { Bringing, Derivation } from '../../shared/chartState';
import type { ExportAbout } from '../../shared/contracts/exports';
import type { Answer } from '../../shared/graph';
import type { RedactionSet } from '../../shared/redact/rules';
import { highestHandling } from '../../shared/handling';
import { leastHandling } from '../chart/grades';
import type { ActionContext } from './Action';
import { refusesUnredacted } from './redact';

type Question = ExportAbout['questions'][number];

/**
 * The handling code that was chosen for this chart, else the one used last; never below the highest on the chart. Before the
 * first export of all it is asked. Null when the analyst cancels, and when what leaves is to be redacted and this is not.
 */
export async function aboutExport(
  context: ActionContext,
  questions: readonly Question[] = questionsBehind(context),
): Promise<ExportAbout | null> {
  if (refusesUnredacted(context)) return null;
  const { codes, lastCode } = await context.backend.call('evidence.settings', {});
  const { chart } = context;
  const known = chart.dress.handling || lastCode;
  const chosen = known === '' ? await askHandling(context) : known;
  if (chosen === null) return null;
  return {
    handling: highestHandling(codes, [chosen, leastHandling(chart, codes)]),
    questions: [...questions],
    ...redactedMark(context),
  };
}

function redactedMark({ isRedacted }: ActionContext): Pick<ExportAbout, 'isRedacted'> {
  return isRedacted === true ? { isRedacted } : {};
}

/** Of what the dialogs export: the code that was chosen there, and the questions behind what leaves, with `others` besides. */
export function aboutLeaving(
  from: ActionContext,
  { handling, redaction }: { readonly handling: string; readonly redaction: RedactionSet | null },
  others: readonly Question[] = [],
): ExportAbout {
  return { handling, questions: [...questionsBehind(from), ...others], isRedacted: redaction !== null };
}

/** The same for a command, which says the code: it is raised to what is on the chart, never lowered. */
export async function aboutBatch(context: ActionContext, code: string): Promise<ExportAbout> {
  const { codes } = await context.backend.call('evidence.settings', {});
  const { chart } = context;
  const handling = highestHandling(codes, [code, chart.dress.handling, leastHandling(chart, codes)]);
  return { handling, questions: [...questionsBehind(context)] };
}

/** Opens the dialog; settles when it is answered. */
function askHandling({ view }: ActionContext): Promise<string | null> {
  return new Promise((resolve) => {
    view.getState().handlingForm?.onChosen(null);
    const onChosen = (code: string | null): void => {
      view.setState({ handlingForm: null });
      resolve(code);
    };
    view.setState({ dialog: 'handling', handlingForm: { onChosen } });
  });
}

/** Those that brought what is on the chart now, in the order they were asked. */
export function questionsBehind({ chart }: ActionContext): readonly Question[] {
  const used = new Set([...chart.entities(), ...chart.links()].flatMap(({ broughtBy }) => broughtBy));
  return [...chart.bringings.values()].filter(({ id }) => used.has(id)).map(questionOf);
}

function questionOf(bringing: Bringing): Question {
  const { kind } = bringing;
  if (bringing.kind === 'drawn') {
    const { by: source, at, derived, note } = bringing;
    return { kind, source, at, ...(derived === null ? { question: 'drawn', detail: note } : derivedQuestion(derived)) };
  }
  return { ...questionTo(bringing.answer), kind };
}

/** A link that an analysis derived: which, with what settings. */
function derivedQuestion({ analysis, chosen }: Derivation): Pick<Question, 'question' | 'detail'> {
  const settings = Object.entries(chosen).map(([name, value]) => `${name}=${value}`);
  return { question: 'derived', detail: [analysis, ...settings].join(' ') };
}

/** What an answer answered, as a manifest tells it. */
export function questionTo({ source, question, detail, at }: Answer): Question {
  const name = [source.name, source.version].filter((part) => part !== '').join(', ');
  return { kind: question, source: name, question, detail, at };
}
