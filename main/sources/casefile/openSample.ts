// The sample case, made once and kept: generated when it is missing or damaged, opened like any case otherwise.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type ErrorCode } from '../../../shared/errors';
import { sampleSizes } from '../../../shared/sample/generateSample';
import type { Call } from '../GraphSource';
import { CaseFileSource } from './CaseFileSource';
import { makeSample } from './runCaseJob';
import { inThread } from './inThread';
import { formatVersion } from './schema';

/** Raised when generator or catalogue make another sample of the same seed and size; a test holds this against them. */
export const sampleVersion = 3;
const sampleSeed = 1;

/** A copy with one of these is of no use to anyone and is made again. */
const remade: readonly ErrorCode[] = ['FILE_NOT_FOUND', 'NOT_A_CASE', 'CASE_DAMAGED', 'CASE_NEWER'];

/** Where it is kept once it was made. */
function sampleFile(userData: string): string {
  return path.join(userData, `sample-${formatVersion}.${sampleVersion}.skein`);
}

/** `userData`: the app's own folder, made when missing. */
export async function openSample(userData: string, workerPath: string, call: Call): Promise<CaseFileSource> {
  const file = sampleFile(userData);
  try {
    return await CaseFileSource.open(file, workerPath, call);
  } catch (error) {
    if (!(error instanceof AppError) || !remade.includes(error.code)) throw error;
  }
  await makeFolder(userData);
  await makeSample({ job: 'sample', file, seed: sampleSeed, size: sampleSizes.usual }, inThread(workerPath), call);
  return CaseFileSource.open(file, workerPath, call);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new AppError('FILE_UNWRITABLE', { file: path.basename(folder) }, { cause: error });
  }
}
