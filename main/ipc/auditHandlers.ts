// The channels of the record of work: reading it, saving it as a file, and who the analyst is.
import path from 'node:path';
import type { Analyst, AuditPage } from '../../shared/contracts/audit';
import type { Evidence } from '../../shared/contracts/evidence';
import { systemName } from '../audit/AuditTrail';
import { readLine } from '../audit/chain';
import { readParts } from '../audit/logFiles';
import type { Dialogs } from '../cases/Dialogs';
import { saveExport, type ExportDesk } from '../exports/saveExport';
import type { JsonFile } from '../settings/jsonFile';
import type { Handlers } from './Answerer';

type OwnChannel = Extract<keyof Handlers, `audit.${string}` | `evidence.${string}`>;

interface Parts {
  readonly dialogs: Dialogs;
  readonly exports: ExportDesk;
  readonly evidence: JsonFile<Evidence>;
}

export function auditHandlers({ dialogs, exports, evidence }: Parts): Pick<Handlers, OwnChannel> {
  const { trail } = exports;
  const analyst = async (): Promise<Analyst> => ({ name: (await evidence.read()).analyst, systemName: systemName() });
  const logText = async () => (await readParts(trail.folder, trail.mark)).map(({ text }) => text).join('');
  return {
    // The record is written around this handler, which has nothing else to do.
    'audit.note': () => Promise.resolve(null),
    'audit.list': async ({ text, limit }) => pageOf(await logText(), text, limit),
    'audit.tail': () => trail.tail(),
    'audit.export': async ({ suggestedName }) => {
      const file = await dialogs.chooseToSave(suggestedName, 'jsonl');
      if (file === null) return null;
      const { lastCode, codes } = await evidence.read();
      // Who saw what is never less guarded than the work that it tells of.
      await saveExport(file, await logText(), { handling: lastCode || (codes.at(-1) ?? ''), questions: [] }, exports);
      return { name: path.basename(file) };
    },
    'audit.analyst': analyst,
    'audit.setAnalyst': async ({ name }) => {
      await evidence.write({ ...(await evidence.read()), analyst: name.trim() });
      return analyst();
    },
    'evidence.settings': () => evidence.read(),
    'evidence.save': async ({ codes, lastCode, redactions }) => {
      const before = await evidence.read();
      const after: Evidence = {
        ...before,
        ...(codes === undefined ? {} : { codes }),
        ...(lastCode === undefined ? {} : { lastCode }),
        ...(redactions === undefined ? {} : { redactions }),
      };
      await evidence.write(after);
      return after;
    },
  };
}

function pageOf(log: string, text: string, limit: number): AuditPage {
  const texts = log.split('\n').filter((line) => line !== '');
  const wanted = text.trim().toLowerCase();
  const fitting = wanted === '' ? texts : texts.filter((line) => line.toLowerCase().includes(wanted));
  const newest = fitting.slice(Math.max(0, fitting.length - limit)).toReversed();
  return { lines: newest.flatMap((line) => readLine(line) ?? []), total: fitting.length, all: texts.length };
}
