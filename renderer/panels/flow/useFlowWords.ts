// The words of followed money in the language that is on, by the clocks of the chart's zone.
import { flowWords, type FlowWords } from '../../../shared/analysis/flow/flowWords';
import type { FlowView } from '../../state/flow';
import { useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';

export type FlowFound = NonNullable<FlowView['found']>;

export function useFlowWords(found: FlowFound): FlowWords {
  const translator = useTranslator();
  const zone = useTimeZone();
  return flowWords(found, translator, zone);
}
