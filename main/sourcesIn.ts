// Opening and making sources with the files of this installation: what the window and the command line share.
import path from 'node:path';
import type { ImportSummary } from '../shared/formats';
import { importUnlike, type Together, type TogetherWanted, type UnlikeFile } from './batch/importUnlike';
import { places } from './places';
import { startReader } from './readerProcess';
import type { CombineJob, KeepJob } from './sources/casefile/messages';
import { inProcess } from './sources/casefile/inProcess';
import { inThread } from './sources/casefile/inThread';
import type { CaseTotals } from './sources/casefile/RowWriter';
import {
  importForeign,
  joinCases,
  keepCase,
  makeSample,
  tableWorkIn,
  type CaseJobReply,
} from './sources/casefile/runCaseJob';
import type { TableWork } from './sources/casefile/tables/tableWork';
import type { Call } from './sources/GraphSource';
import { openSource, type OpenedSource, type SourceAddress } from './sources/openSource';

export interface Sources {
  /** Begins to open the sample while the window is still being made; the next `openSource` of the sample takes it. */
  openSampleAhead(): void;
  openSource(address: SourceAddress, call: Call): Promise<OpenedSource>;
  /** Makes the case `out` of the file `from`; see `Runner` for what happens when it fails. */
  importFile(from: string, out: string, call: Call): Promise<ImportSummary>;
  /** One case of files of different kinds, cases among them; see `importUnlike`. */
  together(files: readonly UnlikeFile[], wanted: TogetherWanted, call: Call): Promise<Together>;
  /** A case of the charts of a window. */
  keepCase(job: KeepJob, call: Call): Promise<CaseTotals>;
  /** Looking at tables and making cases of them. */
  readonly tables: TableWork;
  /** Writes the made-up case; `size` null is its usual size. */
  writeSample(
    wanted: { readonly size: number | null; readonly seed: number },
    out: string,
    call: Call,
  ): Promise<CaseJobReply>;
}

/** `userData` is where the sample case is kept once it was made. */
export function sourcesIn(userData: string): Sources {
  const environment = { caseWorker: places.caseWorker, userData };
  const open = (address: SourceAddress, call: Call) => openSource(address, environment, call);
  let ahead: Promise<OpenedSource> | null = null;
  const here = inThread(places.caseWorker);
  const apart = inProcess(startReader, places.caseWorker);
  const tables = tableWorkIn(apart);
  const importFile = async (from: string, out: string, call: Call): Promise<ImportSummary> => {
    const importedAt = new Date().toISOString();
    const job = { job: 'import', file: out, from, title: path.parse(out).name, importedAt } as const;
    const { entities, links, refused } = await importForeign(job, apart, call);
    return { entities, links, refused };
  };
  const combineCases = (job: CombineJob, call: Call) => joinCases(job, here, call);
  return {
    openSampleAhead: () => {
      ahead = open({ kind: 'sample' }, { signal: new AbortController().signal });
      // Whoever takes it hears of a failure; until then it is nobody's.
      ahead.catch(() => undefined);
    },
    openSource: (address, call) => {
      const begun = address.kind === 'sample' ? ahead : null;
      if (begun !== null) ahead = null;
      return begun ?? open(address, call);
    },
    importFile,
    together: (files, wanted, call) => importUnlike(files, wanted, { tables, importFile, combineCases }, call),
    keepCase: (job, call) => keepCase(job, here, call),
    tables,
    writeSample: ({ size, seed }, out, call) => makeSample({ job: 'sample', file: out, seed, size }, here, call),
  };
}
