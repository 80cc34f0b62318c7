// The filter of the expand card: times, totals, fields and order, folded away until it is wanted.
import { useId } from 'react';
import type { NeighbourCount } from '../../../shared/questions';
import type { Where } from '../../../shared/where';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { ConditionRows } from './ConditionRows';
import { useTimeZone } from '../time/useTimeZone';
import { DayRange } from './DayRange';
import { hasTimes, numberTyped, termsIn, totalWord } from './whereWords';

interface ExpandFilterProps {
  readonly where: Where;
  /** The rows that are ticked: what there is to filter by. */
  readonly rows: readonly NeighbourCount[];
  /** How many entities are asked. */
  readonly asked: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (where: Where) => void;
  /** Null when there is nowhere to keep it. */
  readonly onKeep: (() => void) | null;
}

export function ExpandFilter(props: ExpandFilterProps) {
  const { where, rows, asked, isOpen, onOpen, onChange, onKeep } = props;
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const terms = termsIn(where);
  const total = totalWord(rows, language);
  const { least, most } = where;
  return (
    <details className="expand-filter" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{terms === 0 ? t('filters.title') : t('filters.titleOn', { count: terms })}</summary>
      {hasTimes(rows) ? (
        <div className="filter-row">
          <span className="grow quiet" title={t('filters.zone', { zone })}>
            {t('filters.time')}
          </span>
          <DayRange time={where.time} onChange={(time) => onChange({ ...where, time })} />
        </div>
      ) : null}
      <NumberRow
        label={t('filters.leastLinks')}
        value={least.links}
        onChange={(links) => onChange({ ...where, least: { ...least, links: whole(links) } })}
      />
      <NumberRow
        label={t('filters.mostLinks')}
        value={most.links}
        onChange={(links) => onChange({ ...where, most: { links: whole(links) } })}
      />
      {total === null ? null : (
        <NumberRow
          label={t('filters.leastTotal', { field: total })}
          value={least.total}
          onChange={(value) => onChange({ ...where, least: { ...least, total: value } })}
        />
      )}
      {asked < 2 ? null : (
        <NumberRow
          label={t('filters.leastAsked', { count: asked })}
          value={least.asked}
          onChange={(value) => onChange({ ...where, least: { ...least, asked: whole(value) } })}
        />
      )}
      <ConditionRows where={where} rows={rows} onChange={onChange} />
      <div className="filter-row">
        <span className="grow quiet">{t('filters.order')}</span>
        <SelectBox
          label={t('filters.order')}
          value={where.order}
          onChange={(order) => onChange({ ...where, order })}
          options={[
            { value: 'links', label: t('filters.byLinks') },
            ...(total === null && where.order !== 'total'
              ? []
              : [{ value: 'total' as const, label: t('filters.byTotal') }]),
            { value: 'recent', label: t('filters.byRecent') },
          ]}
        />
      </div>
      {onKeep === null ? null : (
        <button type="button" className="text-button" onClick={onKeep}>
          {terms === 0 ? t('filters.forget') : t('filters.keep')}
        </button>
      )}
    </details>
  );
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

interface NumberRowProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberRow({ label, value, onChange }: NumberRowProps) {
  const id = useId();
  return (
    <div className="filter-row">
      <label className="grow quiet" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="filter-number"
        inputMode="numeric"
        value={value ?? ''}
        onChange={(event) => onChange(numberTyped(event.currentTarget.value))}
      />
    </div>
  );
}
