// The thread that reads tables for an import, while another writes the case: a worker of the case worker's.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, toErrorData, type ErrorData } from '../../../../shared/errors';
import type { TablesJob, WorkerSetup } from '../messages';
import { isGivenUp, tickOf } from '../tickOf';
import { RowPacker, type PackedRows } from './PackedRows';
import { readTables, type TablesTold } from './readTables';

export interface TableReaderSetup extends WorkerSetup {
  readonly job: TablesJob;
  /** Of the request that it reads for. */
  readonly serial: number;
  /** How many batches the writer has taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

export type FromTableReader =
  | { readonly kind: 'rows'; readonly rows: PackedRows }
  | { readonly kind: 'end'; readonly told: TablesTold }
  | { readonly kind: 'error'; readonly error: ErrorData };

/** Batches that may wait for the writer; more would only fill memory. */
const mostAhead = 4;
const patienceMs = 200;

const setup = workerData as TableReaderSetup;
const { taken, serial, job } = setup;
const tick = tickOf(setup, () => serial);
let sent = 0;

function send(rows: PackedRows): void {
  for (let seen = Atomics.load(taken, 0); sent - seen >= mostAhead; seen = Atomics.load(taken, 0)) {
    Atomics.wait(taken, 0, seen, patienceMs);
    if (isGivenUp(setup, serial)) throw new AppError('CANCELLED');
  }
  sent += 1;
  post({ kind: 'rows', rows }, [rows.links.buffer]);
}

function post(message: FromTableReader, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

function read(): void {
  try {
    const packer = new RowPacker(send);
    const told = readTables(job, packer, tick);
    if (!told.isRefused) packer.flush();
    post({ kind: 'end', told });
  } catch (error) {
    post({ kind: 'error', error: toErrorData(error) });
  }
}

read();
