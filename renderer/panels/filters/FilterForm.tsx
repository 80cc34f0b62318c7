// The form of a filter: first what to filter by, then which property, then the test. Escape leaves it.
import { useEffect, useRef, type ReactNode } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { addFilter, changeFilter, filterToComponent } from '../../actions/chartFilters';
import { selected } from '../../actions/select';
import { showTime } from '../../actions/time';
import { isRowTest } from '../../chart/rowStops';
import type { FilterForm as Form } from '../../state/view';
import { useApp, useChart, useChartFact, useTranslator, useView } from '../AppContext';
import { DegreeForm } from './DegreeForm';
import { FieldList } from './FieldList';
import { hasTimes } from './filterChoices';
import { PropertyForm } from './PropertyForm';
import { TextForm } from './TextForm';
import { TimeForm } from './TimeForm';
import { TypesForm } from './TypesForm';

interface FilterFormProps {
  readonly form: Form;
  readonly onClose: () => void;
}

export function FilterForm({ form, onClose }: FilterFormProps) {
  const context = useApp();
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const stepKey = form.step === 'test' ? `${form.id ?? ''} ${form.test.is}` : form.step;
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-first], input, .filter-choice');
    first?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [stepKey]);
  const goTo = (next: Form) => context.view.setState({ filterForm: next });
  const isPropertyTest = form.step === 'test' && form.test.is === 'property' && form.id === null;
  return (
    <div
      ref={box}
      className="filter-form"
      role="group"
      aria-label={t('chartFilters.add')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {form.step === 'kinds' ? null : (
        <div className="filter-form-head">
          {form.step === 'test' && form.id !== null ? null : (
            <button
              type="button"
              className="clear"
              aria-label={t('chartFilters.back')}
              title={t('chartFilters.back')}
              onClick={() => goTo({ step: isPropertyTest ? 'fields' : 'kinds' })}
            >
              ‹
            </button>
          )}
          <h2 className="grow">{t(`chartFilters.form.${form.step === 'test' ? titleOf(form.test) : 'property'}`)}</h2>
          <button
            type="button"
            className="clear"
            aria-label={t('chartFilters.close')}
            title={t('chartFilters.close')}
            onClick={onClose}
          >
            ×
          </button>
        </div>
      )}
      {form.step === 'kinds' ? <Kinds goTo={goTo} onClose={onClose} /> : null}
      {form.step === 'fields' ? <FieldList goTo={goTo} /> : null}
      {form.step === 'test' ? <TestForm key={stepKey} id={form.id} test={form.test} onClose={onClose} /> : null}
    </div>
  );
}

function titleOf(test: ChartFilterTest) {
  // A component is chosen on the chart, hours in their matrix and rows in the legend: none has a form here.
  if (test.is === 'component' || isRowTest(test)) return 'property';
  return test.is === 'hours' ? 'time' : test.is;
}

interface TestFormProps {
  readonly id: string | null;
  readonly test: ChartFilterTest;
  readonly onClose: () => void;
}

function TestForm({ id, test, onClose }: TestFormProps) {
  const context = useApp();
  // Undo or another chart may have taken away the filter that was being changed.
  const isThere = useChartFact((chart) => chart.dress.filters.some((filter) => filter.id === id));
  const isNew = id === null || !isThere;
  const onSet = (next: ChartFilterTest) => {
    if (isNew) addFilter(context, next);
    else changeFilter(context, id, next);
    onClose();
  };
  const shared = { isNew, onSet };
  switch (test.is) {
    case 'types':
      return <TypesForm test={test} {...shared} />;
    case 'property':
      return <PropertyForm test={test} {...shared} />;
    case 'time':
      return <TimeForm test={test} {...shared} />;
    case 'text':
      return <TextForm test={test} {...shared} />;
    case 'degree':
      return <DegreeForm test={test} {...shared} />;
    case 'component':
    case 'hours':
    case 'row':
    case 'drawn':
      return null;
  }
}

interface KindsProps {
  readonly goTo: (form: Form) => void;
  readonly onClose: () => void;
}

function Kinds({ goTo, onClose }: KindsProps) {
  const context = useApp();
  const { t } = useTranslator();
  const chart = useChart();
  const hasSelected = useView((view) => view.selection.size > 0);
  const canTime = hasTimes(chart);
  const begin = (test: ChartFilterTest) => goTo({ step: 'test', id: null, test });
  const component = () => {
    filterToComponent(context, selected(context));
    onClose();
  };
  const hours = () => {
    showTime(context, { isTimeOpen: true, isHoursOpen: true });
    onClose();
  };
  return (
    <div role="group" aria-label={t('chartFilters.kinds.name')}>
      <Choice onChoose={() => begin({ is: 'types', entities: [], links: [] })}>{t('chartFilters.kinds.types')}</Choice>
      <Choice onChoose={() => goTo({ step: 'fields' })}>{t('chartFilters.kinds.property')}</Choice>
      <Choice onChoose={() => begin({ is: 'degree', least: 2, most: null })}>{t('chartFilters.kinds.degree')}</Choice>
      <Choice onChoose={component} hint={hasSelected ? null : t('chartFilters.kinds.componentHint')}>
        {t('chartFilters.kinds.component')}
      </Choice>
      <Choice
        onChoose={() => begin({ is: 'time', window: { from: null, until: null } })}
        hint={canTime ? null : t('chartFilters.kinds.timeHint')}
      >
        {t('chartFilters.kinds.time')}
      </Choice>
      <Choice onChoose={hours} hint={canTime ? null : t('chartFilters.kinds.timeHint')}>
        {t('chartFilters.kinds.hours')}
      </Choice>
      <Choice onChoose={() => begin({ is: 'text', text: '' })}>{t('chartFilters.kinds.text')}</Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly children: ReactNode;
  readonly onChoose: () => void;
  /** Why it cannot be chosen; null when it can. */
  readonly hint?: string | null;
}

function Choice({ children, onChoose, hint = null }: ChoiceProps) {
  return (
    <button type="button" className="filter-choice" disabled={hint !== null} onClick={onChoose}>
      <span className="grow">{children}</span>
      {hint === null ? null : <span className="quiet">{hint}</span>}
    </button>
  );
}
