// Pinned certificates as a file: the driver takes no others. It lies in a folder of its own that only this user may
// read, for the life of one gate.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface PinnedFile {
  readonly path: string;
  remove(): Promise<void>;
}

export async function writePinnedFile(certificates: string): Promise<PinnedFile> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skein-trust-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = path.join(folder, 'certificates.pem');
    await writeFile(file, certificates, { mode: 0o600, flag: 'wx' });
    return { path: file, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
