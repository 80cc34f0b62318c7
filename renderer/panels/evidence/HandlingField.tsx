// The choice of a handling code: the agency's list from the highest code on the chart upwards, so that none is ever lowered.
import { handlingFrom } from '../../../shared/handling';
import { leastHandling } from '../../chart/grades';
import { SelectField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';

interface HandlingFieldProps {
  readonly codes: readonly string[];
  /** '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

export function HandlingField({ codes, value, onChange }: HandlingFieldProps) {
  const context = useApp();
  const { t } = useTranslator();
  const least = leastHandling(context.chart, codes);
  const offered = handlingFrom(codes, least);
  const all = value === '' || offered.includes(value) ? offered : [...offered, value];
  const none = value === '' ? [{ value: '', label: t('evidence.handling.none') }] : [];
  return (
    <>
      <SelectField<string>
        label={t('evidence.handling.label')}
        value={value}
        onChange={onChange}
        groups={[{ label: '', options: [...none, ...all.map((code) => ({ value: code, label: code }))] }]}
      />
      {least === '' ? null : <p className="quiet">{t('evidence.handling.least', { code: least })}</p>}
    </>
  );
}
