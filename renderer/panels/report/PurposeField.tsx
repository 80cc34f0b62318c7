// What the report is for, in the analyst's own paragraphs.
import { useId } from 'react';
import { useTranslator } from '../AppContext';

interface PurposeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const mostCharacters = 20_000;

export function PurposeField({ value, onChange }: PurposeFieldProps) {
  const id = useId();
  const { t } = useTranslator();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('report.fields.purpose')}
      </label>
      <div className="field-body">
        <textarea
          id={id}
          className="bp6-input report-purpose"
          rows={5}
          maxLength={mostCharacters}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
