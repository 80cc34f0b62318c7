// The command `compare`: the same comparison that the window shows, written into a file.
import type { StartupPlan } from '../../shared/contract';
import type { ComparisonKind } from '../../shared/contracts/compare';
import type { FileToken } from '../../shared/ids';
import type { Snapshot } from '../../shared/snapshot';
import { changesJson } from '../chart/compare/changesJson';
import { changesMarkdown } from '../chart/compare/changesMarkdown';
import { changesReport } from '../chart/compare/changesReport';
import { changesText } from '../chart/compare/writeChanges';
import type { ActionContext } from './Action';
import { changesCsv, compareCharts, ofSnapshot, tellChanges } from './compare';
import { chartSvg, defaultExport } from './exportPicture';
import type { Job } from './job';
import { setReport } from './makeReport';

/** Compares the snapshot behind the token with the one that is open, or with what the open source has now. */
export async function compareOpened(context: ActionContext, earlier: FileToken, later: Snapshot | null): Promise<void> {
  const read = await context.backend.call('compare.read', { token: earlier });
  if (read === null) return;
  const { source } = context.session.getState();
  const file = { token: earlier, name: source?.name ?? '' };
  await compareCharts(context, ofSnapshot(read), later === null ? 'source' : ofSnapshot({ file, snapshot: later }));
}

/** The comparison on the screen as a file of this kind, whole. */
export async function comparisonBytes(
  context: ActionContext,
  output: StartupPlan['output'],
  handling: string,
  job: Job,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = tellChanges(context);
  const kind = output as ComparisonKind;
  if (told === null) return new Uint8Array();
  const { report, translator } = told;
  switch (kind) {
    case 'md':
      return bytes(changesMarkdown(report, translator));
    case 'txt':
      return bytes(changesText(report, translator));
    case 'csv':
      return bytes(changesCsv(report.sections, translator));
    case 'json':
      return bytes(changesJson(report));
    case 'pdf':
    case 'docx': {
      const { chart } = context;
      const picture = await chartSvg(context, chart, { ...defaultExport, hasTitle: false }, kind === 'docx');
      const wishes = { title: chart.title, picture, handling, zone: chart.dress.timeZone };
      return setReport(context, changesReport(report, wishes, translator), { kind, at: '' }, job);
    }
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
