// Connects to a database. The dialog stays open until it is connected, and says what went wrong.
import type { Profile } from '../../shared/contract';
import { toErrorData } from '../../shared/errors';
import type { Action, ActionContext } from './Action';
import { abortJobs } from './job';
import { openOrAsk } from './openSource';
import { addNotice } from '../state/session';
import { closeDialog } from './window';

export type KnownProfile = Profile & { readonly hasPassword: boolean };

export interface ConnectChoice {
  readonly profile: Profile;
  /** Null uses the kept password, or none. */
  readonly password: string | null;
  readonly isRemembered: boolean;
}

/** The kept profiles; empty when main cannot say. */
export async function knownProfiles({ backend }: ActionContext): Promise<readonly KnownProfile[]> {
  return backend.call('profile.list', {}).catch(() => []);
}

/** The text of certificates from a file that the analyst picks; null when none was picked. */
export async function chooseCertificates({ backend }: ActionContext): Promise<string | null> {
  return (await backend.call('file.certificates', {}))?.text ?? null;
}

export async function forgetProfile({ backend }: ActionContext, id: string): Promise<void> {
  await backend.call('profile.remove', { id });
}

/** Opens the database; on success keeps the profile when asked to and closes the dialog. */
export async function connectTo(context: ActionContext, choice: ConnectChoice): Promise<void> {
  const { view } = context;
  view.setState({ isConnecting: true, connectError: null });
  try {
    const { profile, password, isRemembered } = choice;
    const isOpen = await openOrAsk(context, { kind: 'neo4j', profile, password }, { isRemembered });
    if (isOpen && isRemembered) await keepProfile(context, choice);
    // When there are unsaved edits this dialog has made room for that question already.
    if (isOpen) closeDialog(context);
  } catch (error) {
    const data = toErrorData(error);
    if (data.code !== 'CANCELLED') view.setState({ connectError: data });
  } finally {
    view.setState({ isConnecting: false });
  }
}

export function cancelConnecting(context: ActionContext): void {
  abortJobs(context, 'open');
}

/** Keeps the profile; says so when it or its password cannot be kept, for the connection stands all the same. */
export async function keepProfile(
  { backend, session }: ActionContext,
  { profile, password }: Pick<ConnectChoice, 'profile' | 'password'>,
): Promise<void> {
  try {
    const { isPasswordKept } = await backend.call('profile.save', { profile, password });
    if (password !== null && !isPasswordKept) {
      addNotice(session, { kind: 'error', error: { code: 'NO_SAFE_STORAGE', details: {} } });
    }
  } catch (error) {
    addNotice(session, { kind: 'error', error: toErrorData(error) });
  }
}

export const connect: Action = {
  id: 'connect',
  label: 'actions.labels.connect',
  shortcuts: ['Mod+Shift+D'],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ dialog: 'connect', menu: null, connectError: null }),
};
