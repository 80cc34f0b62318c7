// What a window's own folder holds before the window starts, as earlier starts would have left it.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** As an export before would have left it. */
export function keepHandling(profileFolder: string, language: 'en' | 'zh'): void {
  const file = path.join(profileFolder, 'evidence.json');
  if (existsSync(file)) return;
  mkdirSync(profileFolder, { recursive: true });
  const codes = { en: ['OFFICIAL', 'RESTRICTED 内部', 'SECRET'], zh: ['公开', '内部', '秘密'] }[language];
  writeFileSync(file, JSON.stringify({ analyst: '', codes, lastCode: codes[0], redactions: [] }));
}

/** The sample case; one for each worker, so that no run is given what another build has made. */
let sample: { readonly name: string; readonly bytes: Buffer } | null = null;

/**
 * Puts the sample where the app keeps it, because making it is a good part of a start. Does nothing until the first window of
 * the worker has made it.
 */
export function putSample(profileFolder: string): void {
  if (sample === null) return;
  const file = path.join(profileFolder, sample.name);
  if (existsSync(file)) return;
  mkdirSync(profileFolder, { recursive: true });
  writeFileSync(file, sample.bytes, { mode: 0o600 });
}

/** To be called once the window is ready: the app puts the sample in its place whole. */
export function keepSample(profileFolder: string): void {
  if (sample !== null) return;
  const name = readdirSync(profileFolder).find((file) => /^sample-[\d.]+\.skein$/.test(file));
  if (name !== undefined) sample = { name, bytes: readFileSync(path.join(profileFolder, name)) };
}
