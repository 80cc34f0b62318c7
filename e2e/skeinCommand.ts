// Runs Skein's command line as a person does and reads what it says: one JSON line, an exit code, words on stderr.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface CommandResult {
  readonly code: number;
  /** The one line on standard output, parsed. */
  readonly result: Readonly<Record<string, unknown>>;
  readonly stdout: string;
  readonly stderr: string;
}

export const projectFolder = path.resolve(__dirname, '..');

/** Where journeys are to be made on a packaged app (`npm run package -- --check`), its program; null: on this folder's build. */
export const packagedProgram = process.env['SKEIN_PACKAGED'] ?? null;

/** Chromium will not start sandboxed as root. */
export const chromiumFlags: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A folder of its own for one test; `remove` deletes it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'skein-e2e-'));
  // A program that was killed may have children that write there for another moment.
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** `npm start -- WORDS…` without npm: the script that it names, run from `folder`. */
export function skein(
  words: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly folder?: string } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const start = [path.join(projectFolder, 'scripts', 'start.mjs')];
    const [program, first] = packagedProgram === null ? [process.execPath, start] : [packagedProgram, chromiumFlags];
    const child = spawn(program, [...first, ...words], {
      cwd: packagedProgram === null ? projectFolder : (options.folder ?? projectFolder),
      env: { ...process.env, INIT_CWD: options.folder ?? projectFolder, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      try {
        if (lines.length !== 1) throw new Error(`expected one line on stdout, got ${lines.length}`);
        resolve({ code: code ?? -1, result: JSON.parse(lines[0] ?? '') as CommandResult['result'], stdout, stderr });
      } catch (cause) {
        reject(new Error(`skein ${words.join(' ')} (exit ${code})\n${stdout}\n${stderr}`, { cause }));
      }
    });
  });
}

/** Folder of the real networks that tests may read, or null when this machine has none. */
export function realData(...names: readonly string[]): string {
  return path.join(process.env['SKEIN_REAL_DATA'] ?? path.join(projectFolder, '..', 'shared', 'data'), ...names);
}
