// What lies beside every exported file: a manifest that says where it comes from, and sums that anyone can check without
// Skein (`sha256sum -c NAME.sha256`).
import path from 'node:path';
import { z } from 'zod';
import { auditTailSchema, type AuditTail } from '../../shared/audit/line';
import { exportQuestionSchema, type ExportAbout } from '../../shared/contracts/exports';
import { snapshotText } from '../../shared/snapshot';

const fileSchema = z.object({ name: z.string().min(1), sha256: z.string(), bytes: z.int().min(0) });

export const manifestSchema = z.object({
  format: z.literal('skein-manifest'),
  version: z.literal(1),
  app: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  analyst: z.string(),
  handling: z.string(),
  isRedacted: z.boolean(),
  /** What people call the source or database; '' without one. */
  source: z.string(),
  files: z.array(fileSchema),
  /** What was asked to bring what is in the files. */
  questions: z.array(exportQuestionSchema),
  /** The line of the record of work that tells of this very export. */
  audit: auditTailSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

export interface ManifestParts {
  readonly app: string;
  readonly at: string;
  readonly analyst: string;
  readonly source: string;
  readonly files: readonly ManifestFile[];
  readonly about: ExportAbout;
  readonly audit: AuditTail;
}

/** JSON with its keys in order, so that the same parts give the same bytes. */
export function writeManifest({ about, files, ...rest }: ManifestParts): string {
  const manifest: Manifest = {
    ...{ format: 'skein-manifest', version: 1, ...rest, files: [...files] },
    ...{ handling: about.handling, questions: [...about.questions], isRedacted: about.isRedacted === true },
  };
  return `${snapshotText(manifest)}\n`;
}

export const manifestOf = (file: string): string => `${file}.manifest.json`;
export const sumsOf = (file: string): string => `${file}.sha256`;

/** The exported file that a manifest or its sums lie beside; any other name is that of the file itself. */
export function exportedFile(file: string): string {
  return file.replace(/\.(manifest\.json|sha256)$/, '');
}

/** One line as `sha256sum` writes and reads it; a name with a backslash or a line break is escaped and marked. */
export function sumLine(sha256: string, file: string): string {
  const name = path.basename(file);
  const escaped = name.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`;
}

/** Sum and name of each line, or null when a line is none. */
export function readSums(text: string): readonly { readonly sha256: string; readonly name: string }[] | null {
  if (!text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n');
  const sums = lines.map((line) => {
    const [, mark = '', sha256 = '', name = ''] = /^(\\?)([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const plain = name.replace(/\\([\\nr])/g, (_, sign: string) => ({ n: '\n', r: '\r' })[sign] ?? '\\');
    return { sha256, name: mark === '' ? name : plain };
  });
  return sums.every(({ sha256, name }) => sha256 !== '' && name !== '') ? sums : null;
}
