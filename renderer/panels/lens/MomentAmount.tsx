// Which properties of a link say when it was and how much it was about.
import { timeForms, type LinkMapping } from '../../../shared/lens/Lens';
import type { PropertyFacts } from '../../../shared/lens/Survey';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { amountChoices, momentChoices } from './draft';

type Read = Pick<LinkMapping, 'time' | 'timeForm' | 'amount'>;

interface MomentAmountProps {
  readonly properties: readonly PropertyFacts[];
  readonly value: Read;
  /** What the amount of such a link is called. */
  readonly amountWord: string;
  readonly onChange: (part: Partial<Read>) => void;
}

export function MomentAmount({ properties, value, amountWord, onChange }: MomentAmountProps) {
  const { t } = useTranslator();
  const none = { value: '', label: t('lens.none') };
  const options = (names: readonly string[], own: string | null) => [
    none,
    ...[...new Set([...names, ...(own === null ? [] : [own])])].map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className="filter-row">
      <span className="quiet lens-word">{t('lens.time')}</span>
      <SelectBox
        label={t('lens.time')}
        value={value.time ?? ''}
        options={options(momentChoices(properties), value.time)}
        onChange={(time) => onChange({ time: time === '' ? null : time })}
      />
      {value.time === null ? null : (
        <SelectBox
          label={t('lens.timeForm')}
          value={value.timeForm}
          options={timeForms.map((form) => ({ value: form, label: t(`lens.timeForms.${form}`) }))}
          onChange={(timeForm) => onChange({ timeForm })}
        />
      )}
      <span className="quiet lens-word">{amountWord}</span>
      <SelectBox
        label={amountWord}
        value={value.amount ?? ''}
        options={options(amountChoices(properties), value.amount)}
        onChange={(amount) => onChange({ amount: amount === '' ? null : amount })}
      />
    </div>
  );
}
