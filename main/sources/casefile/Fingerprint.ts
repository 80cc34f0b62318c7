// A hash over everything in a case, taken as it is written: the same rows give the same mark, other rows another.
import { createHash } from 'node:crypto';

/** Rows handed over to the hash at a time; one call per row would cost more than the hashing. */
const batch = 512;

export class Fingerprint {
  private readonly hash = createHash('sha256');
  private pending: string[] = [];

  /** Parts are kept apart by control characters, which JSON never holds and names hardly do. */
  add(type: string, name: string, row: number | null, fields: string): void {
    this.pending.push(`${type}\u001f${name}\u001f${row ?? ''}\u001f${fields}\u001e`);
    if (this.pending.length === batch) this.flush();
  }

  /** In base64url, 43 characters; ends the hash. */
  digest(): string {
    this.flush();
    return this.hash.digest('base64url');
  }

  private flush(): void {
    this.hash.update(this.pending.join(''));
    this.pending = [];
  }
}
