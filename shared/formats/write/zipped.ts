// Several files as one archive, compressed as they come. The same files give the same bytes.
import { Zip, ZipDeflate, strToU8 } from 'fflate';

export interface ZippedFile {
  readonly name: string;
  pieces(): AsyncIterable<string>;
}

/** The same on any day. */
const madeAt = new Date(1980, 0, 1);

export async function* zipped(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array, void, void> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    ready.push(part);
  });
  const take = () => {
    const parts = ready;
    ready = [];
    return parts;
  };
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of pieces()) {
      file.push(strToU8(piece));
      yield* take();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* take();
}
