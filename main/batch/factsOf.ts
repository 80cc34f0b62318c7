// Everything that a case, a snapshot or the sample holds, for analyses of the whole.
import type { Facts } from '../../shared/analysis/Analysis';
import { factsAmong } from '../../shared/analysis/factsAmong';
import type { Entity, Link } from '../../shared/graph';
import { sampleFile } from '../sources/casefile/openSample';
import { readCase } from '../sources/casefile/readCase';
import type { Call } from '../sources/GraphSource';
import { openSource, type SourceAddress, type SourceEnvironment } from '../sources/openSource';

const batchSize = 5000;

/** Rejects as `openSource` does; progress counts entities and links together. */
export async function factsOf(
  address: Exclude<SourceAddress, { kind: 'neo4j' }>,
  environment: SourceEnvironment,
  call: Call,
): Promise<Facts> {
  if (address.kind === 'case') return factsOfCase(address.path, environment.caseWorker, call);
  // Opening makes the sample when it is not there yet, and reads the snapshot.
  const { source, snapshot } = await openSource(address, environment, call);
  await source.close();
  if (snapshot === null) return factsOfCase(sampleFile(environment.userData), environment.caseWorker, call);
  const { entities, links } = snapshot.chart;
  return factsAmong(
    entities.map(({ entity }) => entity),
    links.map(({ link }) => link),
  ).facts;
}

async function factsOfCase(file: string, caseWorker: string, call: Call): Promise<Facts> {
  const reader = await readCase(file, caseWorker, call);
  try {
    const total = reader.description.entities + reader.description.links;
    const [entities, links]: [Entity[], Link[]] = [[], []];
    for await (const batch of reader.entities(batchSize)) {
      entities.push(...batch);
      call.onProgress?.(entities.length, total);
    }
    for await (const batch of reader.links(batchSize)) {
      links.push(...batch);
      call.onProgress?.(entities.length + links.length, total);
    }
    return factsAmong(entities, links).facts;
  } finally {
    await reader.close();
  }
}
