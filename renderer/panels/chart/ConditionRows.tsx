// The filter's terms on fields: of the neighbour or of the link, equal to, containing, or between.
import type { NeighbourCount } from '../../../shared/questions';
import type { Condition, Where } from '../../../shared/where';
import { SelectBox } from '../../ui/fields';
import { useSession, useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';
import { fieldChoices, rangeEdge, writtenEdge, type FieldChoice } from './whereWords';

interface ConditionRowsProps {
  readonly where: Where;
  readonly rows: readonly NeighbourCount[];
  readonly onChange: (where: Where) => void;
}

export function ConditionRows({ where, rows, onChange }: ConditionRowsProps) {
  const { t, language } = useTranslator();
  const source = useSession((session) => session.source);
  const choices = fieldChoices(rows, source, language);
  const [first] = choices;
  const { conditions } = where;
  const setAt = (at: number, next: Condition | null) =>
    onChange({ ...where, conditions: conditions.flatMap((one, index) => (index === at ? (next ?? []) : one)) });
  return (
    <>
      {conditions.map((condition, at) => (
        <ConditionRow key={at} condition={condition} choices={choices} onChange={(next) => setAt(at, next)} />
      ))}
      {first === undefined ? null : (
        <button
          type="button"
          className="text-button filter-add"
          onClick={() => onChange({ ...where, conditions: [...conditions, begun(first)] })}
        >
          {t('filters.addCondition')}
        </button>
      )}
    </>
  );
}

function begun({ value }: FieldChoice): Condition {
  return { ...placeIn(value), test: { is: 'equals', text: '' } };
}

/** `link amount` is the field `amount` of the link. */
function placeIn(value: string): Pick<Condition, 'on' | 'field'> {
  const [on = '', ...rest] = value.split(' ');
  return { on: on === 'link' ? 'link' : 'entity', field: rest.join(' ') };
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly choices: readonly FieldChoice[];
  readonly onChange: (condition: Condition | null) => void;
}

function ConditionRow({ condition, choices, onChange }: ConditionRowProps) {
  const { t } = useTranslator();
  const zone = useTimeZone();
  const { on, field, test } = condition;
  const value = `${on} ${field}`;
  const known = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: field }];
  const setKind = (is: Condition['test']['is']) => {
    const text = test.is === 'range' ? '' : test.text;
    if (is === 'range') onChange({ ...condition, test: { is, least: null, most: null } });
    else onChange({ ...condition, test: is === 'contains' ? { is, text: text || ' ' } : { is, text } });
  };
  return (
    <div className="filter-condition">
      <SelectBox
        label={t('filters.field')}
        value={value}
        onChange={(next) => onChange({ ...condition, ...placeIn(next) })}
        options={known}
      />
      <SelectBox
        label={t('filters.test')}
        value={test.is}
        onChange={setKind}
        options={(['equals', 'contains', 'range'] as const).map((is) => ({ value: is, label: t(`filters.${is}`) }))}
      />
      {test.is === 'range' ? (
        <RangeFields
          condition={condition}
          zone={known.find((choice) => choice.value === value)?.isDay === true ? 'UTC' : zone}
          onChange={onChange}
        />
      ) : (
        <input
          className="grow"
          aria-label={t('filters.value')}
          value={test.text.trimStart()}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange({
              ...condition,
              test: test.is === 'contains' ? { is: 'contains', text: text || ' ' } : { is: 'equals', text },
            });
          }}
        />
      )}
      <button type="button" className="clear" aria-label={t('filters.removeCondition')} onClick={() => onChange(null)}>
        ×
      </button>
    </div>
  );
}

interface RangeFieldsProps extends Pick<ConditionRowProps, 'condition' | 'onChange'> {
  /** Where the days begin and end. */
  readonly zone: string;
}

/** Plain numbers, or days written `2026-05-09`. */
function RangeFields({ condition, zone, onChange }: RangeFieldsProps) {
  const { t } = useTranslator();
  const { test } = condition;
  if (test.is !== 'range') return null;
  const edge = (name: 'least' | 'most', text: string) =>
    onChange({ ...condition, test: { ...test, [name]: rangeEdge(text, name === 'least' ? 'first' : 'last', zone) } });
  return (
    <>
      {(['least', 'most'] as const).map((name) => (
        <input
          key={`${name} ${zone}`}
          className="filter-number"
          aria-label={t(name === 'least' ? 'filters.from' : 'filters.until')}
          title={t('filters.rangeHint')}
          defaultValue={writtenEdge(test[name], zone)}
          onBlur={(event) => edge(name, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') edge(name, event.currentTarget.value);
          }}
        />
      ))}
    </>
  );
}
