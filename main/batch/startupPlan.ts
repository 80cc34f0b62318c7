// From the words of `open`, `snapshot` and `report` to what the window does by itself.
import { exportKinds, type OpenTarget, type Profile, type StartupPlan } from '../../shared/contract';
import { comparisonKinds } from '../../shared/contracts/compare';
import type { FileTokens } from '../cases/FileTokens';
import type { Lens } from '../../shared/lens/Lens';
import type { Command, SourceWords } from './arguments';
import type { WindowCommand } from './runCommand';
import { readLens } from '../settings/readLens';
import { readServer } from './sourceAddress';

/** The database named on the command line: not kept, and its password stays in main. */
const commandLineProfile = 'command-line';

export interface Surroundings extends Pick<StartupPlan, 'settings' | 'appVersion' | 'hasGraphicsCard' | 'handling'> {
  readonly files: FileTokens;
}

/** Rejects when a file that the words name cannot be used. */
export async function startupPlan(
  command: WindowCommand,
  { settings, appVersion, hasGraphicsCard, handling, files }: Surroundings,
): Promise<StartupPlan> {
  const { source, language, theme, find, expand, limit, layout, seed } = command;
  return {
    settings: { language: language ?? settings.language, theme: theme ?? settings.theme },
    appVersion,
    hasGraphicsCard,
    handling: ('handling' in command ? command.handling : null) ?? handling,
    open: await openTarget(source ?? { kind: 'sample' }, files),
    find,
    expandHops: expand,
    limit,
    layout,
    seed,
    output: outputOf(command),
    report: command.name === 'report' ? orderOf(command) : null,
    earlier: command.name === 'compare' ? files.name(command.earlier).token : null,
  };
}

export async function openTarget(words: SourceWords, files: FileTokens): Promise<OpenTarget> {
  switch (words.kind) {
    case 'sample':
      return { kind: 'sample' };
    case 'case':
    case 'snapshot':
      return { kind: 'file', token: files.name(words.path).token };
    case 'neo4j': {
      const { uri, user, database, certificates, actAs, isOpenAccepted } = await readServer(words);
      const account = { uri, user, database, certificates, actAs, isOpenAccepted };
      return { kind: 'neo4j', profile: { id: commandLineProfile, name: uri, ...account }, password: null };
    }
  }
}

/** The lens that the command line names, by the id of the profile that it is for. */
export async function givenLenses({ source }: WindowCommand): Promise<ReadonlyMap<string, Lens>> {
  if (source?.kind !== 'neo4j' || source.lensFile === null) return new Map();
  return new Map([[commandLineProfile, await readLens(source.lensFile)]]);
}

/** Whether a profile is the one named on the command line, so that the environment's password is meant for it. */
export function isNamedBy(command: Command, profile: Profile): boolean {
  const source = 'source' in command ? command.source : null;
  if (source?.kind !== 'neo4j' || profile.id !== commandLineProfile) return false;
  return source.uri === profile.uri && source.user === profile.user;
}

function outputOf(command: WindowCommand): StartupPlan['output'] {
  if (command.name === 'open') return command.screenshot === null ? 'window' : 'screenshot';
  if (command.name === 'report') return command.out.toLowerCase().endsWith('.docx') ? 'docx' : 'pdf';
  return kindOf(command.out, command.name === 'compare' ? comparisonKinds : exportKinds);
}

function orderOf({ template, title, purpose }: Extract<Command, { name: 'report' }>): StartupPlan['report'] {
  return { template, title, purpose };
}

function kindOf<Kind extends string>(file: string, kinds: readonly Kind[]): Kind | 'png' {
  return kinds.find((kind) => file.toLowerCase().endsWith(`.${kind}`)) ?? 'png';
}
