// The one way for a file out of Skein: the record of work is written first, then the file, its manifest and its sums. Every
// saving handler and every command that leaves a file calls it.
import path from 'node:path';
import type { ExportAbout } from '../../shared/contracts/exports';
import { AppError, toErrorData } from '../../shared/errors';
import type { AuditTrail } from '../audit/AuditTrail';
import { sha256 } from '../audit/chain';
import type { Dialogs } from '../cases/Dialogs';
import { saveAtomic } from '../cases/saveAtomic';
import { manifestOf, sumLine, sumsOf, writeManifest } from './manifest';

/** What an export must know of the program around it. */
export interface ExportDesk {
  readonly trail: AuditTrail;
  /** `Skein 0.1.0`. */
  readonly app: string;
}

/**
 * Writes `content` to `file` with `FILE.manifest.json` and `FILE.sha256` beside it, in place of older ones. Refused before
 * anything is written: NO_HANDLING_CODE, AUDIT_UNWRITABLE. DISK_FULL or FILE_UNWRITABLE leave older files unharmed but
 * for those that were replaced already; the record then says so.
 */
export async function saveExport(
  file: string,
  content: Uint8Array | string,
  about: ExportAbout,
  { trail, app }: ExportDesk,
): Promise<void> {
  if (about.handling.trim() === '') throw new AppError('NO_HANDLING_CODE', { file: path.basename(file) });
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const exported = { name: path.basename(file), sha256: sha256(bytes), bytes: bytes.length };
  const entry = {
    action: 'export',
    question: `Export ${exported.name}`,
    parameters: { ...exported, handling: about.handling },
  } as const;
  const audit = await trail.record({ ...entry, outcome: 'done', counts: { bytes: bytes.length } });
  const manifest = writeManifest({
    ...{ app, about, audit, files: [exported], at: new Date().toISOString() },
    ...{ analyst: await trail.who(), source: about.isRedacted === true ? '' : trail.sourceName },
  });
  const sums = sumLine(exported.sha256, file) + sumLine(sha256(manifest), manifestOf(file));
  try {
    await saveAtomic(file, bytes);
    await saveAtomic(manifestOf(file), manifest);
    await saveAtomic(sumsOf(file), sums);
  } catch (error) {
    await trail.record({ ...entry, outcome: toErrorData(error).code, counts: {} });
    throw error;
  }
}

/** The same under a name that the user is asked for; null, and nothing is written, when the user cancels. */
export async function saveExportChosen(
  { dialogs, exports }: { readonly dialogs: Dialogs; readonly exports: ExportDesk },
  suggestedName: string,
  kind: Parameters<Dialogs['chooseToSave']>[1],
  content: Uint8Array | string,
  about: ExportAbout,
): Promise<{ readonly name: string } | null> {
  const file = await dialogs.chooseToSave(suggestedName, kind);
  if (file === null) return null;
  await saveExport(file, content, about, exports);
  return { name: path.basename(file) };
}

/** A snapshot that the analyst keeps: recorded with the hash of its bytes, without a manifest, because it is work and no export. */
export async function saveWork(file: string, text: string, trail: AuditTrail): Promise<void> {
  const saved = { name: path.basename(file), sha256: sha256(text) };
  const entry = { action: 'save', question: `Save ${saved.name}`, parameters: saved } as const;
  await trail.record({ ...entry, outcome: 'done', counts: { letters: text.length } });
  try {
    await saveAtomic(file, text);
  } catch (error) {
    await trail.record({ ...entry, outcome: toErrorData(error).code, counts: {} });
    throw error;
  }
}
