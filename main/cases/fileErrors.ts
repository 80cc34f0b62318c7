// What the system says about a file, as one of our codes. The sentence names the file, never its folder's path.
import path from 'node:path';
import { AppError, type ErrorCode } from '../../shared/errors';

/** The error for people when reading or writing `file` failed; an AppError passes unchanged. */
export function toFileError(error: unknown, file: string, doing: 'read' | 'write'): AppError {
  if (error instanceof AppError) return error;
  return new AppError(codeOf(systemCode(error), doing), { file: path.basename(file) }, { cause: error });
}

/** `ENOENT` and the like; '' for what is no system error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function codeOf(code: string, doing: 'read' | 'write'): ErrorCode {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL';
  if (doing === 'write') return 'FILE_UNWRITABLE';
  return code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE';
}
