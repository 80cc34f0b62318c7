// The properties of a label or relationship type: what they hold, and what each becomes.
import type { ReactNode } from 'react';
import { formatValue } from '../../../shared/catalogue';
import type { PropertyFacts } from '../../../shared/lens/Survey';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { fieldChoices, takenFields, type Choice } from './draft';

interface PropertyTableProps {
  readonly properties: readonly PropertyFacts[];
  readonly fields: { readonly [name: string]: string };
  readonly known: Parameters<typeof fieldChoices>[0];
  readonly onField: (property: string, field: string) => void;
  /** Further columns, after the field. */
  readonly heads?: readonly string[];
  readonly cells?: (property: PropertyFacts) => readonly ReactNode[];
  /** What a property is already, so that it has no field to choose. */
  readonly fixed?: (property: string) => string | null;
}

export function PropertyTable(props: PropertyTableProps) {
  const { properties, fields, known, onField, heads = [], cells = () => [], fixed = () => null } = props;
  const { t, language } = useTranslator();
  if (properties.length === 0) return <p className="quiet">{t('lens.noProperties')}</p>;
  const choicesFor = (property: string): readonly Choice[] => {
    const kept = { value: '', label: t('lens.keepName') };
    const own = fields[property];
    const choices = fieldChoices(known, takenFields(fields, property), language);
    const isOther = own !== undefined && choices.every(({ value }) => value !== own);
    return [kept, ...choices, ...(isOther ? [{ value: own, label: own }] : [])];
  };
  return (
    <table className="lens-properties">
      <thead>
        <tr>
          <th scope="col">{t('lens.property')}</th>
          <th scope="col">{t('lens.values')}</th>
          <th scope="col">{t('lens.field')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="lens-narrow">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property.name}>
            <th scope="row" title={t('lens.filled', { share: Math.round(property.filled * 100) })}>
              {property.name}
            </th>
            <td className="quiet lens-samples" title={samplesOf(property, 20)}>
              {samplesOf(property, 3)}
            </td>
            <td>
              {fixed(property.name) ?? (
                <SelectBox
                  label={t('lens.fieldOf', { property: property.name })}
                  value={fields[property.name] ?? ''}
                  options={choicesFor(property.name)}
                  onChange={(field) => onField(property.name, field)}
                />
              )}
            </td>
            {cells(property).map((cell, at) => (
              <td key={heads[at]} className="lens-narrow">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function samplesOf({ samples }: PropertyFacts, most: number): string {
    const texts = samples.map((value) => formatValue(value, null, language, {}));
    return [...new Set(texts)].slice(0, most).join(' · ');
  }
}
