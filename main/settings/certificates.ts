// Certificates that a user pins for a server: checked to be some before they are kept.
import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';

const mostBytes = 1_000_000;

/** The PEM text of a file; CERTIFICATE_UNREADABLE when it holds no certificate. */
export async function readCertificates(file: string): Promise<string> {
  const unreadable = (cause?: unknown) =>
    new AppError('CERTIFICATE_UNREADABLE', { file: path.basename(file) }, { cause });
  try {
    if ((await stat(file)).size > mostBytes) throw unreadable();
    const text = await readFile(file, 'utf8');
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) throw unreadable();
    for (const block of blocks) void new X509Certificate(block);
    return `${blocks.join('\n')}\n`;
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(error);
  }
}
