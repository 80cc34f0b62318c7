// At least and at most so many neighbours.
import { useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { Button } from '../../ui/Button';
import { useTranslator } from '../AppContext';

interface DegreeFormProps {
  readonly test: Extract<ChartFilterTest, { readonly is: 'degree' }>;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function DegreeForm({ test, isNew, onSet }: DegreeFormProps) {
  const { t } = useTranslator();
  const [least, setLeast] = useState(written(test.least));
  const [most, setMost] = useState(written(test.most));
  const next = { is: 'degree', least: countTyped(least), most: countTyped(most) } as const;
  const isEmpty = next.least === null && next.most === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSet(next);
      }}
    >
      <div className="filter-line">
        <label className="filter-edge">
          {t('chartFilters.form.least')}
          <input
            className="plain-field"
            inputMode="numeric"
            value={least}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setLeast(event.currentTarget.value)}
          />
        </label>
        <label className="filter-edge">
          {t('chartFilters.form.most')}
          <input
            className="plain-field"
            inputMode="numeric"
            value={most}
            onChange={(event) => setMost(event.currentTarget.value)}
          />
        </label>
        <Button kind="primary" type="submit" isDisabled={isEmpty}>
          {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
        </Button>
      </div>
      <p className="filter-hint">{t('chartFilters.form.degreeHint')}</p>
    </form>
  );
}

function written(count: number | null): string {
  return count === null ? '' : String(count);
}

/** A whole number from 0; null for nothing or nonsense. */
function countTyped(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
