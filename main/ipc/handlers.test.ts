import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { FileToken } from '../../shared/ids';
import type { Dialogs } from '../cases/Dialogs';
import { FileTokens } from '../cases/FileTokens';
import { RecentFiles } from '../cases/RecentFiles';
import { evidenceDesk } from '../evidenceDesk';
import { preferences } from '../settings/preferences';
import { Lenses } from '../settings/Lenses';
import { MappingBook } from '../settings/MappingBook';
import { ReportTemplates } from '../settings/ReportTemplates';
import { duplicateRulesIn } from '../settings/duplicateRules';
import { StyleSets } from '../settings/StyleSets';
import { Profiles } from '../settings/Profiles';
import { inThread } from '../sources/casefile/inThread';
import { tableWorkIn } from '../sources/casefile/runCaseJob';
import { openSource, type SourceAddress } from '../sources/openSource';
import type { Handlers } from './Answerer';
import { createHandlers } from './handlers';
import { KeptWindow } from './KeptWindow';
import { SourceDesk } from './SourceDesk';
import { WorkDesk } from './WorkDesk';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skein-handlers-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Desk {
  readonly handlers: Handlers;
  readonly files: FileTokens;
  readonly opened: SourceAddress[];
  readonly saves: boolean[];
}

/** The real parts over a folder of its own; only the user (the dialogs) and the keyring are made up. */
function desk(answers: Partial<Dialogs> = {}): Desk {
  const files = new FileTokens();
  const opened: SourceAddress[] = [];
  const saves: boolean[] = [];
  const secrets = {
    isSafe: () => Promise.resolve(true),
    encrypt: (text: string) => Promise.resolve([...text].reverse().join('')),
    decrypt: (text: string) => Promise.resolve([...text].reverse().join('')),
  };
  const profiles = new Profiles(folder, secrets);
  const handlers = createHandlers({
    plan: () => {
      throw new AppError('INTERNAL');
    },
    sources: new SourceDesk(),
    kept: new KeptWindow(),
    work: new WorkDesk(null),
    files,
    recent: new RecentFiles(folder),
    dialogs: { chooseToOpen: () => Promise.resolve(null), chooseToSave: () => Promise.resolve(null), ...answers },
    profiles,
    lenses: new Lenses(folder),
    styleSets: new StyleSets(folder),
    mappings: new MappingBook(folder),
    tables: tableWorkIn(inThread('none')),
    keepCase: () => Promise.reject(new AppError('INTERNAL')),
    duplicateRules: duplicateRulesIn(folder),
    preferences: preferences(folder, 'en'),
    ...evidenceDesk(path.join(folder, 'own'), 'en', '0'),
    fonts: { subset: () => Promise.resolve([]) },
    reportTemplates: new ReportTemplates(folder),
    printPdf: () => Promise.reject(new AppError('INTERNAL')),
    openSource: (address, call) => {
      opened.push(address);
      return openSource(address, { caseWorker: 'none', userData: folder }, call);
    },
    together: () => Promise.reject(new AppError('INTERNAL')),
    importFile: () => Promise.resolve({ entities: 110, links: 205, refused: 0 }),
    passwordOf: (profile) => profiles.passwordOf(profile),
    onUnsaved: () => undefined,
    onSaveEnded: (isSaved) => saves.push(isSaved),
    onBatchDone: () => undefined,
    onImpossible: () => undefined,
    onSettings: () => undefined,
  });
  return { handlers, files, opened, saves };
}

const call = { signal: new AbortController().signal };
const inFolder = (name: string): string => path.join(folder, name);
const about = { handling: 'OFFICIAL', questions: [], isRedacted: false };
const saveRequest = { suggestedName: 'x.json', token: null, text: '{}' };

describe('saving', () => {
  it('asks for a name, writes the file, remembers it, and saves over it the next time', async () => {
    const { handlers, saves } = desk({ chooseToSave: () => Promise.resolve(inFolder('x.json')) });
    const named = await handlers['snapshot.save'](saveRequest, call);
    expect(named).toMatchObject({ name: 'x.json' });
    expect(await handlers['snapshot.save']({ ...saveRequest, token: named?.token ?? null, text: '[]' }, call)).toEqual(
      named,
    );
    expect(await readFile(inFolder('x.json'), 'utf8')).toBe('[]');
    expect(await handlers['file.recent']({}, call)).toEqual([named]);
    expect(saves).toEqual([true, true]);
  });

  it('writes nothing when the user cancels, and says so to whoever waits to close', async () => {
    const { handlers, saves } = desk();
    expect(await handlers['snapshot.save'](saveRequest, call)).toBeNull();
    expect(
      await handlers['export.save']({ suggestedName: 'x.png', kind: 'png', bytes: new Uint8Array(1), about }, call),
    ).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    expect(saves).toEqual([false]);
  });

  it('never writes a snapshot over a case, nor to a file that no user picked', async () => {
    await writeFile(inFolder('a.skein'), 'case');
    const { handlers, files, saves } = desk();
    const { token } = files.name(inFolder('a.skein'));
    for (const one of [token, 'made-up' as FileToken]) {
      await expect(handlers['snapshot.save']({ ...saveRequest, token: one }, call)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
    expect(await readFile(inFolder('a.skein'), 'utf8')).toBe('case');
    expect(saves).toEqual([false, false]);
  });

  it('says which file could not be written', async () => {
    const { handlers } = desk({ chooseToSave: () => Promise.resolve(inFolder('none/x.png')) });
    const saving = handlers['export.save'](
      { suggestedName: 'x.png', kind: 'png', bytes: new Uint8Array(1), about },
      call,
    );
    await expect(saving).rejects.toMatchObject({ code: 'FILE_UNWRITABLE', details: { file: 'x.png' } });
  });
});

describe('opening', () => {
  it('refuses what is no snapshot and keeps it out of the recent files', async () => {
    await writeFile(inFolder('x.json'), '{}');
    const { handlers, files } = desk({ chooseToOpen: () => Promise.resolve(inFolder('x.json')) });
    const chosen = await handlers['file.choose']({ kind: 'open' }, call);
    expect(chosen).toEqual(files.name(inFolder('x.json')));
    const target = { kind: 'file', token: chosen?.token ?? ('' as FileToken) } as const;
    const opening = handlers['source.open']({ requestId: 'r' as never, target }, call);
    await expect(opening).rejects.toMatchObject({ code: 'NOT_A_SNAPSHOT', details: { file: 'x.json' } });
    expect(await handlers['file.recent']({}, call)).toEqual([]);
  });

  it('uses the typed password, else the kept one, for that server alone', async () => {
    // Nothing listens on port 1: what counts is the address that was to be opened.
    const profile: Profile = {
      id: 'p',
      name: 'Lab',
      uri: 'bolt://127.0.0.1:1',
      user: 'ana',
      database: 'neo4j',
      certificates: null,
      actAs: '',
      isOpenAccepted: false,
    };
    const { handlers, opened } = desk();
    await handlers['profile.save']({ profile, password: 'kept' }, call);
    const stopped = { signal: AbortSignal.abort() };
    const open = async (asked: Profile, password: string | null): Promise<void> => {
      const target = { kind: 'neo4j', profile: asked, password } as const;
      await expect(handlers['source.open']({ requestId: 'r' as never, target }, stopped)).rejects.toBeInstanceOf(
        AppError,
      );
    };
    await open(profile, 'typed');
    await open(profile, null);
    await open({ ...profile, uri: 'bolt://127.0.0.2:1' }, null);
    expect(opened.map((address) => 'password' in address && address.password)).toEqual(['typed', 'kept', '']);
  });

  it('imports into the case that the user named, and nowhere when the user names none', async () => {
    const named = desk({ chooseToSave: (name) => Promise.resolve(inFolder(name)) });
    const { token } = named.files.name(inFolder('edges.csv'));
    const reply = await named.handlers['file.import']({ requestId: 'r' as never, token, isTogether: false }, call);
    expect(reply).toMatchObject({ name: 'edges.skein', entities: 110, links: 205, refused: 0 });
    const unnamed = desk();
    const other = unnamed.files.name(inFolder('edges.csv')).token;
    expect(
      await unnamed.handlers['file.import']({ requestId: 'r' as never, token: other, isTogether: false }, call),
    ).toBeNull();
  });
});
