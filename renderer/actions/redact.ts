// The chart as a partner may see it: what is drawn, without what the rules take out. Every export of it is made from this
// chart alone, so that no format sees anything else.
import type { Evidence } from '../../shared/contracts/evidence';
import type { ChartState } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { redacted } from '../../shared/redact/redact';
import type { RedactionSet } from '../../shared/redact/rules';
import { Chart } from '../chart/Chart';
import { openState } from '../chart/commands/openState';
import { passingOf } from '../chart/passing';
import type { ActionContext } from './Action';
import { partOf, type ChartPart } from './chartPart';
import { redactedViews } from './redactViews';
import { inform } from './report';

/** The context that an export is made from: the analyst's own, or one that holds only what the partner may see. */
export function leaving(
  context: ActionContext,
  { redaction, part }: { readonly redaction: RedactionSet | null; readonly part: ChartPart },
): ActionContext {
  return redaction === null ? context : redactedContext(context, redaction, redactionKey(), part);
}

/** The same for what a panel saves without a dialog: redacted as the last export was, while that is on. */
export function leavingNow(context: ActionContext): ActionContext {
  return leaving(context, { redaction: context.view.getState().redaction, part: 'chart' });
}

/** What was chosen in a dialog stands for what leaves after it: that one export is for a partner is easily forgotten by the next. */
export function rememberRedaction({ view }: ActionContext, redaction: RedactionSet | null): void {
  view.setState({ redaction });
}

/**
 * True, and said, while what leaves is to be redacted: for what cannot be, because its words are not those of the chart
 * (rows of an answer, results, lists of changes).
 */
export function refusesUnredacted(context: ActionContext): boolean {
  if (context.isRedacted === true || context.view.getState().redaction === null) return false;
  inform(context, 'evidence.redact.refused');
  return true;
}

/** A context whose chart is the redacted one, with no name of the source, no selection, no guides of a layout and no paths; views beside it have its names. */
export function redactedContext(
  context: ActionContext,
  set: RedactionSet,
  key: string,
  part: ChartPart = 'chart',
): ActionContext {
  const chart = new Chart();
  const before = drawnState(partOf(context, part));
  const after = redacted(before, set, key);
  chart.apply(openState(chart, after));
  const named = new Map(before.entities.map(({ entity }, nth) => [entity.id, after.entities[nth]?.entity ?? entity]));
  const { session, view } = context;
  const views = redactedViews(view.getState(), set.rules, named);
  const own = { selection: new Set<EntityId>(), layoutGuides: null, paths: null };
  const { origin, source } = session.getState();
  const hidden = {
    origin: origin === null ? null : { ...origin, name: '' },
    source: source === null ? null : { ...source, name: '' },
  };
  return {
    ...context,
    isRedacted: true,
    chart,
    session: { ...session, getState: () => ({ ...session.getState(), ...hidden }) },
    view: { ...view, getState: () => ({ ...view.getState(), ...own, ...views }) },
  };
}

function drawnState(chart: Chart): ChartState {
  const passing = passingOf(chart);
  const state = chart.state();
  return {
    ...state,
    entities: state.entities.filter(({ entity }) => passing.entities.has(entity.id)),
    links: state.links.filter(({ link }) => passing.links.has(link.id)),
  };
}

/** A key that no one else has, for one export. */
function redactionKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

export interface RedactionSample {
  readonly before: string;
  readonly after: string;
}

/** The captions of some entities now and in the export; those that change first. */
export function redactionPreview(
  { chart }: ActionContext,
  set: RedactionSet,
  most: number,
): readonly RedactionSample[] {
  const before = chart.entities().filter(({ entity }) => passingOf(chart).entities.has(entity.id));
  const after = redacted(drawnState(chart), set, 'preview').entities;
  const pairs = before.map(({ entity }, nth) => ({
    before: wordsOf(entity),
    after: wordsOf(after[nth]?.entity ?? entity),
  }));
  return pairs.filter((pair) => pair.before !== pair.after).slice(0, most);
}

function wordsOf({ caption, fields }: { readonly caption: string; readonly fields: object }): string {
  const [first = ''] = Object.values(fields).filter((value) => typeof value === 'string' && value !== caption);
  return [caption, first].filter((part) => part !== '').join(' · ');
}

/** Keeps the rules under their name, in the place of a set that has it. */
export async function keepRedaction({ backend }: ActionContext, kept: Evidence, set: RedactionSet): Promise<Evidence> {
  const others = kept.redactions.filter(({ name }) => name !== set.name);
  return backend.call('evidence.save', { redactions: [...others, set] });
}
