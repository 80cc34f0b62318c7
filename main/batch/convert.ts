// Turns a file of one format into a file of another, through a case: whatever Skein reads becomes a case (a temporary one),
// and every writer takes its facts from there batch by batch. So size costs disk and not memory.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  Unsaid,
  type FactEntity,
  type FactLink,
  type Facts,
  type UnsaidReason,
} from '../../shared/formats/write/FactFormat';
import { factFormats } from '../../shared/formats/write';
import { AppError } from '../../shared/errors';
import type { ImportSummary } from '../../shared/formats';
import { toFileError } from '../cases/fileErrors';
import { pathAddress } from '../cases/pathAddress';
import { saveAtomic } from '../cases/saveAtomic';
import { places } from '../places';
import { readCase, type CaseReader } from '../sources/casefile/readCase';
import type { Call } from '../sources/GraphSource';

export interface ConvertRequest {
  readonly from: string;
  readonly out: string;
  /** Id of a format for facts, or `skein` for a case. */
  readonly format: string;
}

export interface Converted {
  readonly entities: number;
  readonly links: number;
  /** What the reader left out. */
  readonly refused: number;
  /** What the format written has no words for, by reason. */
  readonly unsaid: { readonly [reason in UnsaidReason]?: number };
}

interface Parts {
  importFile(from: string, out: string, call: Call): Promise<ImportSummary>;
  readonly caseWorker?: string;
}

const batchSize = 5000;

/** All or nothing: when it rejects, `out` is as it was and nothing is left behind. */
export async function convertFile(request: ConvertRequest, parts: Parts, call: Call): Promise<Converted> {
  const { from, out, format } = request;
  const caseWorker = parts.caseWorker ?? places.caseWorker;
  const isCase = pathAddress(from).kind === 'case';
  if (format === 'skein') {
    if (!isCase) return { ...(await parts.importFile(from, out, call)), unsaid: {} };
    return copyCase(from, out, caseWorker, call);
  }
  if (isCase) return { ...(await write(from, request, caseWorker, call)), refused: 0 };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skein-convert-'));
  try {
    const between = path.join(folder, `${path.parse(from).name}.skein`);
    const { refused } = await parts.importFile(from, between, call);
    return { ...(await write(between, request, caseWorker, call)), refused };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyCase(from: string, out: string, caseWorker: string, call: Call): Promise<Converted> {
  const reader = await readCase(from, caseWorker, call);
  const { entities, links } = reader.description;
  await reader.close();
  await saveAtomic(out, createReadStream(from));
  return { entities, links, refused: 0, unsaid: {} };
}

async function write(
  casePath: string,
  { from, out, format }: ConvertRequest,
  caseWorker: string,
  call: Call,
): Promise<Omit<Converted, 'refused'>> {
  const writer = factFormats.find(({ id }) => id === format);
  if (writer === undefined) throw new AppError('UNKNOWN_FORMAT', { file: path.basename(out) });
  const reader = await readCase(casePath, caseWorker, call);
  try {
    const unsaid = new Unsaid();
    const facts = await factsOf(reader, from, call);
    await saveAtomic(out, writer.write(facts, unsaid));
    return { ...facts.counts, unsaid: unsaid.all() };
  } finally {
    await reader.close();
  }
}

/** The time is the file's own, so that the same file gives the same bytes. */
async function factsOf(reader: CaseReader, from: string, call: Call): Promise<Facts> {
  const { entities, links } = reader.description;
  const { mtime } = await stat(from).catch((error: unknown) => {
    throw toFileError(error, from, 'read');
  });
  const places = new Map<string, number>();
  return {
    title: path.parse(from).name,
    at: mtime.toISOString(),
    counts: { entities, links },
    async *entities() {
      for await (const batch of reader.entities(batchSize)) {
        for (const { id } of batch) if (!places.has(id)) places.set(id, places.size);
        yield batch.map(({ type, key, caption, fields }): FactEntity => ({ type, key, caption, fields }));
      }
    },
    async *links() {
      let done = 0;
      for await (const batch of reader.links(batchSize)) {
        yield batch.map(({ type, from: a, to: b, fields }): FactLink => {
          return { type, from: places.get(a) ?? 0, to: places.get(b) ?? 0, fields };
        });
        done += batch.length;
        call.onProgress?.(done, links);
      }
    },
  };
}
