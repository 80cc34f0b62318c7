// When and how much a link was, and what its other properties are shown as: of a relationship type, or of an event.
import { linkType } from '../../../shared/catalogue';
import type { LinkMapping } from '../../../shared/lens/Lens';
import type { PropertyFacts } from '../../../shared/lens/Survey';
import { useTranslator } from '../AppContext';
import { withField } from './draft';
import { MomentAmount } from './MomentAmount';
import { PropertyTable } from './PropertyTable';

type Read = Pick<LinkMapping, 'type' | 'time' | 'timeForm' | 'amount' | 'fields'>;

interface LinkPropertiesProps {
  readonly properties: readonly PropertyFacts[];
  readonly mapping: Read;
  readonly onChange: (part: Partial<Read>) => void;
}

export function LinkProperties({ properties, mapping, onChange }: LinkPropertiesProps) {
  const { t, language } = useTranslator();
  const { type, time, amount, fields } = mapping;
  const { fields: known, timeField, sumField } = linkType(type);
  // A call is about minutes: its amount is called by the name that it has on the chart.
  const sum = known.find((field) => field.name === sumField)?.words[language];
  return (
    <>
      <MomentAmount properties={properties} value={mapping} amountWord={sum ?? t('lens.amount')} onChange={onChange} />
      <PropertyTable
        properties={properties}
        fields={fields}
        known={known.filter((field) => field.name !== timeField && field.name !== sumField)}
        onField={(property, field) => onChange({ fields: withField(fields, property, field) })}
        fixed={(property) =>
          property === time ? t('lens.isTime') : property === amount ? (sum ?? t('lens.isAmount')) : null
        }
      />
    </>
  );
}
