// The closed set of what can go wrong. A code has one sentence and one next step, both in the message
// catalogue (`messages/en/errors.ts`), which does not compile while one is missing.

export const errorCodes = [
  'AUDIT_BROKEN',
  'AUDIT_UNWRITABLE',
  'AUTH_FAILED',
  'AUTH_NEEDED',
  'BAD_REQUEST',
  'CANCELLED',
  'CASE_DAMAGED',
  'CASE_LOCKED',
  'CASE_NEWER',
  'CERTIFICATE_UNREADABLE',
  'CYPHER_OFF',
  'CYPHER_REFUSED',
  'CYPHER_WRONG',
  'DATABASE_NOT_EMPTY',
  'DATABASE_NOT_FOUND',
  'DISK_FULL',
  'EMPTY_SEARCH',
  'EXPORT_CHANGED',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'FORBIDDEN',
  'GONE',
  'IMPORT_REFUSED',
  'IMPORT_STOPPED',
  'INTERNAL',
  'LENS_DAMAGED',
  'LENS_NEWER',
  'MAPPING_DAMAGED',
  'MAPPING_NEWER',
  'NOTHING_FOUND',
  'NOT_A_CASE',
  'NOT_A_LENS',
  'NOT_A_MAPPING',
  'NOT_A_LOGO',
  'NOT_A_SNAPSHOT',
  'NOT_A_STYLE',
  'NOT_A_TEMPLATE',
  'NOT_DUPLICATE_RULES',
  'NOT_ENCRYPTED',
  'NOT_KEPT',
  'NO_CYPHER',
  'NO_HANDLING_CODE',
  'NO_IMPERSONATION',
  'NO_MANIFEST',
  'NO_RECORD',
  'NO_SAFE_STORAGE',
  'NO_SOURCE',
  'PICTURE_TOO_LARGE',
  'QUERY_REFUSED',
  'QUERY_TIMEOUT',
  'ROWS_REFUSED',
  'SNAPSHOT_DAMAGED',
  'SNAPSHOT_NEWER',
  'SOURCE_LOST',
  'SOURCE_UNREACHABLE',
  'STYLE_DAMAGED',
  'STYLE_NEWER',
  'TEMPLATE_DAMAGED',
  'TEMPLATE_NEWER',
  'TLS_FAILED',
  'UNKNOWN_FORMAT',
  'USAGE',
  'WORK_TIMEOUT',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What the sentence names: a file, a row, an address, a reason. Never a secret, never a driver's text. */
export type ErrorDetails = { readonly [name: string]: string | number };

export interface ErrorData {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData };

/** The only error that is meant for people. Anything else that is thrown reaches them as INTERNAL. */
export class AppError extends Error implements ErrorData {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }
}

/** The error as data. An abort is CANCELLED; whatever is not an AppError is INTERNAL and says nothing of its cause. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED', details: {} };
  return { code: 'INTERNAL', details: {} };
}
