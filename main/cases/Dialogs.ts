// The questions about files that only main may put to the user.
import type { ExportKind } from '../../shared/contract';

/** `electronDialogs.ts` is the real one. Each answer is an absolute path, or null when the user cancels. */
export interface Dialogs {
  chooseToOpen(kind: 'open' | 'import' | 'lens' | 'style' | 'certificates'): Promise<string | null>;
  chooseToSave(
    suggestedName: string,
    kind: ExportKind | 'case' | 'snapshot' | 'lens' | 'style' | 'csv' | 'xlsx' | 'jsonl',
  ): Promise<string | null>;
}
