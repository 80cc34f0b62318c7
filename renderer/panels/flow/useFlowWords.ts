// How sums, moments and names of followed money are written.
import { formatValue, linkType } from '../../../shared/catalogue';
import { useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor } from '../words';
import type { FlowView } from '../../state/flow';

export type FlowFound = NonNullable<FlowView['found']>;

const moneyType = linkType('TRANSFERRED');
const amountField = moneyType.fields.find(({ name }) => name === moneyType.sumField) ?? null;

export interface FlowWords {
  /** Of traced units, with the sign of their currency. */
  sum(units: number): string;
  /** By the clock of the chart's zone. */
  time(atMs: number): string;
  /** The same to the minute, for where there is little room. */
  minute(atMs: number): string;
  /** The caption of the entity at that place; of several the first and how many more. */
  names(places: readonly number[]): string;
}

export function useFlowWords({ facts, followed }: FlowFound): FlowWords {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const { scale, currency } = followed.trace.movements;
  const name = (place: number | undefined) => {
    const entity = facts.entities[place ?? -1];
    return entity === undefined ? '?' : captionFor(entity);
  };
  const time = (atMs: number) =>
    formatValue({ t: 'datetime', v: new Date(atMs).toISOString() }, null, language, {}, zone);
  return {
    sum: (units) => formatValue(units / scale, amountField, language, { currency }),
    time,
    minute: (atMs) => time(atMs).slice(0, '2026-05-09 10:00'.length),
    names: (places) =>
      places.length > 1 ? `${name(places[0])} ${t('flow.more', { count: places.length - 1 })}` : name(places[0]),
  };
}
