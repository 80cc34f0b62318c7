// Doing without: what an answer is worth when the server refuses a part of it, or takes too long over it.
import { AppError, type ErrorCode } from '../../../shared/errors';

/** What the work gives, or `otherwise` when this user may not ask, or this server does not know how to answer. */
export function unlessRefused<T, U = T>(work: () => Promise<T>, otherwise: U): Promise<T | U> {
  return unless(['FORBIDDEN', 'QUERY_REFUSED'], work, otherwise);
}

/** What the work gives, or `otherwise` when its deadline came first. */
export function unlessLate<T, U = T>(work: () => Promise<T>, otherwise: U): Promise<T | U> {
  return unless(['QUERY_TIMEOUT'], work, otherwise);
}

async function unless<T, U>(codes: readonly ErrorCode[], work: () => Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && codes.includes(error.code)) return otherwise;
    throw error;
  }
}
