// The inspector: who or what is selected, what is known about it, how it is linked and where that comes from.
import type { Group } from '../../../shared/dress/group';
import type { EntityId } from '../../../shared/ids';
import { selected } from '../../actions/select';
import { bundleShown } from '../../chart/bundleShown';
import type { Chart } from '../../chart/Chart';
import { groupTreeOf } from '../../chart/groupTree';
import { bundlesOf } from '../../chart/selectors';
import { shownOf, type ShownNode } from '../../chart/shown';
import { useApp, useChartLater, useTranslator, useView } from '../AppContext';
import { BundleDetails } from './BundleDetails';
import { ChartSummary } from './ChartSummary';
import { GroupDetails } from './GroupDetails';
import { MergedDetails } from './MergedDetails';
import { OneEntity } from './OneEntity';
import { SeveralEntities } from './SeveralEntities';

export function Inspector() {
  const { t } = useTranslator();
  return (
    <section className="panel inspector" aria-label={t('panels.inspector.title')} tabIndex={0}>
      <Content />
    </section>
  );
}

function Content() {
  const context = useApp();
  const chart = useChartLater();
  const selection = useView((view) => view.selection);
  const bundleId = useView((view) => view.selectedBundle);
  const bundle = bundleId === null ? undefined : bundleOf(chart, bundleId);
  if (bundle !== undefined) return <BundleDetails key={bundle.id} bundle={bundle} />;
  const group = onlyGroup(chart, selection);
  if (group !== undefined) return <GroupDetails key={group.id} group={group} />;
  const merged = onlyMerged(chart, selection);
  if (merged !== undefined) return <MergedDetails key={merged.id} members={merged.members} />;
  const entities = selected(context)
    .map((id) => chart.entity(id))
    .filter((it) => it !== undefined);
  const [only] = entities;
  if (only === undefined) return <ChartSummary />;
  return entities.length === 1 ? <OneEntity key={only.entity.id} it={only} /> : <SeveralEntities entities={entities} />;
}

/** As it is drawn, with what passes the filters; else as the chart has it. */
function bundleOf(chart: Chart, id: string) {
  return bundleShown(chart, id) ?? bundlesOf(chart).find((bundle) => bundle.id === id);
}

function onlyMerged(chart: Chart, selection: ReadonlySet<EntityId>): ShownNode | undefined {
  const [only] = selection;
  const node = only === undefined || selection.size > 1 ? undefined : shownOf(chart).node(only);
  return node !== undefined && node.group === null && node.members.length > 1 ? node : undefined;
}

function onlyGroup(chart: Chart, selection: ReadonlySet<EntityId>): Group | undefined {
  const [only] = selection;
  return only === undefined || selection.size > 1 ? undefined : groupTreeOf(chart.dress).group(only);
}
