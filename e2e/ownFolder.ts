// A folder of its own for the journeys of one spec, gone when they have ended.
import path from 'node:path';
import { test } from '@playwright/test';
import { temporaryFolder } from './skeinCommand';

/** Where a file of that name is in the folder; to be asked in journeys and hooks that come after this. */
export function ownFolder(): (name: string) => string {
  let own = { folder: '', remove: () => undefined as void };
  test.beforeAll(() => {
    own = temporaryFolder();
  });
  test.afterAll(() => own.remove());
  return (name) => path.join(own.folder, name);
}
