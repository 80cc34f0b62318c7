// Hour × weekday: when in the week things happen, for all that is counted or for the selection; marked hours filter the
// chart.
import { memo, useMemo, useRef, useState } from 'react';
import type { Translator } from '../../../shared/messages';
import { beginGesture, setHours, toggleHours } from '../../actions/time';
import { hoursOf, type HoursTable } from '../../chart/time/hours';
import { keysOf, useApp, useRun, useTranslator } from '../AppContext';
import { number } from '../words';
import { hourText, weekdayWords } from './hoursWords';
import { useHoursHand } from './useHoursHand';
import type { TimeModel } from './useTimeModel';

export function HoursMatrix({ model }: { readonly model: TimeModel }) {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const [isOfSelection, setIsOfSelection] = useState(true);
  const { events, inMatrix, selected, cells } = model;
  const isOfPart = isOfSelection && selected !== null;
  const table = useMemo(() => {
    if (!isOfPart) return hoursOf(events, inMatrix);
    return hoursOf(
      events,
      inMatrix.map((is, index) => is & (selected[index] ?? 0)),
    );
  }, [events, inMatrix, selected, isOfPart]);
  return (
    <div className="time-hours">
      <div className="hours-head">
        <span className="grow cut">
          {t('time.hours.title')}{' '}
          <span className="quiet">
            <span className="hours-sum">{number(table.total)}</span> · {model.clock.zone}
          </span>
          {table.withoutHour === 0 ? null : (
            <span className="quiet"> · {t('time.hours.withoutHour', { count: table.withoutHour })}</span>
          )}
        </span>
        {cells === null ? null : (
          <button
            type="button"
            className="clear"
            aria-label={t('time.hours.clear')}
            title={t('time.hours.clear')}
            onClick={() => setHours(context, beginGesture('hours'), [])}
          >
            ×
          </button>
        )}
        {selected === null ? null : (
          <span className="hours-of" role="group" aria-label={t('time.hours.of')}>
            {([false, true] as const).map((isPart) => (
              <button
                key={String(isPart)}
                type="button"
                className={isPart === isOfPart ? 'text-button is-on' : 'text-button'}
                aria-pressed={isPart === isOfPart}
                onClick={() => setIsOfSelection(isPart)}
              >
                {t(isPart ? 'time.hours.selection' : 'time.hours.all')}
              </button>
            ))}
          </span>
        )}
        <button
          type="button"
          className="clear"
          aria-label={t('time.labels.toggleHours')}
          title={[t('time.labels.toggleHours'), keysOf(toggleHours)].join('  ')}
          onClick={() => run(toggleHours)}
        >
          ›
        </button>
      </div>
      <HoursGrid model={model} table={table} />
    </div>
  );
}

interface HoursGridProps {
  readonly model: TimeModel;
  readonly table: HoursTable;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

function HoursGrid({ model: { clock, cells, areCellsOn }, table }: HoursGridProps) {
  const { t } = useTranslator();
  const grid = useRef<HTMLDivElement>(null);
  const hand = useHoursHand(grid, cells ?? []);
  const marked = new Set(cells ?? []);
  const days = weekdayWords(t);
  const classes = ['hours-grid', cells === null ? '' : 'has-marks', areCellsOn || cells === null ? '' : 'is-off'];
  return (
    <div
      ref={grid}
      className={classes.join(' ')}
      role="grid"
      aria-multiselectable="true"
      aria-label={t('time.hours.label', { zone: clock.zone })}
      onKeyDown={hand.onKeyDown}
      onPointerDown={hand.onPointerDown}
      onPointerMove={hand.onPointerMove}
      onPointerUp={hand.onPointerUp}
    >
      {weekdays.map((weekday) => (
        <div key={weekday} role="row" className="hours-row">
          <span role="rowheader" className="hours-day" onClick={() => hand.mark(weekday * 24, weekday * 24 + 23)}>
            {days[weekday]}
          </span>
          {hours.map((hour) => {
            const cell = weekday * 24 + hour;
            return (
              <HourCell
                key={hour}
                cell={cell}
                day={days[weekday] ?? ''}
                count={table.cells[cell] ?? 0}
                most={table.most}
                isMarked={marked.has(cell)}
                isActive={hand.active === cell}
              />
            );
          })}
          <span role="gridcell" className="hours-total quiet">
            {number(table.byWeekday[weekday] ?? 0)}
          </span>
        </div>
      ))}
      <HourHeads table={table} onMark={(hour) => hand.mark(hour, 144 + hour)} />
    </div>
  );
}

interface HourCellProps {
  readonly cell: number;
  readonly day: string;
  readonly count: number;
  readonly most: number;
  readonly isMarked: boolean;
  readonly isActive: boolean;
}

/** Of 168 cells few change at once. */
const HourCell = memo(function HourCell({ cell, day, count, most, isMarked, isActive }: HourCellProps) {
  const { t } = useTranslator();
  const words = t('time.hours.cell', { day, ...hourRange(cell % 24), count });
  return (
    <span
      role="gridcell"
      data-cell={cell}
      className={isMarked ? 'hours-cell is-marked' : 'hours-cell'}
      aria-selected={isMarked}
      aria-label={words}
      title={words}
      tabIndex={isActive ? 0 : -1}
      style={{ ['--tint' as string]: `${tintOf(count, most)}%` }}
    />
  );
});

/** Per cent of the full colour: a single event among many is still seen. */
function tintOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.round(14 + 86 * (count / most));
}

function hourRange(hour: number): { readonly from: string; readonly until: string } {
  return { from: hourText(hour), until: hourText(hour + 1) };
}

interface HourHeadsProps {
  readonly table: HoursTable;
  readonly onMark: (hour: number) => void;
}

/** Under each hour how much happened in it, and the hour itself every six. */
function HourHeads({ table, onMark }: HourHeadsProps) {
  const { t } = useTranslator();
  const most = Math.max(1, ...table.byHour);
  return (
    <div role="row" className="hours-row hours-foot">
      <span role="gridcell" className="hours-day" aria-label={t('time.hours.title')} />
      {hours.map((hour) => {
        const words = totalWords(t, hour, table);
        return (
          <span
            key={hour}
            role="gridcell"
            className="hours-head-cell"
            aria-label={words}
            title={words}
            onClick={() => onMark(hour)}
          >
            <span
              className="hours-bar"
              style={{ height: `${Math.round((100 * (table.byHour[hour] ?? 0)) / most)}%` }}
            />
            {hour % 6 === 0 ? <span className="hours-label">{hour}</span> : null}
          </span>
        );
      })}
    </div>
  );
}

function totalWords(t: Translator['t'], hour: number, { byHour }: HoursTable): string {
  return t('time.hours.hourTotal', { ...hourRange(hour), count: byHour[hour] ?? 0 });
}
