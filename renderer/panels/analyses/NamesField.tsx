// A parameter that is one or several names: types to tick, a field to choose, or plain text where nothing is offered.
import type { NamesOffered } from '../../../shared/analysis/Analysis';
import { entityType, linkType } from '../../../shared/catalogue';
import { SelectBox, Tick } from '../../ui/fields';
import { PopoverButton } from '../../ui/PopoverButton';
import { useTranslator } from '../AppContext';
import { capital, number } from '../words';
import { useOffers, type Offered } from './useOffers';

interface NamesFieldProps {
  readonly label: string;
  readonly offers: NamesOffered | undefined;
  readonly value: string;
  /** What nothing ticked stands for. */
  readonly empty: 'all' | 'none';
  readonly onChange: (value: string) => void;
}

export function NamesField({ label, offers, value, empty, onChange }: NamesFieldProps) {
  const { t, language } = useTranslator();
  const offered = useOffers(offers);
  switch (offers) {
    case undefined:
      return (
        <input
          className="plain-field"
          aria-label={label}
          value={value}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'linkTypes':
      return <Types {...{ label, value, empty, offered, onChange }} word={(type) => linkType(type).words[language]} />;
    case 'entityTypes':
      return (
        <Types {...{ label, value, empty, offered, onChange }} word={(type) => entityType(type).words.many[language]} />
      );
    case 'linkNumbers':
    case 'entityFields': {
      const first =
        offers === 'linkNumbers'
          ? [
              { value: 'none', label: t('analyses.weights.none') },
              { value: 'count', label: t('analyses.weights.count') },
            ]
          : [{ value: '', label: t('analyses.byType') }];
      const options = [...first, ...offered.map(({ name, word }) => ({ value: name, label: word }))];
      return <SelectBox label={label} value={value} options={options} onChange={onChange} />;
    }
  }
}

interface TypesProps extends Omit<NamesFieldProps, 'offers'> {
  readonly offered: readonly Offered[];
  readonly word: (type: string) => string;
}

/** A type that is not there any more stays to be seen. */
function Types({ label, value, empty, offered, word, onChange }: TypesProps) {
  const { t } = useTranslator();
  const chosen = value.split(',').filter((name) => name !== '');
  const known = offered.map(({ name }) => name);
  const all = [...offered, ...chosen.filter((name) => !known.includes(name)).map((name) => ({ name, count: 0 }))];
  const [first] = chosen;
  const said =
    first === undefined
      ? t(empty === 'all' ? 'analyses.allTypes' : 'analyses.noTypes')
      : chosen.length === 1
        ? capital(word(first))
        : t('analyses.someTypes', { count: chosen.length });
  return (
    <PopoverButton label={said} hint={label}>
      {all.map(({ name, count }) => (
        <Tick
          key={name}
          label={`${capital(word(name))} (${number(count)})`}
          isOn={chosen.includes(name)}
          onChange={(isOn) => onChange((isOn ? [...chosen, name] : chosen.filter((one) => one !== name)).join(','))}
        />
      ))}
    </PopoverButton>
  );
}
