// The questions about files that only main may put to the user.
import type { ExportKind } from '../../shared/contract';

/** `electronDialogs.ts` is the real one. Each answer is an absolute path, or null when the user cancels. */
export interface Dialogs {
  chooseToOpen(
    kind:
      | 'open'
      | 'snapshot'
      | 'import'
      | 'lens'
      | 'mapping'
      | 'style'
      | 'duplicates'
      | 'certificates'
      | 'template'
      | 'logo',
  ): Promise<string | null>;
  chooseToSave(
    suggestedName: string,
    kind:
      | ExportKind
      | 'case'
      | 'snapshot'
      | 'lens'
      | 'mapping'
      | 'style'
      | 'csv'
      | 'xlsx'
      | 'docx'
      | 'template'
      | 'duplicates'
      | 'jsonl'
      | 'facts',
  ): Promise<string | null>;
}
