// The thread that a case file lives in: SQLite runs here without a pause, so nothing else may. One worker opens one
// case and answers its questions in turn, or does one writing job.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, toErrorData } from '../../../shared/errors';
import {
  type CaseQuestionName,
  type CaseReplyOf,
  type CaseRequestOf,
  type FromWorker,
  type ToWorker,
  type WorkerSetup,
} from './messages';
import { asDamage, openCase, type OpenCase } from './openCase';
import { expand } from './queries/expand';
import { get } from './queries/get';
import { locate } from './queries/locate';
import { linksBetween } from './queries/linksBetween';
import { neighbourCounts } from './queries/neighbourCounts';
import { pageOfEntities, pageOfLinks } from './queries/pages';
import { paths } from './queries/paths';
import { search } from './queries/search';
import { hideJournals, quietLocks } from './quietLocks';
import { isGivenUp, tickOf } from './tickOf';
import { workAnswers } from './workAnswers';

quietLocks();
const setup = workerData as WorkerSetup;
let running = 0;
let opened: OpenCase | null = null;
const tick = tickOf(setup, () => running);

function theCase(): OpenCase {
  if (opened === null) throw new AppError('NO_SOURCE');
  return opened;
}

/** Tells how far the running request is, a few times a second. */
function reporter(): (done: number) => void {
  let reportedAt = 0;
  return (done) => {
    const now = Date.now();
    if (now - reportedAt < 250) return;
    reportedAt = now;
    send({ serial: running, kind: 'progress', done });
  };
}

type Answers = {
  readonly [Name in CaseQuestionName]: (request: CaseRequestOf<Name>) => CaseReplyOf<Name> | Promise<CaseReplyOf<Name>>;
};

const answers: Answers = {
  open({ file }) {
    hideJournals();
    opened = openCase(file, tick);
    return opened.description;
  },
  search: (question) => search(theCase(), question),
  get: (question) => get(theCase(), question),
  neighbourCounts: (question) => neighbourCounts(theCase(), question),
  expand: (question) => expand(theCase(), question),
  linksBetween: (question) => linksBetween(theCase(), question),
  paths: (question) => paths(theCase(), question, { tick, onProgress: reporter() }),
  locate: (question) => locate(theCase(), question),
  entities: (question) => pageOfEntities(theCase(), question),
  links: (question) => pageOfLinks(theCase(), question),
  ...workAnswers(),
  async write(job) {
    // What it needs is large, and most workers only answer.
    const { runJob } = await import('./runJob');
    return runJob(job, { tick, onProgress: reporter() });
  },
  async lookAtTable(request) {
    const { lookAtTable } = await import('./tables/lookAtTable');
    return lookAtTable(request);
  },
  async previewTable(request) {
    const { previewOf } = await import('./tables/lookAtTable');
    return previewOf(request);
  },
  async importTables(job) {
    const { importTables } = await import('./tables/importTables');
    return importTables(job, { tick, onProgress: reporter() }, { ...setup, serial: running });
  },
  async keepCase(job) {
    const { keepCase } = await import('./keepCase');
    return keepCase(job, { tick, onProgress: reporter() });
  },
  async combine(job) {
    const { combineCases } = await import('./combineCases');
    return combineCases(job, { tick, onProgress: reporter() });
  },
};

async function answer({ serial, name, request }: ToWorker): Promise<FromWorker> {
  running = serial;
  try {
    tick();
    // The sender pairs name and request by type; here they are one union.
    const value = await (answers[name] as (request: unknown) => unknown)(request);
    return { serial, kind: 'reply', value };
  } catch (error) {
    // Inside SQLite the stop arrives as an error of SQLite's own.
    const isStopped = isGivenUp(setup, serial);
    const told = opened === null ? error : asDamage(error, opened.fileName);
    return { serial, kind: 'error', error: isStopped ? { code: 'CANCELLED', details: {} } : toErrorData(told) };
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: ToWorker) => void answer(message).then(send));
