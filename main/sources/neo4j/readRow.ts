// Reads the columns of a row as what the query promised. A column of another kind is a mistake in our own query,
// so it ends as INTERNAL and never as a half-read answer.
import neo4j from 'neo4j-driver';
import { AppError } from '../../../shared/errors';

export function readText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  throw new AppError('INTERNAL');
}

export function readCount(raw: unknown): number {
  if (neo4j.isInt(raw)) return raw.toNumber();
  if (typeof raw === 'number') return raw;
  throw new AppError('INTERNAL');
}

export function readTexts(raw: unknown): readonly string[] {
  return readList(raw).map(readText);
}

export function readList(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  throw new AppError('INTERNAL');
}
