// Entities whose key, name or a field contains a text.
import { useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { Button } from '../../ui/Button';
import { useTranslator } from '../AppContext';

interface TextFormProps {
  readonly test: Extract<ChartFilterTest, { readonly is: 'text' }>;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function TextForm({ test, isNew, onSet }: TextFormProps) {
  const { t } = useTranslator();
  const [text, setText] = useState(test.text);
  const typed = text.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onSet({ is: 'text', text: typed });
      }}
    >
      <div className="filter-line">
        <input
          className="plain-field grow"
          aria-label={t('chartFilters.form.text')}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button kind="primary" type="submit" isDisabled={typed === ''}>
          {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
        </Button>
      </div>
      <p className="filter-hint">{t('chartFilters.form.textHint')}</p>
    </form>
  );
}
