// Links within a span of days, in the chart's time zone.
import { useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import type { TimeWindow } from '../../../shared/where';
import { Button } from '../../ui/Button';
import { useTranslator } from '../AppContext';
import { DayRange } from '../chart/DayRange';
import { useTimeZone } from '../time/useTimeZone';
import { dayIn } from './zoneDays';

interface TimeFormProps {
  readonly test: Extract<ChartFilterTest, { readonly is: 'time' }>;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function TimeForm({ test, isNew, onSet }: TimeFormProps) {
  const { t } = useTranslator();
  const zone = useTimeZone();
  const [typed, setTyped] = useState<TimeWindow | null>(test.window);
  const window = {
    from: keptOr(test.window.from, typed?.from ?? null, zone),
    until: keptOr(test.window.until, typed?.until ?? null, zone),
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
        <DayRange isLabelled time={typed} onChange={setTyped} />
      </div>
      <p className="filter-hint">{t('chartFilters.form.timeHint', { zone })}</p>
      <Button kind="primary" type="submit" isDisabled={isEmpty}>
        {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
      </Button>
    </form>
  );
}

/** An end within a day, as a brush sets it, stays exact as long as its day is not changed. */
function keptOr(before: number | null, typed: number | null, zone: string): number | null {
  return before !== null && dayIn(before, zone) === dayIn(typed, zone) ? before : typed;
}
