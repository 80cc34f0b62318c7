// A Neo4j server of a test's own with the sample published in it: one that may be stopped and killed.
import path from 'node:path';
import { expect } from '@playwright/test';
import type { startOwnNeo4j } from '../scripts/neo4j.mjs';
import { skein, temporaryFolder } from './skeinCommand';

export type OwnServer = Awaited<ReturnType<typeof startOwnNeo4j>>;

export async function startPublishedServer(): Promise<OwnServer> {
  // A module that waits while it loads cannot be imported in the usual way.
  const scripts = await import('../scripts/neo4j.mjs');
  const server = await scripts.startOwnNeo4j();
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'lantern.skein');
  await skein(['sample', '--out', file]);
  const { code, stderr } = await skein(['publish', file, '--to', server.uri], {
    env: { SKEIN_NEO4J_PASSWORD: server.password },
  });
  remove();
  expect(code, stderr).toBe(0);
  return server;
}
