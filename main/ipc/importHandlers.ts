// The channels about tables: looking at a file, trying and running a mapping, and the mappings that the user keeps.
import path from 'node:path';
import type { KnownMapping } from '../../shared/contracts/import';
import type { Mapping } from '../../shared/tables/Mapping';
import { writeMapping } from '../../shared/tables/mappingFile';
import { commonMapping, type Together, type TogetherWanted, type UnlikeFile } from '../batch/importUnlike';
import type { Dialogs } from '../cases/Dialogs';
import type { FileTokens } from '../cases/FileTokens';
import { saveChosen } from '../cases/saveChosen';
import type { MappingBook } from '../settings/MappingBook';
import { readMapping } from '../settings/readMapping';
import type { TableWork } from '../sources/casefile/tables/tableWork';
import type { Call } from '../sources/GraphSource';
import type { Handlers } from './Answerer';
import type { WorkDesk } from './WorkDesk';

type ImportChannel = Extract<keyof Handlers, `import.${string}` | `mappings.${string}`>;

export interface ImportParts {
  readonly files: FileTokens;
  readonly dialogs: Dialogs;
  readonly mappings: MappingBook;
  readonly tables: TableWork;
  readonly work: WorkDesk;
  /** See `importUnlike`. */
  together(files: readonly UnlikeFile[], wanted: TogetherWanted, call: Call): Promise<Together>;
}

export function importHandlers({
  files,
  dialogs,
  mappings,
  tables,
  work,
  together,
}: ImportParts): Pick<Handlers, ImportChannel> {
  return {
    'import.look': async ({ token, text }, call) =>
      tables.look({ file: files.pathOf(token), text, kept: await mappings.list() }, call),
    'import.preview': ({ token, mapping }, call) => tables.preview({ file: files.pathOf(token), mapping }, call),
    'import.run': async ({ files: wanted, onProblem, isTogether }, call) => {
      const all = wanted.map(({ token, mapping }) => ({ file: files.pathOf(token), mapping }));
      const out = await dialogs.chooseToSave(`${path.parse(all[0]?.file ?? '').name}.skein`, 'case');
      if (out === null) return null;
      const open = isTogether ? work.current?.file : undefined;
      const before = open === undefined ? [] : [{ file: open, mapping: null }];
      const mapping = commonMapping([...before, ...all]);
      if (mapping === null) {
        return { ...(await together([...before, ...all], { out, onProblem }, call)), made: files.name(out) };
      }
      const { isMade, ...told } = await tables.run(
        { files: all.map(({ file }) => file), mapping, onProblem, out },
        call,
      );
      return { made: isMade ? files.name(out) : null, ...told };
    },
    'mappings.list': async () => known(await mappings.list()),
    'mappings.keep': async ({ mapping }) => known(await mappings.keep(mapping)),
    'mappings.remove': async ({ name }) => known(await mappings.remove(name)),
    'mappings.export': ({ mapping, suggestedName }) =>
      saveChosen(dialogs, suggestedName, 'mapping', writeMapping(mapping)),
    'mappings.import': async () => {
      const file = await dialogs.chooseToOpen('mapping');
      if (file === null) return null;
      return { name: path.basename(file), mapping: await readMapping(file) };
    },
  };
}

/** The built-in ones are read from disk when they are wanted: a window must not wait for what guesses at columns. */
async function known(kept: readonly Mapping[]): Promise<readonly KnownMapping[]> {
  const { builtInMappings } = await import('../../shared/tables/builtIn');
  return [...kept.map((mapping) => ({ origin: 'kept', mapping }) as const), ...builtInMappings];
}
