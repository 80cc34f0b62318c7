// The one switch from the address of a source to the source itself.
import type { OpenLens } from '../../shared/contract';
import type { Lens } from '../../shared/lens/Lens';
import type { SourceDescription } from '../../shared/questions';
import type { Snapshot } from '../../shared/snapshot';
import { CaseFileSource } from './casefile/CaseFileSource';
import { openSample } from './casefile/openSample';
import type { Call, GraphSource } from './GraphSource';
import { sourceOfSnapshot } from './memory/sourceOfSnapshot';
import { readSnapshot } from './readSnapshot';

export type SourceAddress =
  | { readonly kind: 'sample' }
  | { readonly kind: 'case'; readonly path: string }
  | { readonly kind: 'snapshot'; readonly path: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
      /** PEM text; null trusts the public authorities. */
      readonly certificates: string | null;
      /** '' for the user himself. */
      readonly actAs: string;
      readonly isOpenAccepted: boolean;
      /** The lens to look through; null proposes one. */
      readonly lens: Lens | null;
    };

export interface SourceEnvironment {
  /** Path of the built case worker. */
  readonly caseWorker: string;
  /** Folder of the app's own files; the sample case is kept in it. */
  readonly userData: string;
}

export interface OpenedSource {
  readonly source: GraphSource;
  readonly description: SourceDescription;
  /** The chart to draw as it was saved, when a snapshot was opened. */
  readonly snapshot: Snapshot | null;
  readonly lens: OpenLens | null;
}

/** Rejects with an AppError and leaves nothing open; the caller closes what it is given. */
export async function openSource(
  address: SourceAddress,
  environment: SourceEnvironment,
  call: Call,
): Promise<OpenedSource> {
  const { source, snapshot } = await open(address, environment, call);
  try {
    const description = await source.describe(call);
    return { source, snapshot, description, lens: source.lens?.current() ?? null };
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function open(
  address: SourceAddress,
  { caseWorker, userData }: SourceEnvironment,
  call: Call,
): Promise<Pick<OpenedSource, 'source' | 'snapshot'>> {
  switch (address.kind) {
    case 'sample':
      return { source: await openSample(userData, caseWorker, call), snapshot: null };
    case 'case':
      return { source: await CaseFileSource.open(address.path, caseWorker, call), snapshot: null };
    case 'snapshot': {
      const snapshot = await readSnapshot(address.path);
      return { source: sourceOfSnapshot(snapshot), snapshot };
    }
    case 'neo4j': {
      // The driver is large and most starts open a case file.
      const { openNeo4j } = await import('./neo4j/Neo4jSource');
      return { source: await openNeo4j(address, call), snapshot: null };
    }
  }
}
