// The writing jobs of the case worker: where the rows come from, and the case they become.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { CaseSink } from '../../../shared/caseRows';
import { AppError } from '../../../shared/errors';
import { readFiles } from '../../../shared/formats/readFiles';
import {
  generateSample,
  sampleOpening,
  sampleSizes,
  sampleTitle,
  type SampleTruth,
} from '../../../shared/sample/generateSample';
import type { CaseJob, CaseJobReply } from './messages';
import type { Watch } from './RowWriter';
import { writeCase } from './writeCase';

export function runJob(job: CaseJob, watch: Watch): CaseJobReply {
  switch (job.job) {
    case 'sample':
      return writeSample(job, watch);
    case 'import':
      return importFile(job, watch);
  }
}

function writeSample(job: Extract<CaseJob, { job: 'sample' }>, watch: Watch): CaseJobReply {
  const { least, usual, most } = sampleSizes;
  const size = job.size ?? usual;
  if (size < least || size > most) throw new AppError('BAD_REQUEST');
  const meta = { title: sampleTitle, opening: sampleOpening, origin: null };
  let truth: SampleTruth | null = null;
  const fill = (sink: CaseSink) => void (truth = generateSample({ seed: job.seed, size }, sink));
  const totals = writeCase(job.file, meta, fill, watch);
  return { ...totals, refused: 0, truth };
}

function importFile(job: Extract<CaseJob, { job: 'import' }>, watch: Watch): CaseJobReply {
  const fileName = path.basename(job.from);
  const bytes = readBytes(job.from, fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = { name: fileName, sha256, importedAt: job.importedAt };
  let refused = 0;
  const totals = writeCase(
    job.file,
    { title: job.title, opening: [], origin },
    (sink) => {
      refused = readFiles([{ fileName, bytes }], sink).refused;
    },
    watch,
  );
  return { ...totals, refused, truth: null };
}

function readBytes(file: string, fileName: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file: fileName }, { cause: error });
  }
}
