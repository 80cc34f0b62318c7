// Files on their way into a case: the wizard opens with those that the analyst picks or drops, looks at them, tries a
// mapping on their first rows, and makes the case.
import type { FileProblem, ImportLook, ImportRunReply, PreviewReply } from '../../shared/contracts/import';
import type { NamedFile } from '../../shared/contract';
import type { FileToken } from '../../shared/ids';
import type { Mapping, MappingText } from '../../shared/tables/Mapping';
import type { Action, ActionContext } from './Action';
import { abortJobs, runJob } from './job';
import { keepNow } from './keepCharts';
import { openNamed } from './openFile';
import { done } from './report';
import { closeDialog } from './window';

/** Opens the wizard for these files; those that it was open for before are let go. */
export function openImport({ view }: ActionContext, files: readonly NamedFile[]): void {
  view.setState({ dialog: 'import', menu: null, expandCard: null, importing: files });
}

export const importFile: Action = {
  id: 'importFile',
  label: 'actions.labels.importFile',
  shortcuts: ['Mod+I'],
  isEnabled: () => true,
  run: async (context) => {
    const file = await context.backend.call('file.choose', { kind: 'import' });
    if (file !== null) openImport(context, [file]);
  },
};

/** One more file for the wizard that is open. */
export async function addImportFile(context: ActionContext): Promise<void> {
  const file = await context.backend.call('file.choose', { kind: 'import' });
  const { importing } = context.view.getState();
  if (file === null || importing.some(({ token }) => token === file.token)) return;
  context.view.setState({ importing: [...importing, file] });
}

/** The last one stays: without a file there is nothing to show. */
export function dropImportFile({ view }: ActionContext, token: FileToken): void {
  const left = view.getState().importing.filter((file) => file.token !== token);
  if (left.length > 0) view.setState({ importing: left });
}

/** Files dropped on the window: a case of Skein is opened, anything else goes to the wizard. */
export async function takeDropped(context: ActionContext, files: readonly NamedFile[]): Promise<void> {
  const [first] = files;
  const isCase = files.length === 1 && first?.name.toLowerCase().endsWith('.skein') === true;
  if (isCase) await openNamed(context, first);
  else openImport(context, files);
}

/** What the file is; `text` null finds everything by itself. A newer look aborts an older one. */
export function lookAt(context: ActionContext, token: FileToken, text: MappingText | null): Promise<ImportLook> {
  return runJob(context, { label: 'import.work.look', lane: 'importLook' }, (job) =>
    job.ask('import.look', { token, text }),
  );
}

/** What the mapping makes of the first rows. A newer call aborts an older one. */
export function tryMapping(context: ActionContext, token: FileToken, mapping: Mapping): Promise<PreviewReply> {
  return runJob(context, { label: 'import.work.preview', lane: 'importPreview' }, (job) =>
    job.ask('import.preview', { token, mapping }),
  );
}

export interface FileWanted {
  readonly file: NamedFile;
  /** Null for a file that says itself what is an entity and what a link, and for a case. */
  readonly mapping: Mapping | null;
}

export interface ImportWanted {
  readonly files: readonly FileWanted[];
  readonly onProblem: 'keep' | 'refuse';
  /** The new case also holds what the open one does. */
  readonly isTogether: boolean;
  /** What people call an entity of the file's mapping: rows left out are looked at when the mapping is gone. */
  readonly nameOf: (file: string, id: string) => string;
}

/** Makes the case and opens it; rows left out can be looked at from the notice. The problems when nothing was made because of them, else null. */
export async function runImport(
  context: ActionContext,
  { files, onProblem, isTogether, nameOf }: ImportWanted,
): Promise<ImportRunReply | null> {
  if (isTogether) await keepNow(context);
  const wanted = files.map(({ file, mapping }) => ({ token: file.token, mapping }));
  const options = { label: 'import.work.run', params: { name: files[0]?.file.name ?? '' }, lane: 'import' } as const;
  const reply = await runJob(context, options, (job) =>
    job.ask('import.run', { files: wanted, onProblem, isTogether }),
  );
  if (reply === null) return null;
  if (reply.made === null) return reply;
  const { made, refused } = reply;
  const problems = reply.problems.map((problem): FileProblem => {
    const { entity } = problem.params;
    return typeof entity === 'string'
      ? { ...problem, params: { ...problem.params, entity: nameOf(problem.file, entity) } }
      : problem;
  });
  context.view.setState({ dialog: null, refused: refused === 0 ? null : { name: made.name, refused, problems } });
  tell(context, made.name, reply);
  await openNamed(context, made);
  return null;
}

/** A file that says itself what is an entity and what a link. */
export async function importGraph(context: ActionContext, file: NamedFile, isTogether: boolean): Promise<void> {
  if (isTogether) await keepNow(context);
  const options = { label: 'import.work.run', params: { name: file.name }, lane: 'import' } as const;
  const made = await runJob(context, options, (job) => job.ask('file.import', { token: file.token, isTogether }));
  if (made === null) return;
  context.view.setState({ dialog: null });
  tell(context, made.name, made);
  await openNamed(context, made);
}

interface Counts {
  readonly entities: number;
  readonly links: number;
  readonly refused: number;
  readonly problems?: readonly FileProblem[];
}

function tell(context: ActionContext, name: string, { entities, links, refused, problems = [] }: Counts): void {
  const key = refused > 0 ? 'actions.notices.importedWithRefused' : 'actions.notices.imported';
  const more = problems.length === 0 ? null : ({ label: 'import.refused.see', dialog: 'refusedRows' } as const);
  done(context, key, { name, entities, links, refused }, more);
}

/** Leaves the wizard; what it was working on stops, and nothing of it is left. */
export function leaveImport(context: ActionContext): void {
  for (const lane of ['importLook', 'importPreview', 'importPicture', 'import'] as const) abortJobs(context, lane);
  closeDialog(context);
}

export function cancelImport(context: ActionContext): void {
  abortJobs(context, 'import');
}
