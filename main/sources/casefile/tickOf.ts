// The sign of life of a thread that works on a case, and its look whether somebody still waits for the work.
import { AppError } from '../../../shared/errors';
import { givenUpPlaces, type WorkerSetup } from './messages';

/** The `tick` gives 1, so that it may stand in a WHERE, and throws CANCELLED when the request that is running was given up. */
export function tickOf(setup: WorkerSetup, running: () => number): () => number {
  return () => {
    Atomics.add(setup.beats, 0, 1);
    if (isGivenUp(setup, running())) throw new AppError('CANCELLED');
    return 1;
  };
}

export function isGivenUp({ givenUp }: WorkerSetup, serial: number): boolean {
  return Atomics.load(givenUp, serial % givenUpPlaces) === serial;
}
