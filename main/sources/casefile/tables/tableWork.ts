// What can be asked of the files that hold tables; each question runs in a worker of its own, which ends with it.
import type { ImportLook, ImportRunReply, PreviewReply } from '../../../../shared/contracts/import';
import type { Mapping, MappingText } from '../../../../shared/tables/Mapping';
import type { Call } from '../../GraphSource';

export interface LookRequest {
  readonly file: string;
  /** Null: everything is found. */
  readonly text: MappingText | null;
  /** The user's own mappings, to be recognised. */
  readonly kept: readonly Mapping[];
}

export interface PreviewRequest {
  readonly file: string;
  readonly mapping: Mapping;
}

export interface RunRequest {
  readonly files: readonly string[];
  readonly mapping: Mapping;
  readonly onProblem: 'keep' | 'refuse';
  readonly out: string;
}

export type RunTold = Omit<ImportRunReply, 'made'> & { readonly isMade: boolean };

export interface TableWork {
  look(request: LookRequest, call: Call): Promise<ImportLook>;
  preview(request: PreviewRequest, call: Call): Promise<PreviewReply>;
  /** When it rejects, CANCELLED included, `out` is as it was. */
  run(request: RunRequest, call: Call): Promise<RunTold>;
}
