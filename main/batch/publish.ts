// Publishes a case: reads it batch by batch and writes it into a Neo4j database, one batch read while one is written.
import { places } from '../places';
import { readCase, type CaseReader } from '../sources/casefile/readCase';
import type { Call } from '../sources/GraphSource';
import { openPublishing, type Publishing } from '../sources/neo4j/publishing';
import type { Neo4jOptions } from '../sources/neo4j/runQuery';

export interface PublishRequest extends Neo4jOptions {
  readonly casePath: string;
  /** Add to what the database holds; the same type and key become one entity. */
  readonly merge: boolean;
}

export interface Published {
  /** Of this case, in the database now, whichever run wrote them. */
  readonly entities: number;
  readonly links: number;
  /** What no database can hold: a type without a name, and the links of what was refused. */
  readonly refused: number;
  readonly ms: number;
}

const entitiesPerBatch = 5000;
const linksPerBatch = 10_000;

/**
 * Progress counts entities and links together. An interrupted run is taken up where it stopped by the next; a database
 * that holds anything else is refused with DATABASE_NOT_EMPTY unless `merge`. A finished case is not written again.
 */
export async function publishCase(
  request: PublishRequest,
  call: Call,
  workerPath: string = places.caseWorker,
): Promise<Published> {
  const began = performance.now();
  const reader = await readCase(request.casePath, workerPath, call);
  try {
    const { title, mark } = await nameOf(reader);
    const publishing = await openPublishing(request, { mark, title, merge: request.merge }, call);
    try {
      if (!publishing.isFinished) await write(reader, publishing, call);
      const refused = publishing.refused();
      return {
        entities: reader.description.entities - refused.entities,
        links: reader.description.links - refused.links,
        refused: refused.entities + refused.links,
        ms: Math.round(performance.now() - began),
      };
    } finally {
      await publishing.close();
    }
  } finally {
    await reader.close();
  }
}

async function write(reader: CaseReader, publishing: Publishing, call: Call): Promise<void> {
  const { entities, links } = reader.description;
  const total = entities + links;
  let done = 0;
  call.onProgress?.(done, total);
  await eachAhead(reader.entities(entitiesPerBatch), async (batch) => {
    await publishing.entities(batch);
    done += batch.length;
    call.onProgress?.(done, total);
  });
  done += publishing.done.links;
  await eachAhead(reader.links(linksPerBatch, publishing.done.links), async (batch) => {
    await publishing.links(batch);
    done += batch.length;
    call.onProgress?.(done, total);
  });
  await publishing.finish();
}

/** Like `for await`, but the next batch is being read while this one is used. */
async function eachAhead<T>(batches: AsyncGenerator<T>, use: (batch: T) => Promise<void>): Promise<void> {
  let next = batches.next();
  for (;;) {
    const { value, done } = await next;
    if (done === true) return;
    next = batches.next();
    // When `use` fails nobody waits for it any more.
    next.catch(() => undefined);
    await use(value);
  }
}

/** The same case has the same ids and sizes; that is how an interrupted publication is known again. */
async function nameOf(reader: CaseReader): Promise<{ readonly title: string; readonly mark: string }> {
  const { name, entities, links } = reader.description;
  const first = reader.entities(1);
  const { value } = await first.next();
  await first.return(undefined);
  const firstId = Array.isArray(value) ? (value[0]?.id ?? '') : '';
  return { title: name, mark: JSON.stringify([name, entities, links, firstId]) };
}
