// What the commands without a window work with; `main/index.ts` fills it in, tests with the real parts too.
import type { ImportSummary } from '../../shared/formats';
import type { CaseJobReply } from '../sources/casefile/runCaseJob';
import type { TableWork } from '../sources/casefile/tables/tableWork';
import type { Verified } from '../audit/verify';
import type { Call } from '../sources/GraphSource';
import type { OpenedSource, SourceAddress } from '../sources/openSource';
import type { convertFile } from './convert';
import type { Together, TogetherWanted, UnlikeFile } from './importUnlike';
import type { publishCase } from './publish';

export interface BatchContext {
  readonly call: Call;
  /** From SKEIN_NEO4J_PASSWORD; '' when it is not set. */
  readonly password: string;
  openSource(address: SourceAddress, call: Call): Promise<OpenedSource>;
  /** The script of the threads that share an analysis. */
  readonly partWorker: string;
  readonly publishCase: typeof publishCase;
  readonly convertFile: typeof convertFile;
  writeSample(
    wanted: { readonly size: number | null; readonly seed: number },
    out: string,
    call: Call,
  ): Promise<CaseJobReply>;
  readonly tables: TableWork;
  verifyFile(file: string): Promise<Verified>;
  importFile(file: string, out: string, call: Call): Promise<ImportSummary>;
  together(files: readonly UnlikeFile[], wanted: TogetherWanted, call: Call): Promise<Together>;
}

/** The one line of JSON that a command leaves behind. */
export type BatchResult = { readonly [name: string]: unknown };
