// The window never names a path: it holds tokens for files that the user picked, and only main knows the path.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { NamedFile } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { FileToken } from '../../shared/ids';

export class FileTokens {
  private readonly paths = new Map<FileToken, string>();

  /** The same path always gets the same token. */
  name(file: string): NamedFile {
    const absolute = path.resolve(file);
    const known = [...this.paths].find(([, one]) => one === absolute)?.[0];
    const token = known ?? (randomUUID() as FileToken);
    this.paths.set(token, absolute);
    return { token, name: path.basename(absolute) };
  }

  /** BAD_REQUEST for a token that was never handed out. */
  pathOf(token: FileToken): string {
    const file = this.paths.get(token);
    if (file === undefined) throw new AppError('BAD_REQUEST');
    return file;
  }
}
