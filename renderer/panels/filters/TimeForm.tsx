// Links within a span of days, in the chart's time zone.
import { useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { Button } from '../../ui/Button';
import { useChartFact, useTranslator } from '../AppContext';
import { dayEdgeIn, dayIn } from './zoneDays';

interface TimeFormProps {
  readonly test: Extract<ChartFilterTest, { readonly is: 'time' }>;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function TimeForm({ test, isNew, onSet }: TimeFormProps) {
  const { t } = useTranslator();
  const zone = useChartFact((chart) => chart.dress.timeZone);
  const [first, setFirst] = useState(dayIn(test.window.from, zone));
  const [last, setLast] = useState(dayIn(test.window.until, zone));
  const window = {
    from: keptOr(test.window.from, first, 'first', zone),
    until: keptOr(test.window.until, last, 'last', zone),
  };
  const isEmpty = window.from === null && window.until === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSet({ is: 'time', window });
      }}
    >
      <div className="filter-line">
        <label className="filter-edge">
          {t('chartFilters.form.from')}
          <input
            type="date"
            className="plain-field"
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
        </label>
        <label className="filter-edge">
          {t('chartFilters.form.until')}
          <input
            type="date"
            className="plain-field"
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
        </label>
      </div>
      <p className="filter-hint">
        {t('chartFilters.form.zone', { zone })}. {t('chartFilters.form.timeHint')}
      </p>
      <Button kind="primary" type="submit" isDisabled={isEmpty}>
        {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
      </Button>
    </form>
  );
}

/** An end within a day, as a brush sets it, stays exact as long as its day is not changed. */
function keptOr(before: number | null, day: string, edge: 'first' | 'last', zone: string): number | null {
  return before !== null && dayIn(before, zone) === day ? before : dayEdgeIn(day, edge, zone);
}
