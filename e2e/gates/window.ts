// The app's window for a gate: started on the sample, whose own questions to the database are asked over the bridge, or
// on the database itself, where what is promised is seen in the window.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { emptyLens, type Lens } from '../../shared/lens/Lens';
import { Explorer, type StartOptions } from '../explorer';
import type { ForeignServer } from '../foreignDatabase';
import { temporaryFolder } from '../skeinCommand';

/** One window for the tests of a file, started by the first that asks for it. */
export class GateWindow {
  private readonly files = temporaryFolder();
  private open: Explorer | null = null;

  constructor() {
    test.afterAll(async () => {
      await this.open?.stop();
      this.files.remove();
    });
  }

  /** Started on a small part of the sample. */
  async onSample(options: StartOptions = {}): Promise<Explorer> {
    this.open ??= await Explorer.start(['sample', '--find', '139 0000 1000'], options);
    return this.open;
  }

  /** Started on a database, seen through a lens (one that maps nothing when none is given). */
  async onDatabase(
    { uri, user, password }: ForeignServer,
    words: readonly string[],
    lens: Lens = emptyLens,
  ): Promise<Explorer> {
    const file = this.file('gate.lens.json');
    writeFileSync(file, JSON.stringify(lens));
    this.open ??= await Explorer.start([uri, '--user', user, '--lens', file, ...words], {
      env: { SKEIN_NEO4J_PASSWORD: password },
    });
    return this.open;
  }

  /** A place for a file of that name, which goes with the window. */
  file(name: string): string {
    return path.join(this.files.folder, name);
  }

  /** Bytes that the main process takes up. */
  async mainBytes(): Promise<number> {
    return (await this.open?.app.evaluate(() => process.memoryUsage().rss)) ?? NaN;
  }
}
