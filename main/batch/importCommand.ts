// `import FILE… --out CASE`: makes a case of files of other programs; `import FILE… --suggest`: says how it would read
// the tables among them, as a mapping to correct and to give back with --mapping.
import path from 'node:path';
import { AppError } from '../../shared/errors';
import type { FileProblem, ImportLook, TableLook } from '../../shared/contracts/import';
import type { Mapping } from '../../shared/tables/Mapping';
import { writeMapping } from '../../shared/tables/mappingFile';
import { pathAddress } from '../cases/pathAddress';
import { saveAtomic } from '../cases/saveAtomic';
import { readMapping } from '../settings/readMapping';
import type { Command } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { commonMapping, type UnlikeFile } from './importUnlike';

type ImportWords = Extract<Command, { name: 'import' }>;

/** So many refused rows stand in the line of the result; how many there are in all always does. */
const mostTold = 20;

export async function importCommand(words: ImportWords, context: BatchContext): Promise<BatchResult> {
  const { files, mappingFile, onProblem, out } = words;
  if (words.isSuggesting) return suggest(words, context);
  const [first = ''] = files;
  if (mappingFile !== null) return runTables(files, await readMapping(mappingFile), { onProblem, out }, context);
  const all: UnlikeFile[] = [];
  for (const file of files) all.push({ file, mapping: await mappingFor(file, files.length > 1, context) });
  const mapping = commonMapping(all);
  if (mapping !== null) return runTables(files, mapping, { onProblem, out }, context);
  if (files.length > 1) {
    const { problems, ...told } = await context.together(all, { onProblem, out }, context.call);
    return { out, ...told, ...toldOf(problems) };
  }
  const { entities, links, refused } = await context.importFile(first, out, context.call);
  return { out, entities, links, refused };
}

/** How the file is read as a table; null where it needs no mapping. Alone, a list of edges is read as the fixed reader does. */
async function mappingFor(file: string, isAmongOthers: boolean, context: BatchContext): Promise<Mapping | null> {
  if (pathAddress(file).kind === 'case') return null;
  const look = await lookAt(file, context);
  if (look.kind === 'graph' || (isOwnEdgeList(look) && !isAmongOthers)) return null;
  return mappingOf(look);
}

function toldOf(problems: readonly FileProblem[]): { readonly problems?: readonly FileProblem[] } {
  return problems.length > 0 ? { problems: problems.slice(0, mostTold) } : {};
}

/** A list with the columns that the fixed reader knows; it also names types of links. */
function isOwnEdgeList({ recognised }: TableLook): boolean {
  return recognised?.origin === 'builtIn' && recognised.id === 'edgeList';
}

function mappingOf({ recognised, suggested }: TableLook): Mapping {
  return recognised?.mapping ?? suggested;
}

function lookAt(file: string, { tables, call }: BatchContext): Promise<ImportLook> {
  return tables.look({ file, text: null, kept: [] }, call);
}

async function runTables(
  files: readonly string[],
  mapping: Mapping,
  { onProblem, out }: Pick<ImportWords, 'onProblem' | 'out'>,
  { tables, call }: BatchContext,
): Promise<BatchResult> {
  const told = await tables.run({ files, mapping, onProblem, out }, call);
  const { isMade, problems, ...counts } = told;
  if (!isMade) {
    const { file = '', row = 0 } = problems[0] ?? {};
    throw new AppError('ROWS_REFUSED', { count: counts.refused, file, row });
  }
  return { out, mapping: mapping.name, ...counts, ...toldOf(problems) };
}

/** With several files the mapping is the first's: one mapping is for tables that are alike. */
async function suggest({ files, out }: ImportWords, context: BatchContext): Promise<BatchResult> {
  const [first = ''] = files;
  const look = await lookAt(first, context);
  if (look.kind === 'graph') throw new AppError('USAGE', { reason: 'noMappingNeeded', file: path.basename(first) });
  const text = writeMapping(mappingOf(look));
  if (out === '') return { mapping: JSON.parse(text) as unknown };
  await saveAtomic(out, text);
  return { out, mapping: mappingOf(look).name, rows: look.rowCount, isCountExact: look.isCountExact };
}
