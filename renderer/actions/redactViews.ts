// The views beside the chart as a partner may see them: names are those of the redacted chart, whoever is not on it has only a
// type, and a view that shows what the rules take out is withheld whole.
import type { AnalysedEntity } from '../../shared/analysis/Analysis';
import { linkType } from '../../shared/catalogue';
import type { Entity } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { RedactionRule } from '../../shared/redact/rules';
import type { AnalysesView } from '../state/analyses';
import type { FlowView } from '../state/flow';
import type { View } from '../state/view';

type Named = ReadonlyMap<EntityId, Entity>;

/** `named` gives the redacted entity in the place of each that is drawn on the chart. */
export function redactedViews(
  { flow, analyses }: View,
  rules: readonly RedactionRule[],
  named: Named,
): Pick<View, 'flow' | 'analyses' | 'withheld'> {
  const isFlowWithheld = flow !== null && takesOut(rules, moneyTypes(flow));
  const isRunWithheld = takesOut(rules, typesRead(analyses));
  return {
    flow: flow === null || isFlowWithheld ? null : redactedFlow(flow, named),
    analyses: isRunWithheld ? { ...analyses, run: null, results: [], removed: null } : redactedRun(analyses, named),
    withheld: [...(isFlowWithheld ? ['flow' as const] : []), ...(isRunWithheld ? ['box' as const] : [])],
  };
}

function moneyTypes({ found }: FlowView): readonly string[] {
  return found?.facts.links.map(({ type }) => type) ?? [];
}

/** The types of links that the settings of the shown result name; none without one, nor of one that came back, of which no box is drawn. */
function typesRead({ run }: AnalysesView): readonly string[] {
  if (run === null || run.facts.kept !== undefined) return [];
  return Object.values(run.chosen).flatMap((value) => String(value).split(','));
}

function redactedRun(analyses: AnalysesView, named: Named): AnalysesView {
  const { run } = analyses;
  // What came back says names and reasons as they were when it was kept: none of it is of the redacted chart.
  const view = { ...analyses, results: [], removed: null };
  if (run === null || run.facts.kept !== undefined) return { ...view, run: null };
  const facts = { ...run.facts, entities: nameless(run.facts.entities, named) };
  return { ...view, run: { ...run, chart: { ...run.chart, title: '' }, facts } };
}

/** Whether a rule is about links of these types: the view tells of times and sums that they hold. */
function takesOut(rules: readonly RedactionRule[], types: readonly string[]): boolean {
  if (types.length === 0) return false;
  const own = new Set(types);
  const fields = new Set([...own].flatMap((type) => linkType(type).fields.map(({ name }) => name)));
  return rules.some(
    ({ type, field }) => (type === null || own.has(type)) && (field === null || type !== null || fields.has(field)),
  );
}

function redactedFlow(flow: FlowView, named: Named): FlowView {
  const { found } = flow;
  if (found === null) return flow;
  const { facts, followed } = found;
  const answer =
    facts.answer === null ? null : { ...facts.answer, detail: '', source: { ...facts.answer.source, name: '' } };
  return {
    ...flow,
    found: { facts: { ...facts, entities: nameless(facts.entities, named), answer }, followed },
  };
}

/** Without key, caption and fields it is told by its type. */
function nameless<E extends AnalysedEntity>(entities: readonly E[], named: Named): readonly E[] {
  return entities.map((entity) => {
    const { key, caption, fields } = named.get(entity.id) ?? { key: '', caption: '', fields: {} };
    return { ...entity, key, caption, fields };
  });
}
