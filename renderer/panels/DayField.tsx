// The field for a day (or a moment) of every panel: typed as 2026-03-01 in both languages, also as 2026/3/1, 20260301 or 2026年3月1日.
import { readTime } from '../../shared/lens/readTime';
import { isTagged } from '../../shared/value';
import { DayInput, type DayInputProps } from '../ui/DayInput';
import { useTranslator } from './AppContext';

interface DayFieldProps extends Pick<DayInputProps, 'id' | 'label' | 'className' | 'value' | 'onChange'> {
  readonly hasTime?: boolean;
}

export function DayField({ hasTime = false, ...field }: DayFieldProps) {
  const { t } = useTranslator();
  const kind = hasTime ? 'moment' : 'day';
  return (
    <DayInput
      {...field}
      read={hasTime ? readMoment : readDay}
      placeholder={t(`filters.dayField.${kind}`)}
      title={t('filters.dayField.keys')}
      refusal={t(`filters.dayField.${kind}Refused`)}
    />
  );
}

function readDay(text: string): string | null {
  return writtenAs('date', text);
}

function readMoment(text: string): string | null {
  return writtenAs('datetime', text);
}

function writtenAs(kind: 'date' | 'datetime', text: string): string | null {
  const read = readTime(text, 'text');
  return isTagged(read) && read.t === kind ? read.v : null;
}
