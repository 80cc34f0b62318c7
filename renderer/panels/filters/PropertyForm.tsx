// The test of a property: one of the values on the chart, a part of a text, or between two numbers or days.
import { useMemo, useState } from 'react';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { fold } from '../../../shared/fieldTest';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { useChart, useTranslator } from '../AppContext';
import { DayField } from '../DayField';
import { EntityIcon } from '../EntityIcon';
import { number } from '../words';
import { fieldWord, measureOf, typeWordOf, valuesOnChart, type FieldMeasure } from './filterChoices';
import { dayEdgeIn, dayIn } from './zoneDays';

type Property = Extract<ChartFilterTest, { readonly is: 'property' }>;
type Rule = Property['test'];

interface PropertyFormProps {
  readonly test: Property;
  readonly isNew: boolean;
  readonly onSet: (test: ChartFilterTest) => void;
}

export function PropertyForm({ test, isNew, onSet }: PropertyFormProps) {
  const { t, language } = useTranslator();
  const [kind, setKind] = useState(test.test.is);
  const { on, type } = test;
  const onRule = (rule: Rule) => onSet({ ...test, test: rule });
  return (
    <>
      <div className="filter-line">
        <span className="filter-field grow">
          {on === 'entity' && type !== null ? <EntityIcon type={type} size={13} /> : null}
          <span>
            {type === null ? '' : `${typeWordOf(on, type, language)}: `}
            <strong>{fieldWord(test, language)}</strong>
          </span>
        </span>
        <SelectBox
          label={t('chartFilters.form.test')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'equals', label: t('chartFilters.form.is') },
            { value: 'contains', label: t('chartFilters.form.contains') },
            { value: 'range', label: t('chartFilters.form.range') },
          ]}
        />
      </div>
      {kind === 'equals' ? <ValueList test={test} onRule={onRule} /> : null}
      {kind === 'contains' ? <PartForm test={test} isNew={isNew} onRule={onRule} /> : null}
      {kind === 'range' ? <RangeForm test={test} isNew={isNew} onRule={onRule} /> : null}
    </>
  );
}

interface RuleProps {
  readonly test: Property;
  readonly onRule: (rule: Rule) => void;
}

const mostValues = 50;

/** Every value with its count; a click takes it. What is typed narrows the list, Enter takes the text as it stands. */
function ValueList({ test, onRule }: RuleProps) {
  const { t, language } = useTranslator();
  const chart = useChart();
  const [entities, links] = [chart.entities(), chart.links()];
  const { on, type, field } = test;
  const values = useMemo(
    () => (entities.length + links.length === 0 ? [] : valuesOnChart(chart, { on, type, field }, language)),
    [chart, entities, links, on, type, field, language],
  );
  const [typed, setTyped] = useState('');
  const needle = fold(typed.trim());
  const found = values.filter(({ text, shown }) => fold(text).includes(needle) || fold(shown).includes(needle));
  const rest = found.length - mostValues;
  const chosen = test.test.is === 'equals' ? fold(test.test.text) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onRule({ is: 'equals', text: typed.trim() });
      }}
    >
      <input
        className="plain-field"
        aria-label={t('chartFilters.form.value')}
        placeholder={t('chartFilters.form.value')}
        value={typed}
        maxLength={1000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="filter-list" role="group" aria-label={t('chartFilters.form.values')}>
        {found.slice(0, mostValues).map(({ text, shown, count }) => (
          <button
            key={text}
            type="button"
            className={fold(text) === chosen ? 'filter-choice is-on' : 'filter-choice'}
            onClick={() => onRule({ is: 'equals', text })}
          >
            <span className="grow">{shown === '' ? t('chartFilters.form.empty') : shown}</span>
            <span className="count quiet">{number(count)}</span>
          </button>
        ))}
      </div>
      {rest > 0 ? <p className="filter-hint">{t('chartFilters.form.moreValues', { count: rest })}</p> : null}
      {found.length === 0 ? <p className="filter-hint">{t('chartFilters.form.noValues')}</p> : null}
    </form>
  );
}

interface TypedRuleProps extends RuleProps {
  readonly isNew: boolean;
}

function PartForm({ test, isNew, onRule }: TypedRuleProps) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState(test.test.is === 'range' ? '' : test.test.text);
  const text = typed.trim();
  return (
    <form
      className="filter-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onRule({ is: 'contains', text });
      }}
    >
      <input
        className="plain-field grow"
        aria-label={t('chartFilters.form.value')}
        value={typed}
        maxLength={1000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button kind="primary" type="submit" isDisabled={text === ''}>
        {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
      </Button>
    </form>
  );
}

function RangeForm({ test, isNew, onRule }: TypedRuleProps) {
  const { t } = useTranslator();
  const chart = useChart();
  const measure = measureOf(chart, test);
  // Calendar days have no zone.
  const zone = measure === 'day' ? 'UTC' : chart.dress.timeZone;
  const before = test.test.is === 'range' ? test.test : { least: null, most: null };
  const [least, setLeast] = useState(writtenEdge(before.least, measure, zone));
  const [most, setMost] = useState(writtenEdge(before.most, measure, zone));
  const rule = {
    is: 'range',
    least: edgeTyped(least, measure, 'first', zone),
    most: edgeTyped(most, measure, 'last', zone),
  } as const;
  const isEmpty = rule.least === null && rule.most === null;
  const hints = {
    day: 'dayHint',
    moment: 'dayHint',
    seconds: 'secondsHint',
    number: 'numberHint',
    text: 'numberHint',
  } as const;
  const edge = (label: string, value: string, setValue: (value: string) => void) => (
    <label className="filter-edge">
      {label}
      {isInDays(measure) ? (
        <DayField value={value} onChange={setValue} />
      ) : (
        <input
          className="plain-field"
          title={t(`chartFilters.form.${hints[measure]}`)}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onRule(rule);
      }}
    >
      <div className="filter-line">
        {edge(t('chartFilters.form.least'), least, setLeast)}
        {edge(t('chartFilters.form.most'), most, setMost)}
      </div>
      <div className="filter-line">
        <span className="filter-hint grow">
          {measure === 'moment' ? t('chartFilters.form.zone', { zone }) : t(`chartFilters.form.${hints[measure]}`)}
        </span>
        <Button kind="primary" type="submit" isDisabled={isEmpty}>
          {t(isNew ? 'chartFilters.set' : 'chartFilters.change')}
        </Button>
      </div>
    </form>
  );
}

function writtenEdge(edge: number | null, measure: FieldMeasure, zone: string): string {
  if (edge === null) return '';
  return isInDays(measure) ? dayIn(edge, zone) : String(edge);
}

function isInDays(measure: FieldMeasure): boolean {
  return measure === 'day' || measure === 'moment';
}

/** Null for nothing or nonsense. */
function edgeTyped(text: string, measure: FieldMeasure, edge: 'first' | 'last', zone: string): number | null {
  if (isInDays(measure)) return dayEdgeIn(text, edge, zone);
  const typed = text.replaceAll(',', '').trim();
  return typed === '' || !Number.isFinite(Number(typed)) ? null : Number(typed);
}
