// The properties that are present on the chart, by type, with how many have them.
import { Fragment } from 'react';
import type { FilterForm } from '../../state/view';
import { useChart, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number } from '../words';
import { fieldsOnChart, measureOf, typeWordOf } from './filterChoices';

interface FieldListProps {
  readonly goTo: (form: FilterForm) => void;
}

export function FieldList({ goTo }: FieldListProps) {
  const { t, language } = useTranslator();
  const chart = useChart();
  const fields = fieldsOnChart(chart, language);
  if (fields.length === 0) return <p className="quiet">{t('chartFilters.form.noFields')}</p>;
  return (
    <div className="filter-list">
      {fields.map(({ on, type, field, label, count }, at) => {
        const before = fields[at - 1];
        const isFirst = before?.on !== on || before.type !== type;
        const choose = () => {
          const isText = measureOf(chart, { on, type, field }) === 'text';
          const rule = isText
            ? ({ is: 'equals', text: '' } as const)
            : ({ is: 'range', least: null, most: null } as const);
          goTo({ step: 'test', id: null, test: { is: 'property', on, type, field, test: rule } });
        };
        return (
          <Fragment key={`${on} ${type} ${field}`}>
            {isFirst ? (
              <div className="filter-list-head">
                {on === 'entity' ? <EntityIcon type={type} size={13} /> : null}
                {typeWordOf(on, type, language)}
              </div>
            ) : null}
            <button type="button" className="filter-choice" onClick={choose}>
              <span className="grow">{label}</span>
              <span className="count quiet" title={t('chartFilters.form.withField', { count })}>
                {number(count)}
              </span>
            </button>
          </Fragment>
        );
      })}
    </div>
  );
}
