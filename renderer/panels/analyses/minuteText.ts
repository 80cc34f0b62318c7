// A moment to the minute, by the clocks of the chart's zone.
import { formatValue } from '../../../shared/catalogue';
import type { Language } from '../../../shared/messages';

export function minuteText(at: string, language: Language, zone: string): string {
  return formatValue({ t: 'datetime', v: at }, null, language, {}, zone).slice(0, '2026-05-09 10:00'.length);
}
