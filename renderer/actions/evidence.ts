// What the agency says of its evidence, as forms begin with it, and the handling code that was chosen for the chart.
import type { Evidence } from '../../shared/contracts/evidence';
import { highestHandling } from '../../shared/handling';
import { setDress } from '../chart/commands/setDress';
import { leastHandling } from '../chart/grades';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';

export function loadEvidence({ backend }: ActionContext): Promise<Evidence> {
  return backend.call('evidence.settings', {});
}

/** What was chosen for this chart, else what was used last, never below what is on the chart; '' before the first choice. */
export function startingHandling({ chart }: ActionContext, { codes, lastCode }: Evidence): string {
  const chosen = chart.dress.handling || lastCode;
  return chosen === '' ? '' : highestHandling(codes, [chosen, leastHandling(chart, codes)]);
}

/** The next export begins with this choice. The chart is not edited by being exported. */
export async function rememberHandling({ backend }: ActionContext, code: string): Promise<void> {
  await backend.call('evidence.save', { lastCode: code });
}

/** Keeps the choice with the chart, as one edit: every export of it begins with it, whatever was used elsewhere. */
export function setHandling(context: ActionContext, code: string): void {
  const { chart } = context;
  if (chart.dress.handling === code) return;
  const name = { key: 'evidence.handling.edited', params: { code } } as const;
  edit(context, name, setDress(chart, { handling: code }));
}

/** Keeps the agency's list, one code a line; an empty list changes nothing. */
export async function keepCodes({ backend }: ActionContext, lines: string): Promise<void> {
  const codes = [...new Set(lines.split('\n').map((line) => line.trim().slice(0, 200)))].filter((line) => line !== '');
  if (codes.length > 0) await backend.call('evidence.save', { codes: codes.slice(0, 100) });
}

export const chooseHandling: Action = {
  id: 'chooseHandling',
  label: 'evidence.handling.edit',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ dialog: 'handling', handlingForm: null, menu: null }),
};
