// The filters on this chart as chips, and the form that adds or changes one, at the foot of the find panel.
import { useRef } from 'react';
import { clearFilters, setFiltered, toggleFilterForm } from '../../actions/chartFilters';
import { useApp, useChart, useRun, useTranslator, useView } from '../AppContext';
import { FilterChip } from './FilterChip';
import { FilterForm } from './FilterForm';
import { useHides } from './useHides';

export function ChartFilters() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const chart = useChart();
  const form = useView((view) => view.filterForm);
  const opener = useRef<HTMLButtonElement>(null);
  const { filters } = chart.dress;
  const hides = useHides(chart);
  if (chart.entityCount === 0 && filters.length === 0) return null;
  const on = filters.filter(({ isOn }) => isOn).length;
  const onClose = () => {
    context.view.setState({ filterForm: null });
    opener.current?.focus();
  };
  return (
    <section className="chart-filters" aria-label={t('chartFilters.title')}>
      <div className="section-head">
        <span>{t('chartFilters.title')}</span>
        {filters.length === 0 ? null : (
          <span className="quiet">
            {on === 0 ? t('chartFilters.noneOn') : t('chartFilters.on', { count: on })}
            {' · '}
            <button type="button" className="text-button" onClick={() => run(clearFilters)}>
              {t('chartFilters.clear')}
            </button>
          </span>
        )}
      </div>
      <ul className="filter-chips">
        {filters.map((filter) => (
          <FilterChip key={filter.id} filter={filter} hides={hides.get(filter.id) ?? null} />
        ))}
        <li>
          <button
            ref={opener}
            type="button"
            className="chip filter-opener"
            aria-expanded={form !== null}
            onClick={() => toggleFilterForm(context)}
          >
            {`+ ${t('chartFilters.add')}`}
          </button>
        </li>
      </ul>
      {filters.length === 0 ? null : <FilteredSwitch />}
      {form === null ? null : <FilterForm form={form} onClose={onClose} />}
    </section>
  );
}

function FilteredSwitch() {
  const context = useApp();
  const { t } = useTranslator();
  const { filtered } = useChart().dress;
  return (
    <div className="filtered-switch">
      <span className="grow quiet">{t('chartFilters.filtered')}</span>
      <span className="filtered-choice" role="group" aria-label={t('chartFilters.filtered')}>
        {(['ghosted', 'hidden'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            className={filtered === choice ? 'bar-button is-on' : 'bar-button'}
            aria-pressed={filtered === choice}
            onClick={() => setFiltered(context, choice)}
          >
            {t(`chartFilters.${choice}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
