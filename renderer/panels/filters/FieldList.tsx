// The properties that are present on the chart, by type, with how many have them.
import { Fragment, useMemo } from 'react';
import type { Language } from '../../../shared/messages';
import type { Chart } from '../../chart/Chart';
import type { FilterForm } from '../../state/view';
import { useChart, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number } from '../words';
import { fieldsOnChart, measureOf, typeWordOf } from './filterChoices';

interface FieldListProps {
  readonly goTo: (form: FilterForm) => void;
}

/** What the fields are made of: named so that they are made anew when one of these is another. */
type Made = Pick<Chart['dress'], 'roles'> & {
  readonly entities: readonly unknown[];
  readonly links: readonly unknown[];
};

function fieldsOf(chart: Chart, { entities, links }: Made, language: Language): ReturnType<typeof fieldsOnChart> {
  return entities.length + links.length === 0 ? [] : fieldsOnChart(chart, language);
}

export function FieldList({ goTo }: FieldListProps) {
  const { t, language } = useTranslator();
  const chart = useChart();
  const [entities, links, roles] = [chart.entities(), chart.links(), chart.dress.roles];
  // The lists are the same until the chart changes, which is when its fields may.
  const fields = useMemo(
    () => fieldsOf(chart, { entities, links, roles }, language),
    [chart, entities, links, roles, language],
  );
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
