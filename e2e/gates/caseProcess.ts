// A process that works on a case with the built writer, so that a gate may kill it: scripts/setup/case-work.cjs.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../skeinCommand';

export interface Told {
  readonly [name: string]: unknown;
}

export class CaseProcess {
  private readonly child: ChildProcess;
  private readonly lines: Told[] = [];
  private wake: () => void = () => undefined;
  private isOver = false;

  constructor(mode: 'read' | 'write' | 'hold' | 'fail' | 'record', file: string, ...words: readonly string[]) {
    const script = path.join(projectFolder, 'scripts/setup/case-work.cjs');
    this.child = spawn(process.execPath, [script, mode, file, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout } = this.child;
    if (stdout !== null) {
      createInterface(stdout).on('line', (line) => {
        this.lines.push(JSON.parse(line) as Told);
        this.wake();
      });
    }
    this.child.once('close', () => {
      this.isOver = true;
      this.wake();
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What it has said until now. */
  get said(): readonly Told[] {
    return this.lines;
  }

  /** Resolves once it has said so many lines, or is over. */
  async saying(count: number): Promise<readonly Told[]> {
    while (this.lines.length < count && !this.isOver) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.lines;
  }

  async end(): Promise<readonly Told[]> {
    this.child.stdin?.end();
    return this.saying(Infinity);
  }

  async kill(): Promise<readonly Told[]> {
    this.child.kill('SIGKILL');
    return this.saying(Infinity);
  }
}

/** What the next one finds in the case. */
export async function readCase(file: string, ...words: readonly string[]): Promise<Told> {
  const [told = {}] = await new CaseProcess('read', file, ...words).end();
  return told;
}
