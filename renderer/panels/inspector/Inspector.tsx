// The inspector: who or what is selected, what is known about it, how it is linked and where that comes from.
import { bundlesOf } from '../../chart/selectors';
import { useChart, useTranslator, useView } from '../AppContext';
import { BundleDetails } from './BundleDetails';
import { ChartSummary } from './ChartSummary';
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
  const chart = useChart();
  const selection = useView((view) => view.selection);
  const bundleId = useView((view) => view.selectedBundle);
  const bundle = bundleId === null ? undefined : bundlesOf(chart).find(({ id }) => id === bundleId);
  if (bundle !== undefined) return <BundleDetails key={bundle.id} bundle={bundle} />;
  const entities = [...selection].map((id) => chart.entity(id)).filter((it) => it !== undefined);
  const [only] = entities;
  if (only === undefined) return <ChartSummary />;
  return entities.length === 1 ? <OneEntity key={only.entity.id} it={only} /> : <SeveralEntities entities={entities} />;
}
