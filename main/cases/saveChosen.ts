// Saves what the window hands over, under a name that the user is asked for.
import path from 'node:path';
import type { Dialogs } from './Dialogs';
import { saveAtomic } from './saveAtomic';

/** The name without its folder; null, and nothing is written, when the user cancels. Rejects as `saveAtomic` does. */
export async function saveChosen(
  dialogs: Dialogs,
  suggestedName: string,
  kind: Parameters<Dialogs['chooseToSave']>[1],
  content: string | Uint8Array,
): Promise<{ readonly name: string } | null> {
  const file = await dialogs.chooseToSave(suggestedName, kind);
  if (file === null) return null;
  await saveAtomic(file, content);
  return { name: path.basename(file) };
}
