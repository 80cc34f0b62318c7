// The channel that makes a case of the charts of a window whose source keeps none.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseSnapshot } from '../../shared/snapshot';
import type { Dialogs } from '../cases/Dialogs';
import type { FileTokens } from '../cases/FileTokens';
import type { KeepJob } from '../sources/casefile/messages';
import type { CaseTotals } from '../sources/casefile/RowWriter';
import type { Call } from '../sources/GraphSource';
import type { Handlers } from './Answerer';

export interface KeepCaseParts {
  readonly dialogs: Dialogs;
  readonly files: FileTokens;
  /** See `keepCase`. */
  keepCase(job: KeepJob, call: Call): Promise<CaseTotals>;
}

export function keepCaseHandlers({ dialogs, files, keepCase }: KeepCaseParts): Pick<Handlers, 'work.keepAll'> {
  return {
    'work.keepAll': async ({ suggestedName, charts, snapshots, documents }, call) => {
      const out = await dialogs.chooseToSave(suggestedName, 'case');
      if (out === null) return null;
      const job: KeepJob = {
        out,
        title: path.parse(out).name,
        charts: charts.map(({ text, ...seen }, nth) => {
          const settings = JSON.stringify({ ...seen, hasUnsaved: false });
          return { id: String(nth + 1), isWork: true, settings, text: [text] };
        }),
        snapshots: snapshots.map((snapshot) => {
          const { entities, links } = parseSnapshot(snapshot.text, snapshot.title).chart;
          return { ...snapshot, id: randomUUID(), entities: entities.length, links: links.length };
        }),
        documents: documents.map((document) => ({ ...document, keptAt: new Date().toISOString() })),
      };
      return { ...files.name(out), ...(await keepCase(job, call)) };
    },
  };
}
