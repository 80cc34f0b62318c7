// What the driver and the server complain about, as the closed set of codes. Their own words never pass: they can
// name values of the question, and people cannot act on them.
import { AppError, type ErrorCode } from '../../../shared/errors';

/** Where the connection stood: being made, or made before and used. */
export type Stage = 'open' | 'question';

export interface ErrorPlace {
  readonly stage: Stage;
  /** `host:port`, no user and no password. */
  readonly address: string;
  readonly database: string;
  readonly deadlineMs: number;
  readonly hasPassword: boolean;
}

export function translateError(error: unknown, place: ErrorPlace): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error, place);
  const details = {
    AUTH_NEEDED: { address: place.address },
    DATABASE_NOT_FOUND: { database: place.database },
    SOURCE_UNREACHABLE: { address: place.address },
    TLS_FAILED: { address: place.address },
    QUERY_TIMEOUT: { seconds: Math.round(place.deadlineMs / 1000) },
  };
  return new AppError(code, details[code as keyof typeof details] ?? {}, { cause: error });
}

function codeOf(error: unknown, { stage, hasPassword }: ErrorPlace): ErrorCode {
  if (!(error instanceof Error)) return 'INTERNAL';
  if (isTlsTrouble(error)) return 'TLS_FAILED';
  const code = textAt(error, 'code');
  const found = meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'INTERNAL';
  if (found === 'SOURCE_LOST' && stage === 'open') return 'SOURCE_UNREACHABLE';
  return found === 'AUTH_FAILED' && !hasPassword ? 'AUTH_NEEDED' : found;
}

/** The first that fits counts. An error without a code is not the driver's but a mistake of ours. */
const meanings: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^Neo\.ClientError\.Security\.Forbidden$/, 'FORBIDDEN'],
  [/^Neo\.ClientError\.Security\./, 'AUTH_FAILED'],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound$/, 'DATABASE_NOT_FOUND'],
  [/^Neo\.ClientError\.Transaction\.TransactionTimedOut/, 'QUERY_TIMEOUT'],
  [/^Neo\.TransientError\.General\.DatabaseUnavailable$/, 'SOURCE_LOST'],
  [/^Neo\./, 'QUERY_REFUSED'],
  // ServiceUnavailable, SessionExpired, ProtocolError: nothing answers, or what answers is no such database.
  [/./, 'SOURCE_LOST'],
];

const tlsCode = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_|HOSTNAME_MISMATCH|EPROTO$)/;
const tlsWords =
  /self.signed certificate|certificate has expired|unable to verify the first certificate|altnames|before secure TLS|wrong version number|local issuer certificate|Server certificate is not trusted|SSL routines|SSL alert|unsupported protocol|:error:\d+:/i;

/** The driver wraps the socket's error in a text; the code of the socket's own error is looked for first. */
function isTlsTrouble(error: Error): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    if (tlsCode.test(textAt(at, 'code')) || tlsWords.test(at.message)) return true;
  return false;
}

function textAt(error: Error, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
