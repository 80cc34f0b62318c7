// Makes a case of one or several tables by a mapping: all of them or nothing. Another thread reads while this one writes.
import path from 'node:path';
import { Worker, resourceLimits } from 'node:worker_threads';
import { AppError } from '../../../../shared/errors';
import type { FileOrigin } from '../../../../shared/graph';
import type { TablesJob, WorkerSetup } from '../messages';
import type { Watch } from '../RowWriter';
import { writeCaseLater } from '../writeCase';
import { hashOf } from './openTable';
import { RowUnpacker } from './PackedRows';
import type { TablesTold } from './readTables';
import type { FromTableReader, TableReaderSetup } from './tableReader';
import type { RunTold } from './tableWork';

/** Rows with problems were found where none is accepted: thrown through the writer, so that it leaves nothing behind. */
class Refused extends Error {
  constructor(readonly told: TablesTold) {
    super();
  }
}

/** `serial` is the request's number, so that the reader too sees when it is given up. Throws as `readTables` and `writeCase`. */
export async function importTables(
  job: TablesJob,
  watch: Watch,
  setup: WorkerSetup & { readonly serial: number },
): Promise<RunTold> {
  const reader = new TableReader(job, setup);
  try {
    const [origin = null, ...alsoFrom] = job.files.map((file): FileOrigin => {
      return { name: path.basename(file), sha256: hashOf(file), importedAt: job.importedAt };
    });
    let told: TablesTold | null = null;
    const meta = { title: job.title, opening: [], origin, alsoFrom };
    const totals = await writeCaseLater(
      job.out,
      meta,
      async (rows) => {
        const unpacker = new RowUnpacker(rows);
        told = await reader.read((packed) => unpacker.take(packed));
        if (told.isRefused) throw new Refused(told);
      },
      watch,
    );
    return { ...runTold(told), isMade: true, ...totals };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...runTold(error.told), isMade: false, entities: 0, links: 0 };
  } finally {
    await reader.close();
  }
}

function runTold(told: TablesTold | null): Omit<RunTold, 'isMade' | 'entities' | 'links'> {
  const { rows = 0, refused = 0, problems = [], conflicts = 0 } = told ?? {};
  return { rows, refused, problems, conflicts };
}

/** The build puts both threads into one folder. */
const readerScript = path.join(__dirname, 'tableReader.cjs');

/** The thread that reads: begins at once, and waits when it is a few batches ahead. */
class TableReader {
  private readonly worker: Worker;
  private readonly taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly fileName: string;

  constructor(job: TablesJob, setup: WorkerSetup & { readonly serial: number }) {
    const workerData: TableReaderSetup = { ...setup, job, taken: this.taken };
    // The limits are those of this thread.
    this.worker = new Worker(readerScript, { workerData, resourceLimits });
    this.fileName = path.basename(job.files[0] ?? '');
  }

  /** Hands over every batch in turn; rejects with what the reading or `take` throws. */
  read(take: (rows: Extract<FromTableReader, { kind: 'rows' }>['rows']) => void): Promise<TablesTold> {
    return new Promise((resolve, reject) => {
      const receive = (message: FromTableReader): void => {
        switch (message.kind) {
          case 'rows':
            take(message.rows);
            Atomics.add(this.taken, 0, 1);
            Atomics.notify(this.taken, 0);
            return;
          case 'end':
            resolve(message.told);
            return;
          case 'error':
            reject(new AppError(message.error.code, message.error.details));
        }
      };
      this.worker.on('message', (message: FromTableReader) => {
        try {
          receive(message);
        } catch (error) {
          this.worker.removeAllListeners('message');
          reject(error);
        }
      });
      this.worker.on('error', (error) => reject(this.stopped(error)));
      this.worker.on('exit', () => reject(new AppError('INTERNAL')));
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private stopped(error: Error): AppError {
    const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isOutOfMemory
      ? new AppError('IMPORT_STOPPED', { file: this.fileName, reason: 'memory' })
      : new AppError('INTERNAL', {}, { cause: error });
  }
}
